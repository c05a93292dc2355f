package org.anhu.care;

import java.util.List;

/**
 * What a making of needs has done.
 *
 * @param made new needs
 * @param existing needs that were there before and stay as they are
 * @param changed needs of coming days that now follow a changed rule or hold
 * @param cancelled needs of coming days that no rule asks for any more
 * @param held among those made, existing and changed, how many a hold stops
 * @param withheld dates for which no need was made, and why
 * @param committed needs that no longer follow the rule but stay as they are because a visit is promised for them: plan
 *     them anew
 */
public record NeedsMade(
        int made, int existing, int changed, int cancelled, int held, List<Withheld> withheld, List<Need> committed) {

    public static final NeedsMade NONE = new NeedsMade(0, 0, 0, 0, 0, List.of(), List.of());

    public NeedsMade {
        withheld = List.copyOf(withheld);
        committed = List.copyOf(committed);
    }
}
