package org.anhu.board;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/board")
@Tag(name = "board")
class BoardResource {

    private static final List<String> READERS =
            List.of(Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR);

    private final BoardReader reader;
    private final DemoBoard demo;
    private final Areas areas;
    private final Scope scope;
    private final SecurityIdentity identity;
    private final Clock clock;

    BoardResource(
            BoardReader reader, DemoBoard demo, Areas areas, Scope scope, SecurityIdentity identity, Clock clock) {
        this.reader = reader;
        this.demo = demo;
        this.areas = areas;
        this.scope = scope;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Path("/day")
    @PermitAll // the demo district, whose people are invented, may be looked at by anyone; see area() for all others
    @Operation(summary = "The planned day of the own area, as the page shows it; elders are masked")
    public DayBoard day(@QueryParam("date") @Nullable LocalDate date, @Context HttpHeaders headers) {
        Area area = area();
        LocalDate day = date == null ? reader.dayWorthShowing(area, LocalDate.now(clock)) : date;
        return reader.read(area, day, demo.district().isPresent(), language(headers));
    }

    private Area area() {
        if (!identity.isAnonymous()) {
            if (READERS.stream().noneMatch(scope::has)) {
                throw Refusal.forbidden("role-may-not", "Your role may not see the board.");
            }
            return scope.home();
        }
        return demo.district()
                .map(areas::get)
                .orElseThrow(() -> new Refusal(
                        401, "login-required", "Log in at POST /login and send the token as a bearer.", List.of()));
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(one -> one.equals("zh") || one.equals("en"))
                .findFirst()
                .map(one -> one.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
