package org.anhu.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.kernel.Version;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/skills")
@Tag(name = "people")
class SkillResource {

    private final Skills skills;

    SkillResource(Skills skills) {
        this.skills = skills;
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
    public List<Skill> list() {
        return skills.list();
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
        return skills.read(code).ok();
    }

    @POST
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response add(Skill skill, UriInfo here) {
        return skills.add(skill).created(here, skill.code());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response change(String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Skill skill) {
        return skills.change(code, Version.fromIfMatch(ifMatch), skill).ok();
    }
}
