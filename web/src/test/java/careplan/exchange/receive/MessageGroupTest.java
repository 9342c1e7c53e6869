package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageGroupTest {

    @Test
    void theSameOfSeveralLinesIsSaidOnceWithItsPlacesAndCount() {
        List<MessageText> messages = new ArrayList<>();
        for (long line = 1; line <= 15; line++) {
            messages.add(message("R07", line, "0000000001 計画 太郎"));
        }
        messages.add(message("R07", 16, "0000000002"));
        messages.add(message("T10", 0, ""));
        List<MessageGroup> groups = MessageGroup.of(messages);
        assertThat(groups).extracting(MessageGroup::getCount).containsExactly(15, 1, 1);
        assertThat(groups).extracting(MessageGroup::getPlaces).containsExactly("1、2、3、4、5、6…", "16", "");
        assertThat(groups.get(1).getFirst().client()).isEqualTo("0000000002");
    }

    /** A new term of many clients fills one row, and every client's differences are still there to be read. */
    @Test
    void manyCasesOfOneKindAreOneGroupThatKeepsThemApart() {
        List<MessageText> messages = new ArrayList<>();
        for (long line = 1; line <= 4; line++) {
            messages.add(message("D04", line, "000000000" + line));
            messages.add(message("R07", line, line < 4 ? "000000000" + line : "0000000001"));
        }
        messages.add(message("D04", 9, "0000000001"));
        List<MessageGroup> groups = MessageGroup.of(messages);
        assertThat(groups).extracting(group -> group.getFirst().code()).containsExactly("D04", "R07", "R07", "R07");
        MessageGroup certifications = groups.get(0);
        assertThat(certifications.getCount()).isEqualTo(5);
        assertThat(certifications.getClientCount()).isEqualTo(4);
        assertThat(certifications.getCases())
                .extracting(MessageGroup::getPlaces)
                .containsExactly("1、9", "2", "3", "4");
        assertThat(groups.get(1).getCases()).as("one case").isEmpty();
        assertThat(groups.get(1).getPlaces()).isEqualTo("1、4");
    }

    private static MessageText message(String code, long line, String client) {
        return new MessageText(code, false, "UPPLAN.CSV", line, "項目", "値", code + "の文", "対応", client);
    }
}
