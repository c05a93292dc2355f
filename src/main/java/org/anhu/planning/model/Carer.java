package org.anhu.planning.model;

import java.util.List;

/**
 * One of the one or two carers whom a need asks for.
 *
 * @param careSeconds how long this carer stays
 */
public record Carer(int careSeconds, List<RequiredSkill> skills) {

    public Carer {
        if (careSeconds < 0) {
            throw new IllegalArgumentException("care of " + careSeconds + " seconds");
        }
        skills = List.copyOf(skills);
    }
}
