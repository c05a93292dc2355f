package org.anhu.settlement.release;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.anhu.settlement.SettlementRun;

/** Answers that a browser saves. */
final class Files {

    private Files() {}

    static Response answer(byte[] bytes, String what, SettlementRun run, String ending) {
        return answer(bytes, what + "-" + run.street() + "-" + run.month() + "." + ending);
    }

    static Response answer(byte[] bytes, String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe + "\"")
                .build();
    }
}
