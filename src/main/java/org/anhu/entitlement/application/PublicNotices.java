package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anhu.calendar.WorkingDays;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.entitlement.eligibility.Notice;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.ObjectionId;
import org.anhu.kernel.Refusal;

/** 张榜公示: what is to be awarded hangs for the days of the policy, and anybody may object (S3-09, S3-39). */
@Singleton
@Transactional
public class PublicNotices {

    private final ApplicationRows rows;
    private final Progress progress;
    private final Dossiers dossiers;
    private final WorkingDays workingDays;
    private final Clock clock;

    PublicNotices(ApplicationRows rows, Progress progress, Dossiers dossiers, WorkingDays workingDays, Clock clock) {
        this.rows = rows;
        this.progress = progress;
        this.dossiers = dossiers;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** All that ever hung, the first first. */
    public List<PublicNotice> of(ApplicationId id) {
        return rows.of(PublicNoticeEntity.class, id.value()).stream()
                .map(PublicNoticeEntity::toNotice)
                .toList();
    }

    /** All that was ever objected, the first first, with how it ended. */
    public List<Objection> objections(ApplicationId id) {
        return dossiers.objections(id.value());
    }

    /**
     * @param by who put it up
     * @throws Refusal 404; 409 before both surveys, if the policy wants none, or if working days count and nobody has
     *     put in the holidays of the year; 422
     */
    public void post(ApplicationId id, PublicNoticeDetails details, String by) {
        ApplicationEntity application = progress.open(id);
        progress.advance(application, by);
        Dossier dossier = dossiers.of(application);
        EligibilityTable table = dossier.policy().eligibility();
        Notice notice = table == null ? null : table.notice();
        if (notice == null) {
            throw Refusal.conflict("no-notice-wanted", "This policy wants no public notice: the district may decide.");
        }
        if (application.state != ApplicationState.SURVEYED) {
            throw Refusal.conflict(
                    "not-surveyed",
                    "It is " + application.state
                            + ": a notice is put up once street and community have found it true, and only once.");
        }
        requirePast("/postedOn", details.postedOn());
        Survey last = dossier.surveys().get(dossier.surveys().size() - 1);
        if (details.postedOn().isBefore(last.surveyedOn())) {
            throw Refusal.invalid(
                    "/postedOn",
                    "before-survey",
                    "The last survey was on " + last.surveyedOn() + ": a notice shows what was found.",
                    details.postedOn());
        }
        PublicNoticeEntity posted = new PublicNoticeEntity();
        posted.applicationId = application.id;
        posted.place = details.place();
        posted.postedOn = details.postedOn();
        posted.lastDay = notice.lastDay(details.postedOn(), workingDays::isWorkingDay);
        posted.effectiveFrom = posted.lastDay.plusDays(1);
        posted.postedBy = by;
        posted.recordedAt = clock.instant();
        rows.add(posted);
        progress.advance(application, by);
    }

    /** @throws Refusal 404; 409 where nothing hangs; 422 for a day on which it did not hang */
    public void object(ApplicationId id, ObjectionDetails details, String by) {
        ApplicationEntity application = progress.open(id);
        List<PublicNoticeEntity> notices = rows.of(PublicNoticeEntity.class, id.value());
        if (notices.isEmpty()) {
            throw Refusal.conflict("nothing-on-notice", "It is " + application.state + ": nothing hangs to object to.");
        }
        PublicNoticeEntity notice = notices.get(notices.size() - 1);
        requirePast("/filedOn", details.filedOn());
        if (details.filedOn().isBefore(notice.postedOn) || details.filedOn().isAfter(notice.lastDay)) {
            throw Refusal.invalid(
                    "/filedOn",
                    "not-on-notice",
                    "It hangs from " + notice.postedOn + " to " + notice.lastDay
                            + ": send the day on which somebody objected.",
                    details.filedOn());
        }
        ObjectionEntity objection = new ObjectionEntity();
        objection.applicationId = application.id;
        objection.noticeId = notice.id;
        objection.filedOn = details.filedOn();
        objection.objector = details.objector();
        objection.reason = details.reason();
        objection.recordedBy = by;
        objection.recordedAt = clock.instant();
        rows.add(objection);
        if (application.state == ApplicationState.READY) {
            // Filed in time and entered late: it counts.
            progress.move(application, ApplicationState.OBJECTED, by, "somebody objected in time");
        }
        progress.advance(application, by);
    }

    /** @throws Refusal 404, 409 if it is resolved already */
    public void resolve(ApplicationId id, ObjectionId objectionId, ResolutionDetails details, String by) {
        ApplicationEntity application = progress.open(id);
        Objection objection = objections(id).stream()
                .filter(it -> it.id().equals(objectionId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("objection", objectionId.value()));
        Objection.Resolution before = objection.resolution();
        if (before != null) {
            throw Refusal.conflict(
                    "resolved-already", "It was resolved by " + before.resolvedBy() + ": " + before.reason());
        }
        ResolutionEntity resolution = new ResolutionEntity();
        resolution.id = objectionId.value();
        resolution.applicationId = application.id;
        resolution.upheld = details.upheld();
        resolution.reason = details.reason();
        resolution.resolvedBy = by;
        resolution.resolvedAt = clock.instant();
        rows.add(resolution);
        progress.advance(application, by);
    }

    private void requirePast(String pointer, LocalDate day) {
        if (day.isAfter(dossiers.today())) {
            throw Refusal.invalid(pointer, "in-the-future", "Send a day that is not after today.", day);
        }
    }
}
