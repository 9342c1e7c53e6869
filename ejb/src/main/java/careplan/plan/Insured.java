package careplan.plan;

import java.io.Serializable;

/** Under which number a client is insured where: what a document's rows name the client by. */
public record Insured(long insurerId, String insurerNumber, String insurerName, String number) implements Serializable {

    /** As forms hold it. */
    public String key() {
        return insurerId + ":" + number;
    }

    /** As selection lists show it. */
    public String label() {
        return number + "（" + insurerNumber + " " + insurerName + "）";
    }
}
