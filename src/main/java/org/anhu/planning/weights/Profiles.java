package org.anhu.planning.weights;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.planning.model.Weights;
import org.jspecify.annotations.Nullable;

/** The weight profiles of all areas: a change is a new version, for plans name the one they were made with. */
@Singleton
@Transactional
public class Profiles {

    private final ProfileRepository repository;
    private final Clock clock;

    Profiles(ProfileRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** All that plans of the area may ask for, and those put out of use, each as it now holds. */
    public Page<Profile> list(Area area, PageRequest page) {
        List<Profile> all = List.copyOf(book(area).all());
        List<Profile> items = all.stream()
                .skip((long) page.page() * page.size())
                .limit(page.size())
                .toList();
        return new Page<>(items, page.page(), page.size(), all.size());
    }

    /** What a code stands for in the area. @throws Refusal 404 */
    public Versioned<Profile> read(Area area, String code) {
        return versioned(found(area, code));
    }

    /** All versions of what a code stands for in the area, the latest first. @throws Refusal 404 */
    public Page<Profile> history(Area area, String code, PageRequest page) {
        Profile latest = found(area, code);
        AreaId owner = latest.areaId();
        if (owner == null) {
            return new Page<>(page.page() == 0 ? List.of(latest) : List.of(), page.page(), page.size(), 1);
        }
        return new Query("areaId = :area", "area", owner.value())
                .and("code = :code", "code", code)
                .page(repository, "version desc", page, ProfileEntity::toProfile);
    }

    /**
     * Makes a profile of the area's own, perhaps in the place of one that it had from elsewhere.
     *
     * @throws Refusal 409 if the area has one under this code
     */
    public Versioned<Profile> add(Area area, ProfileDetails details, String user) {
        repository.lock(area.id());
        if (repository.version(area.id(), details.code(), 1).isPresent()) {
            throw Refusal.conflict(
                    "profile-exists",
                    "The area has a profile " + details.code() + ": change that one (PUT), or choose another code.");
        }
        return store(area, 1, details, user);
    }

    /**
     * Makes the next version of a profile of the area's own; what changes nothing makes none.
     *
     * @throws Refusal 404; 409 if it is another area's or comes along; 412; 422
     */
    public Versioned<Profile> change(Area area, String code, Version seen, ProfileDetails details, String user) {
        if (!details.code().equals(code)) {
            throw Refusal.invalid(
                    "/code", "code-changes", "A profile keeps its code: make another one (POST).", details.code());
        }
        repository.lock(area.id());
        Profile latest = found(area, code);
        if (!area.id().equals(latest.areaId())) {
            throw Refusal.conflict(
                    "not-of-this-area",
                    latest.areaId() == null
                            ? "The profile " + code
                                    + " comes along and stays as it is: make one of the area's own (POST)."
                            : "The profile " + code + " is that of area "
                                    + latest.areaId().value()
                                    + ": change it there, or make one of the area's own (POST).");
        }
        seen.mustBe(latest.version());
        return isSame(latest, details) ? versioned(latest) : store(area, latest.version() + 1, details, user);
    }

    /**
     * The profile that a plan of the area is made with.
     *
     * @param code as it was asked for; null for the area's default
     * @throws Refusal 422 if there is no such profile in use
     */
    public ProfileVersion chosen(Area area, @Nullable String code) {
        ProfileBook book = book(area);
        if (code == null) {
            return book.areaDefault().named();
        }
        return book.of(code)
                .filter(Profile::active)
                .orElseThrow(() -> Refusal.invalid(
                        "/profile",
                        "unknown-profile",
                        "No profile " + code + " is in use in this area: send one of "
                                + book.all().stream()
                                        .filter(Profile::active)
                                        .map(Profile::code)
                                        .collect(Collectors.joining(", "))
                                + ", or none for the area's default.",
                        code))
                .named();
    }

    /** What the rules cost in this version. */
    public Weights weights(ProfileVersion version) {
        AreaId owner = version.areaId();
        return (owner == null
                        ? new ProfileBook(List.of()).of(version.code())
                        : repository.version(owner, version.code(), version.version()))
                .orElseThrow(() -> new IllegalStateException("no weights for " + version))
                .toWeights();
    }

    private ProfileBook book(Area area) {
        return new ProfileBook(repository.around(area));
    }

    private Profile found(Area area, String code) {
        return book(area).of(code).orElseThrow(() -> Refusal.notFound("weight profile", code));
    }

    private Versioned<Profile> store(Area area, int version, ProfileDetails details, String user) {
        Profile profile = new Profile(
                area.id(),
                details.code(),
                version,
                details.name(),
                details.weights(),
                Boolean.TRUE.equals(details.active()),
                Boolean.TRUE.equals(details.areaDefault()),
                user,
                clock.instant());
        if (profile.areaDefault()) {
            repository.around(area).stream()
                    .filter(other -> area.id().equals(other.areaId()) && other.areaDefault())
                    .filter(other -> !other.code().equals(profile.code()))
                    .forEach(other -> resign(other, user));
        }
        repository.persistAndFlush(ProfileEntity.of(profile));
        return read(area, details.code());
    }

    /** An area has one default: the other one's next version is none any more. */
    private void resign(Profile other, String user) {
        repository.persist(ProfileEntity.of(new Profile(
                other.areaId(),
                other.code(),
                other.version() + 1,
                other.name(),
                other.weights(),
                other.active(),
                false,
                user,
                clock.instant())));
    }

    private static boolean isSame(Profile latest, ProfileDetails details) {
        Map<String, Long> weights = new Profile(
                        null, details.code(), 1, details.name(), details.weights(), true, false, null, null)
                .weights();
        return latest.name().equals(details.name())
                && latest.weights().equals(weights)
                && Boolean.valueOf(latest.active()).equals(details.active())
                && Boolean.valueOf(latest.areaDefault()).equals(details.areaDefault());
    }

    private static Versioned<Profile> versioned(Profile profile) {
        return new Versioned<>(profile, profile.version());
    }
}
