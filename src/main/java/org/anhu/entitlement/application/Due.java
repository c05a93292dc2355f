package org.anhu.entitlement.application;

import java.time.LocalDate;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.entitlement.eligibility.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Who must act on an application until when (S1-09, S3-40).
 *
 * @param roles whose it is; for the owner to see to
 * @param since the day on which it fell to them
 * @param until the last day; null where the policy sets none, or where it cannot be counted
 * @param undated why it cannot be counted: working days of a year that nobody has put in
 */
public record Due(
        Duty duty,
        List<String> roles,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String undated) {

    public Due {
        roles = List.copyOf(roles);
    }

    static List<String> roles(Duty duty) {
        return switch (duty) {
            case MATERIALS, SURVEY, NOTICE -> List.of(Role.DISPATCHER, Role.STREET_MANAGER);
            case OBJECTION, DECISION -> List.of(Role.DISTRICT_APPROVER);
        };
    }
}
