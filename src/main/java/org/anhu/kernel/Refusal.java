package org.anhu.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish that a rule forbids: not a bug, so no stack trace. It is sent as RFC 9457 problem+json with the status, a
 * stable code, a sentence that says what to do, and one finding for each broken field.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Finding> findings;

    public Refusal(int status, String code, String detail, List<Finding> findings) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    /** 422: the fields that are named are broken. */
    public static Refusal invalid(List<Finding> findings) {
        String detail = findings.size() == 1 ? findings.get(0).detail() : findings.size() + " fields need correction.";
        return new Refusal(422, "invalid-input", detail, findings);
    }

    /** 422 for one field. */
    public static Refusal invalid(String pointer, String code, String detail, @Nullable Object value) {
        return invalid(List.of(new Finding(pointer, code, detail, value == null ? null : value.toString())));
    }

    /** 400: an address or header that cannot be read. */
    public static Refusal badRequest(String code, String detail) {
        return new Refusal(400, code, detail, List.of());
    }

    /** 403: known, but this role may not. */
    public static Refusal forbidden(String code, String detail) {
        return new Refusal(403, code, detail, List.of());
    }

    /** 404: it does not exist, or not for this user; the two look alike on purpose. */
    public static Refusal notFound(String what, Object id) {
        return new Refusal(404, "not-found", "There is no " + what + " " + id + " that you may see.", List.of());
    }

    /** 409: the state of the world forbids it. */
    public static Refusal conflict(String code, String detail) {
        return new Refusal(409, code, detail, List.of());
    }

    /** 409 with what exactly stands in the way. */
    public static Refusal conflict(String code, String detail, List<Finding> findings) {
        return new Refusal(409, code, detail, findings);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Finding> findings() {
        return findings;
    }
}
