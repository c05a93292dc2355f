package org.anhu.area;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What the user of this request may see: the own area and all below it, and for a caregiver the own self. */
@RequestScoped
public class Scope {

    /** Claims of our tokens. */
    public static final String AREA_CLAIM = "area";

    public static final String CAREGIVER_CLAIM = "caregiver";

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final Areas areas;

    private @Nullable Area home;

    Scope(SecurityIdentity identity, JsonWebToken token, Areas areas) {
        this.identity = identity;
        this.token = token;
        this.areas = areas;
    }

    /** The user's own area. */
    public Area home() {
        if (home == null) {
            home = areas.get(new AreaId(number(AREA_CLAIM).orElseThrow()));
        }
        return home;
    }

    /** For {@link Areas#WITHIN}. */
    public String pathPrefix() {
        return home().path();
    }

    /**
     * The area of a row, which must lie in the user's own.
     *
     * @throws Refusal 404, as if it were not there
     */
    public Area require(AreaId id) {
        Area area = areas.get(id);
        if (!area.within(home())) {
            throw Refusal.notFound("area", id.value());
        }
        return area;
    }

    /** The area that a list is narrowed to: the user's own where none is named. @throws Refusal 404 outside of it */
    public Area narrowed(@Nullable AreaId id) {
        return id == null ? home() : require(id);
    }

    /** As {@link #require(AreaId)}, but the answer names the row that was asked for. */
    public void require(AreaId areaOfRow, String what, Object id) {
        if (!areas.get(areaOfRow).within(home())) {
            throw Refusal.notFound(what, id);
        }
    }

    /** The caregiver who is logged in. @throws Refusal 403 for everybody else */
    public CaregiverId caregiver() {
        return number(CAREGIVER_CLAIM)
                .map(CaregiverId::new)
                .orElseThrow(() -> Refusal.forbidden("no-caregiver", "This account belongs to no caregiver."));
    }

    /** The login name, for records of who did what. */
    public String user() {
        return identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    private Optional<Long> number(String claim) {
        return Optional.ofNullable(token.<Object>getClaim(claim)).map(value -> Long.parseLong(value.toString()));
    }
}
