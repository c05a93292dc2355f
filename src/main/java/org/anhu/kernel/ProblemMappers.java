package org.anhu.kernel;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Everything that goes wrong leaves the house in one shape; a bug leaves no detail, only its number in the log. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        Response response = Problem.of(
                        refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()), refusal.findings())
                .response();
        return refusal.status() == 401
                ? Response.fromResponse(response)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build()
                : response;
    }

    @ServerExceptionMapper(priority = 1)
    Response json(JsonProcessingException broken) {
        if (broken.getCause() instanceof Refusal refusal) {
            return refusal(refusal);
        }
        boolean syntax = broken instanceof JsonParseException;
        String where = broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
        if (!syntax && broken instanceof JsonMappingException mapping) {
            Finding finding = new Finding(
                    JsonReading.pointer(mapping), "wrong-type", "Send a value of the type that is documented.", null);
            return refusal(
                    new Refusal(400, "unreadable-json", "The body has not the documented shape.", List.of(finding)));
        }
        return refusal(new Refusal(400, "unreadable-json", "The body is not JSON" + where + ".", List.of()));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (e.getCause() instanceof Refusal refusal) {
            return refusal(refusal);
        }
        if (e.getCause() instanceof JsonProcessingException broken) {
            return json(broken);
        }
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return bug(e);
        }
        return Problem.of(status, "http-" + status, hint(status), List.of()).response();
    }

    private static String hint(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address; /q/openapi lists the addresses.";
            case 405 -> "This address does not take that method; /q/openapi lists what it takes.";
            case 406 -> "This address does not answer in the format that Accept asks for.";
            case 415 -> "Send the body as application/json.";
            default -> "The request cannot be taken as it is; /q/openapi says how it should look.";
        };
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return refusal(new Refusal(
                401,
                "login-required",
                "Log in at POST /login and send the token as Authorization: Bearer.",
                List.of()));
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e) {
        return refusal(
                new Refusal(401, "token-refused", "The token has expired or is not ours: log in again.", List.of()));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return refusal(Refusal.forbidden("role-may-not", "Your role may not do this."));
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e) {
        return refusal(Version.stale());
    }

    @ServerExceptionMapper
    Response staleState(StaleStateException e) {
        return refusal(Version.stale());
    }

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException e) {
        String name = String.valueOf(e.getConstraintName());
        if ("23505".equals(e.getSQLState())) {
            return refusal(
                    Refusal.conflict("exists-already", "There is one with this identity already (" + name + ")."));
        }
        if ("23503".equals(e.getSQLState())) {
            return refusal(
                    Refusal.conflict("unknown-reference", "It names something that does not exist (" + name + ")."));
        }
        if ("23P01".equals(e.getSQLState())) {
            return refusal(Refusal.conflict("overlap", "It overlaps with one that exists (" + name + ")."));
        }
        return bug(e);
    }

    @ServerExceptionMapper
    Response bug(Throwable e) {
        String number = Long.toHexString(System.nanoTime());
        LOG.errorf(e, "bug %s", number);
        return Problem.of(500, "bug", "This is our fault, not yours; it is in the log as " + number + ".", List.of())
                .response();
    }
}
