package org.anhu.planning.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How this node takes part in the planning of all nodes. */
@ConfigMapping(prefix = "anhu.planning")
interface PlanningConfig {

    /** The name of this node in a run; host and process where nothing is set. */
    Optional<String> node();

    /** Whether this node solves plans at all: a node may be there for the phones only. */
    @WithDefault("true")
    boolean solves();

    /** How long a requested run waits for a free node to notice it, at most. */
    @WithDefault("1S")
    Duration poll();

    /** A node that has missed four of these is dead; it is looked for every second one. 30 s in all at 5 s. */
    @WithDefault("5S")
    Duration heartbeat();

    /** How long a run rests after an error, such as a database that is away, before it is taken up again. */
    @WithDefault("5S")
    Duration rest();

    /** A repair leaves visits that start within this time of it as they are: people are on their way already. */
    @WithDefault("30M")
    Duration freeze();

    /** Whom a repair newly sends somewhere has so long to hear of it and to get there. */
    @WithDefault("15M")
    Duration notice();

    /** A repair keeps a visit within the freeze that begins so much late, because the one before it takes longer. */
    @WithDefault("15M")
    Duration tolerance();

    /** The most time that a repair is searched for; somebody waits for it. */
    @WithDefault("1")
    int repairSeconds();

    /** A repair searches until then, counted from its begin, once it has a plan: storing it takes what is left of 2 s. */
    @WithDefault("1400MS")
    Duration repairSearchEnds();

    /** How often a node repairs a day for nobody after its start, so that the first true repair is as fast as others. */
    @WithDefault("4")
    int rehearsals();

    /** When the rehearsals begin after the start: whoever waits for the node to be ready comes first. */
    @WithDefault("5S")
    Duration rehearsalAfter();

    /** A repair whose node died is taken up by another one after this time. */
    @WithDefault("60S")
    Duration rescue();

    /** A run that this many takers could not finish has failed: it may be what kills them. */
    @WithDefault("5")
    int attempts();
}
