package org.anhu.area;

import org.anhu.kernel.AreaId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/** What is sent to make or change an area. */
public record AreaDetails(String externalId, @Nullable AreaId parentId, AreaKind kind, String name, Coordinates place) {

    public AreaDetails {
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.text("/name", name, 80);
        findings.required("/place", place);
        if (findings.required("/kind", kind)) {
            findings.check(
                    (kind == AreaKind.DISTRICT) == (parentId == null),
                    "/parentId",
                    "wrong-parent",
                    "A district stands alone; every other area names the one it lies in.",
                    parentId);
        }
        findings.refuseIfAny();
    }
}
