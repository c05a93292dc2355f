package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The body of every refused request: RFC 9457, with a stable code and a finding for each broken field. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String code, String detail, List<Finding> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String detail, List<Finding> errors) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? (status == 422 ? "Unprocessable Content" : "Error") : known.getReasonPhrase();
        return new Problem("urn:anhu:problem:" + code, title, status, code, detail, errors);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
