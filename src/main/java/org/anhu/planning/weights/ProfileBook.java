package org.anhu.planning.weights;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The profiles as seen from one area: under each code the nearest one, its own before those of the areas around it, and
 * those before the ones that come along.
 */
final class ProfileBook {

    private final Map<String, Profile> byCode = new LinkedHashMap<>();

    /** @param around of the area and those around it, the outermost first */
    ProfileBook(List<Profile> around) {
        BuiltIn.all().forEach(profile -> byCode.put(profile.code(), profile));
        around.forEach(profile -> byCode.put(profile.code(), profile));
        String chosen = Profile.STANDARD;
        for (Profile profile : around) {
            Profile nearest = byCode.get(profile.code());
            if (profile.areaDefault() && nearest != null && nearest.active()) {
                chosen = profile.code();
            }
        }
        String code = chosen;
        byCode.replaceAll((key, profile) -> profile.with(key.equals(code)));
    }

    /** Those that come along first, then the others, the outermost first. */
    Collection<Profile> all() {
        return byCode.values();
    }

    Optional<Profile> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What plans take that ask for none. */
    Profile areaDefault() {
        return all().stream()
                .filter(Profile::areaDefault)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("one of " + byCode.keySet() + " must be the default"));
    }
}
