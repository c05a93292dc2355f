package org.anhu.visits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.anhu.visits.proof.Tolerances;

/** How far a visit may be from what was planned and still prove itself; the defaults are those of standards.md. */
@ConfigMapping(prefix = "anhu.proof")
interface ProofRules {

    /** Before the window opens. */
    @WithDefault("PT15M")
    Duration early();

    /** After the latest start. */
    @WithDefault("PT15M")
    Duration late();

    /** Part of the minutes due that may be missing. */
    @WithDefault("0.10")
    double shorter();

    /** Over the minutes due. */
    @WithDefault("PT60M")
    Duration longer();

    /** Around the elder's place, after the phone's accuracy is taken off. */
    @WithDefault("200")
    double radiusMetres();

    /** Worse than this a position proves nothing. */
    @WithDefault("200")
    double accuracyMetres();

    /** Of the phone's clock, either way. */
    @WithDefault("PT5M")
    Duration clockError();

    /** From the punch to its arrival. */
    @WithDefault("PT72H")
    Duration delivery();

    /** After the planned end without a check-out. */
    @WithDefault("PT2H")
    Duration forgotten();

    /** After the latest start without a check-in the visit counts as missed; a late punch takes that back. */
    @WithDefault("PT30M")
    Duration missed();

    /** A punch of longer ago is refused: its month is settled, and a person must enter it. */
    @WithDefault("P31D")
    Duration oldest();

    default Tolerances tolerances() {
        return new Tolerances(
                early(),
                late(),
                shorter(),
                longer(),
                radiusMetres(),
                accuracyMetres(),
                clockError(),
                delivery(),
                forgotten());
    }
}
