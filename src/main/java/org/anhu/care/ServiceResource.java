package org.anhu.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.anhu.area.Role;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/services")
@Tag(name = "care")
class ServiceResource {

    private final Services services;

    ServiceResource(Services services) {
        this.services = services;
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
    public Page<ServiceItem> list(@QueryParam("group") @Nullable String group, @BeanParam PageRequest page) {
        return services.list(group == null ? null : group(group), page);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR
    })
    public Response get(String code) {
        return services.read(code).ok();
    }

    @POST
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response add(ServiceItem item, UriInfo here) {
        Versioned<ServiceItem> added = services.add(item);
        return added.created(here, added.value().code());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response change(String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ServiceItem item) {
        return services.change(code, Version.fromIfMatch(ifMatch), item).ok();
    }

    private static ServiceGroup group(String word) {
        return Arrays.stream(ServiceGroup.values())
                .filter(group -> group.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        "bad-parameter",
                        "Send group as one of " + Arrays.toString(ServiceGroup.values()) + ", not " + word + "."));
    }
}
