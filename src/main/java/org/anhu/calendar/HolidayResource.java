package org.anhu.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/holidays/{year}")
@Tag(name = "calendar")
class HolidayResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Holidays holidays;

    HolidayResource(Holidays holidays) {
        this.holidays = holidays;
    }

    @GET
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR
    })
    public Response get(int year) {
        return holidays.read(real(year)).ok();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response put(int year, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, List<Holiday> days) {
        return holidays.put(real(year), Version.fromIfMatch(ifMatch), days).ok();
    }

    /** The same from a table as {@code seed-data/holidays.csv} is one. */
    @PUT
    @Consumes("text/csv")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response putTable(int year, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, String csv) {
        return holidays.put(real(year), Version.fromIfMatch(ifMatch), HolidayFile.read(csv))
                .ok();
    }

    private static int real(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.notFound("year", year);
        }
        return year;
    }
}
