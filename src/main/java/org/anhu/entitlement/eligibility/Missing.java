package org.anhu.entitlement.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * Something that must be known or handed in.
 *
 * @param name of a fact or a kind of material
 * @param elder whose it is; null: the household's
 */
public record Missing(Kind kind, String name, @Nullable String elder) {

    /** What has to be done about it. */
    public enum Kind {
        FACT,
        MATERIAL
    }
}
