package org.anhu.kernel;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A value that was read together with its version; knows how to become an answer with an ETag. */
public record Versioned<T>(T value, Version version) {

    public Versioned(T value, int version) {
        this(value, new Version(version));
    }

    /** 200 with ETag. */
    public Response ok() {
        return Response.ok(value).tag(version.tag()).build();
    }

    /** 201 with ETag, at the address of the collection plus {@code id}. */
    public Response created(UriInfo here, Object id) {
        return Response.created(
                        here.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(value)
                .tag(version.tag())
                .build();
    }
}
