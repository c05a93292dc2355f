package org.anhu.people;

import java.time.LocalTime;
import org.anhu.kernel.Findings;
import org.anhu.kernel.TimeSpan;

/**
 * The pause of a working day.
 *
 * @param minutes how long, 1 to 240
 * @param from it starts no earlier
 * @param to it ends no later
 * @param hard whether it may never be missed; otherwise, and where it is left out, missing it costs
 */
public record DailyBreak(Integer minutes, LocalTime from, LocalTime to, Boolean hard) {

    public DailyBreak {
        hard = hard != null && hard;
        Findings findings = new Findings();
        boolean minutesOk = findings.range("/minutes", minutes, 1, 240, "minutes of break");
        Findings window = TimeSpan.check("", from, to);
        window.all().forEach(findings::add);
        if (minutesOk && window.all().isEmpty()) {
            findings.check(
                    new TimeSpan(from, to).minutes() >= minutes,
                    "/minutes",
                    "longer-than-window",
                    "The break must fit between " + from + " and " + to + ".",
                    minutes);
        }
        findings.refuseIfAny();
    }
}
