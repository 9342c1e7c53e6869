package careplan.request;

import careplan.base.BaseEntity;
import careplan.base.Texts;
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

/** What an import did with one row of one client; the Excel of 一括処理状況確認 is made of these. */
@Entity
@Table(name = "request_result_row")
public class RequestResultRow extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false)
    private ProcessingRequest request;

    @Column(name = "item_seq", nullable = false)
    private int itemSeq;

    @Column(name = "seq", nullable = false)
    private int seq;

    @Size(max = 100)
    @Column(name = "file_name", length = 100)
    private String fileName;

    @Column(name = "line_no")
    private Long lineNo;

    @Size(max = 10)
    @Column(name = "client_code", length = 10)
    private String clientCode;

    @Size(max = 60)
    @Column(name = "client_name", length = 60)
    private String clientName;

    @Size(max = 10)
    @Column(name = "insured_number", length = 10)
    private String insuredNumber;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "action", length = 30, nullable = false)
    private RowAction action;

    @Size(max = 200)
    @Column(name = "subject", length = 200)
    private String subject;

    @Size(max = 200)
    @Column(name = "before_value", length = 200)
    private String beforeValue;

    @Size(max = 200)
    @Column(name = "after_value", length = 200)
    private String afterValue;

    @Size(max = 500)
    @Column(name = "message", length = 500)
    private String message;

    /** The request. */
    public ProcessingRequest getRequest() {
        return request;
    }

    public void setRequest(ProcessingRequest request) {
        this.request = request;
    }

    /** Which item it belongs to. */
    public int getItemSeq() {
        return itemSeq;
    }

    public void setItemSeq(int itemSeq) {
        this.itemSeq = itemSeq;
    }

    /** Order within the item, from 1. */
    public int getSeq() {
        return seq;
    }

    public void setSeq(int seq) {
        this.seq = seq;
    }

    /** File it came from. */
    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = Texts.blankToNull(fileName);
    }

    /** Line in the file. */
    public Long getLineNo() {
        return lineNo;
    }

    public void setLineNo(Long lineNo) {
        this.lineNo = lineNo;
    }

    /** 利用者コード. */
    public String getClientCode() {
        return clientCode;
    }

    public void setClientCode(String clientCode) {
        this.clientCode = Texts.blankToNull(clientCode);
    }

    /** 氏名. */
    public String getClientName() {
        return clientName;
    }

    public void setClientName(String clientName) {
        this.clientName = Texts.blankToNull(clientName);
    }

    /** 被保険者番号. */
    public String getInsuredNumber() {
        return insuredNumber;
    }

    public void setInsuredNumber(String insuredNumber) {
        this.insuredNumber = Texts.blankToNull(insuredNumber);
    }

    /** What was done. */
    public RowAction getAction() {
        return action;
    }

    public void setAction(RowAction action) {
        this.action = action;
    }

    /** What the row is about: the service, its time and provider. */
    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = Texts.blankToNull(subject);
    }

    /** Before. */
    public String getBeforeValue() {
        return beforeValue;
    }

    public void setBeforeValue(String beforeValue) {
        this.beforeValue = Texts.blankToNull(beforeValue);
    }

    /** After. */
    public String getAfterValue() {
        return afterValue;
    }

    public void setAfterValue(String afterValue) {
        this.afterValue = Texts.blankToNull(afterValue);
    }

    /** Message. */
    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = Texts.blankToNull(message);
    }
}
