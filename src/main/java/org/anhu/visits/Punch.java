package org.anhu.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.VisitId;
import org.anhu.visits.proof.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A check-in or check-out as the phone sends it.
 *
 * @param id given by the phone, the same however often it sends the punch
 * @param deviceTime when it happened, by the phone's clock
 * @param sentAt when this delivery was sent, by the phone's clock; another one with each delivery
 * @param accuracyMetres radius the phone is sure of
 */
record Punch(
        UUID id,
        Kind kind,
        Instant deviceTime,
        Instant sentAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracyMetres,
        String deviceId) {

    private static final Instant EARLIEST = Instant.EPOCH; // a phone whose battery was out wakes up here
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration SLACK = Duration.ofMinutes(1);

    Punch {
        Findings findings = new Findings();
        findings.required("/id", id);
        findings.required("/kind", kind);
        time(findings, "/deviceTime", deviceTime);
        time(findings, "/sentAt", sentAt);
        findings.check(
                (latitude == null) == (longitude == null),
                latitude == null ? "/latitude" : "/longitude",
                "half-a-position",
                "Send latitude and longitude, or neither if the phone has no position.",
                null);
        within(findings, "/latitude", latitude, -90, 90, "degrees from -90 to 90");
        within(findings, "/longitude", longitude, -180, 180, "degrees from -180 to 180");
        within(findings, "/accuracyMetres", accuracyMetres, 0, 1_000_000, "metres from 0 to 1000000");
        findings.text("/deviceId", deviceId, 100);
        findings.refuseIfAny();
        deviceTime = deviceTime.truncatedTo(ChronoUnit.MICROS); // as exactly as the database keeps it
        sentAt = sentAt.truncatedTo(ChronoUnit.MICROS);
    }

    private static void time(Findings findings, String pointer, @Nullable Instant time) {
        if (findings.required(pointer, time)) {
            findings.check(
                    !time.isBefore(EARLIEST) && time.isBefore(LATEST),
                    pointer,
                    "out-of-range",
                    "Send a time from 1970 to 2099.",
                    time);
        }
    }

    private static void within(
            Findings findings, String pointer, @Nullable Double value, double min, double max, String what) {
        findings.check(
                value == null || (value >= min && value <= max), pointer, "out-of-range", "Send " + what + ".", value);
    }

    /**
     * Only what no honest phone sends, however wrong its clock, is refused; the rest is kept and judged later.
     *
     * @throws Refusal 422
     */
    void requireCredible(Instant receivedAt, Duration oldest) {
        Findings findings = new Findings();
        findings.check(
                !deviceTime.isAfter(sentAt.plus(SLACK)),
                "/deviceTime",
                "in-the-future",
                "By its own clock the phone sent this before it happened: send the time of the check-in or check-out in"
                        + " deviceTime and the time of sending in sentAt.",
                deviceTime);
        Instant corrected = deviceTime.plus(Duration.between(sentAt, receivedAt));
        findings.check(
                !corrected.isBefore(receivedAt.minus(oldest)),
                "/deviceTime",
                "too-old",
                "This happened more than " + oldest.toDays() + " days ago: tell the dispatcher, who can decide about"
                        + " the visit.",
                deviceTime);
        findings.refuseIfAny();
    }

    /** Of all that says what happened; not of {@code sentAt}, which is another with each delivery. */
    byte[] sha256(VisitId visit, CaregiverId caregiver) {
        return Sha256.of(
                visit.value(), caregiver.value(), kind, deviceTime, latitude, longitude, accuracyMetres, deviceId);
    }
}
