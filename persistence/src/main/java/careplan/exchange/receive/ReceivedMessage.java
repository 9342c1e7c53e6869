package careplan.exchange.receive;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.request.RowSeverity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An error or a warning found in a received unit. */
@Entity
@Table(name = "received_message")
public class ReceivedMessage extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "transmission_id", nullable = false)
    private Transmission transmission;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private ReceivedRecord record;

    @NotNull
    @Size(max = 40)
    @Column(name = "code", length = 40, nullable = false)
    private String code;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "severity", length = 30, nullable = false)
    private RowSeverity severity;

    @Size(max = 150)
    @Column(name = "file_name", length = 150)
    private String fileName;

    @Column(name = "line_no")
    private Long lineNo;

    @Size(max = 60)
    @Column(name = "field_name", length = 60)
    private String fieldName;

    @Size(max = 100)
    @Column(name = "field_value", length = 100)
    private String fieldValue;

    @NotNull
    @Size(max = 500)
    @Column(name = "text", length = 500, nullable = false)
    private String text;

    @Size(max = 10)
    @Column(name = "insured_number", length = 10)
    private String insuredNumber;

    /** The unit. */
    public Transmission getTransmission() {
        return transmission;
    }

    public void setTransmission(Transmission transmission) {
        this.transmission = transmission;
    }

    /** The record it stops or concerns, where known. */
    public ReceivedRecord getRecord() {
        return record;
    }

    public void setRecord(ReceivedRecord record) {
        this.record = record;
    }

    /** Code in the message catalogue. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Texts.blankToNull(code);
    }

    /** How grave. */
    public RowSeverity getSeverity() {
        return severity;
    }

    public void setSeverity(RowSeverity severity) {
        this.severity = severity;
    }

    /** File. */
    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = Texts.blankToNull(fileName);
    }

    /** Line. */
    public Long getLineNo() {
        return lineNo;
    }

    public void setLineNo(Long lineNo) {
        this.lineNo = lineNo;
    }

    /** Field. */
    public String getFieldName() {
        return fieldName;
    }

    public void setFieldName(String fieldName) {
        this.fieldName = Texts.blankToNull(fieldName);
    }

    /** Value. */
    public String getFieldValue() {
        return fieldValue;
    }

    public void setFieldValue(String fieldValue) {
        this.fieldValue = Texts.blankToNull(fieldValue);
    }

    /** The message. */
    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Texts.blankToNull(text);
    }

    /** 被保険者番号 of the row, where it could be read. */
    public String getInsuredNumber() {
        return insuredNumber;
    }

    public void setInsuredNumber(String insuredNumber) {
        this.insuredNumber = Texts.blankToNull(insuredNumber);
    }
}
