package org.anhu.care;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.entitlement.application.RelativeCaregivers;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.people.Caregiver;
import org.anhu.people.CaregiverKind;

/** Which relatives may be sent to whom: none without a permission (S3-09). */
@Singleton
@Transactional
public class Relatives {

    private final RelativeCaregivers permissions;

    Relatives(RelativeCaregivers permissions) {
        this.permissions = permissions;
    }

    /** Of those of the caregivers who are relatives, for these elders. */
    public Kinship among(Collection<Caregiver> caregivers, Set<ElderId> elders) {
        Set<CaregiverId> relatives = caregivers.stream()
                .filter(caregiver -> caregiver.kind() == CaregiverKind.RELATIVE)
                .map(Caregiver::id)
                .collect(Collectors.toSet());
        List<Kinship.Permit> permits = relatives.isEmpty()
                ? List.of()
                : permissions.of(relatives).stream()
                        .filter(it -> elders.contains(it.elderId()))
                        .map(it -> new Kinship.Permit(it.elderId(), it.caregiverId(), it.from(), it.to()))
                        .toList();
        return new Kinship(relatives, permits);
    }
}
