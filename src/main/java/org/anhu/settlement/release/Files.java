package org.anhu.settlement.release;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.anhu.kernel.Refusal;
import org.anhu.settlement.SettlementRun;
import org.jspecify.annotations.Nullable;

/** Answers that a browser saves. */
final class Files {

    private Files() {}

    static Response answer(byte[] bytes, String what, SettlementRun run, String ending) {
        return answer(bytes, what + "-" + run.street() + "-" + run.month() + "." + ending);
    }

    /** @throws Refusal 400 without a month */
    static YearMonth required(@Nullable YearMonth month) {
        if (month == null) {
            throw Refusal.badRequest("bad-parameter", "Send month as 2026-11.");
        }
        return month;
    }

    static Response answer(byte[] bytes, String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe + "\"")
                .build();
    }
}
