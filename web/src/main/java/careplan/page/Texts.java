package careplan.page;

import careplan.base.Kana;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Bundle texts with arguments, for attributes of pages: {@code #{texts.of('msg', 'office.chosen', office.name)}}. */
@Named
@ApplicationScoped
public class Texts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu年M月");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");

    /** The text of {@code key} in the bundle with this variable, with its {0}, {1} … filled in. */
    public String of(String bundle, String key, Object... arguments) {
        return FacesMessages.text(bundle, key, arguments);
    }

    /** フリガナ: katakana, whichever the name was entered in. */
    public String katakana(String kana) {
        return Kana.toKatakana(kana);
    }

    /** A month as every screen writes it: 2026年12月; nothing for null. */
    public String month(YearMonth month) {
        return month == null ? "" : MONTH.format(month);
    }

    /** A day as every screen writes it: 2026/12/01; nothing for null. */
    public String date(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** A moment as every screen writes it: 2026/12/01 10:15; nothing for null. */
    public String time(LocalDateTime moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}
