package careplan.schedule;

import java.io.Serializable;

/** A note about a copy of the month before, with the answer to its question where it has one. */
public class CopyNote implements Serializable {

    private static final long serialVersionUID = 1L;

    private final MonthCopy.Note note;
    private Integer answer;

    CopyNote(MonthCopy.Note note) {
        this.note = note;
        this.answer = note.question() == null ? null : note.question().proposed();
    }

    public MonthCopy.Note getNote() {
        return note;
    }

    /** What cannot be carried over, in words. */
    public String getText() {
        return CopyWords.of(note);
    }

    /** Whether something may be chosen. */
    public boolean isAsking() {
        return note.question() != null;
    }

    public Integer getAnswer() {
        return answer;
    }

    public void setAnswer(Integer answer) {
        this.answer = answer;
    }

    /** Whether something else was chosen than the note tells of. */
    boolean isChanged() {
        return isAsking() && answer != null && answer != note.question().proposed();
    }
}
