package org.anhu.area;

import org.anhu.kernel.AreaId;
import org.anhu.kernel.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * One node of the tree.
 *
 * @param path ids from the root down to this area: /1/5/9/; an area lies within another if its path starts with it
 */
public record Area(
        AreaId id,
        String externalId,
        @Nullable AreaId parentId,
        AreaKind kind,
        String name,
        Coordinates place,
        String path) {

    public boolean within(Area other) {
        return path.startsWith(other.path);
    }
}
