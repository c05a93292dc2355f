package org.anhu.planning.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.anhu.travel.Place;
import org.jspecify.annotations.Nullable;

/**
 * A visit that must take place. Its windows lie in the plan's time, so they also say on which date. Built by
 * {@link Builder}; never changes afterwards.
 */
public final class Need {

    private final NeedId id;
    private final ElderId elder;
    private final AreaId street;
    private final Place place;
    private final List<Carer> carers;
    private final @Nullable Pair pair;
    private final List<Span> windows;
    private final boolean windowsAtEnd;
    private final boolean closeHard;
    private final @Nullable Span preferred;
    private final @Nullable Sex carerSex;
    private final int priority;
    private final boolean mandatory;
    private final int load;
    private final long gapGroup;
    private final int gapSeconds;
    private final @Nullable CaregiverId primary;
    private final @Nullable CaregiverId required;
    private final Set<CaregiverId> preferredCaregivers;
    private final Set<CaregiverId> blocked;
    private final List<Published> published;

    private Need(Builder builder) {
        id = builder.id;
        elder = builder.elder;
        street = builder.street;
        place = builder.place;
        carers = List.copyOf(builder.carers);
        pair = builder.pair;
        windows = builder.windows.stream()
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
        windowsAtEnd = builder.windowsAtEnd;
        closeHard = builder.closeHard;
        preferred = builder.preferred;
        carerSex = builder.carerSex;
        priority = builder.priority;
        mandatory = builder.mandatory;
        load = builder.load;
        gapGroup = builder.gapGroup == null ? -id.value() - 1 : builder.gapGroup;
        gapSeconds = builder.gapSeconds;
        primary = builder.primary;
        required = builder.required;
        preferredCaregivers = Set.copyOf(builder.preferredCaregivers);
        blocked = Set.copyOf(builder.blocked);
        published = List.copyOf(builder.published);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("need " + id.value() + " has no window");
        }
        if (carers.isEmpty() || carers.size() > 2 || (carers.size() == 2) != (pair != null)) {
            throw new IllegalArgumentException("need " + id.value() + " asks for " + carers.size()
                    + " carers; two carers, and only two, need a pair mode");
        }
    }

    public static Builder builder(NeedId id, ElderId elder, AreaId street, Place place) {
        return new Builder(id, elder, street, place);
    }

    public NeedId id() {
        return id;
    }

    public ElderId elder() {
        return elder;
    }

    public AreaId street() {
        return street;
    }

    public Place place() {
        return place;
    }

    public List<Carer> carers() {
        return carers;
    }

    public @Nullable Pair pair() {
        return pair;
    }

    /** Open to close, in order of opening; the close is that of the start, or of the end where {@link #windowsAtEnd()}. */
    public List<Span> windows() {
        return windows;
    }

    public boolean windowsAtEnd() {
        return windowsAtEnd;
    }

    /** Whether a start after the close is impossible, or only late. */
    public boolean closeHard() {
        return closeHard;
    }

    /** The span within a window that the elder likes best. */
    public @Nullable Span preferred() {
        return preferred;
    }

    public @Nullable Sex carerSex() {
        return carerSex;
    }

    /** 1 (most urgent) to 9. */
    public int priority() {
        return priority;
    }

    public boolean mandatory() {
        return mandatory;
    }

    public int load() {
        return load;
    }

    /**
     * The seconds by which two needs of one elder are too close: an elder has one visit at a time, and needs of one
     * group start the group's gap apart.
     */
    int tooCloseSeconds(int start, int end, Need other, Timing theirs) {
        int tooClose = Math.min(end, theirs.end()) - Math.max(start, theirs.start());
        if (gapGroup == other.gapGroup) {
            int gap = Math.max(gapSeconds, other.gapSeconds);
            tooClose = Math.max(tooClose, gap - Math.abs(start - theirs.start()));
        }
        return Math.max(0, tooClose);
    }

    /** Whether the windows leave any chance that two needs of one elder come too close. */
    boolean mayComeTooClose(Need other) {
        return !(clearlyBefore(other) || other.clearlyBefore(this));
    }

    private boolean clearlyBefore(Need other) {
        if (!closeHard) {
            return false;
        }
        int close = windows.get(windows.size() - 1).to();
        int lastEnd = close + (windowsAtEnd ? 0 : longestCare());
        int gap = gapGroup == other.gapGroup ? Math.max(gapSeconds, other.gapSeconds) : 0;
        int othersFirst = other.windows.get(0).from();
        return othersFirst >= lastEnd && othersFirst >= close + gap;
    }

    private int longestCare() {
        int longest = 0;
        for (Carer carer : carers) {
            longest = Math.max(longest, carer.careSeconds());
        }
        return longest;
    }

    public @Nullable CaregiverId primary() {
        return primary;
    }

    public @Nullable CaregiverId required() {
        return required;
    }

    public Set<CaregiverId> preferredCaregivers() {
        return preferredCaregivers;
    }

    long gapGroup() {
        return gapGroup;
    }

    int gapSeconds() {
        return gapSeconds;
    }

    public Set<CaregiverId> blocked() {
        return blocked;
    }

    public @Nullable Published published(int carerNo) {
        for (Published promise : published) {
            if (promise.carerNo() == carerNo) {
                return promise;
            }
        }
        return null;
    }

    /** What leaving one carer of this need waiting costs: mandatory moves it ahead, nothing more. */
    public int waitingPoints() {
        return (10 - priority) * (mandatory ? 10 : 1);
    }

    @Override
    public String toString() {
        return "need " + id.value();
    }

    /** Collects a need; what is not said is not asked for. Windows are hard and hold the start, priority is 5. */
    public static final class Builder {

        private final NeedId id;
        private final ElderId elder;
        private final AreaId street;
        private final Place place;
        private final List<Carer> carers = new ArrayList<>();
        private @Nullable Pair pair;
        private final List<Span> windows = new ArrayList<>();
        private boolean windowsAtEnd;
        private boolean closeHard = true;
        private @Nullable Span preferred;
        private @Nullable Sex carerSex;
        private int priority = 5;
        private boolean mandatory = true;
        private int load;
        private @Nullable Long gapGroup;
        private int gapSeconds;
        private @Nullable CaregiverId primary;
        private @Nullable CaregiverId required;
        private final Set<CaregiverId> preferredCaregivers = new HashSet<>();
        private final Set<CaregiverId> blocked = new HashSet<>();
        private final List<Published> published = new ArrayList<>();

        private Builder(NeedId id, ElderId elder, AreaId street, Place place) {
            this.id = id;
            this.elder = elder;
            this.street = street;
            this.place = place;
        }

        /** One carer; call it twice, and say {@link #pair}, where two are needed. */
        public Builder carer(int careSeconds, RequiredSkill... skills) {
            carers.add(new Carer(careSeconds, List.of(skills)));
            return this;
        }

        public Builder pair(Pair value) {
            pair = value;
            return this;
        }

        public Builder window(int open, int close) {
            windows.add(new Span(open, close));
            return this;
        }

        /** Whether care must be over by the close, and not only begun; the open always holds the start. */
        public Builder windowsAtEnd(boolean value) {
            windowsAtEnd = value;
            return this;
        }

        public Builder closeHard(boolean value) {
            closeHard = value;
            return this;
        }

        public Builder preferred(@Nullable Span value) {
            preferred = value;
            return this;
        }

        public Builder carerSex(@Nullable Sex value) {
            carerSex = value;
            return this;
        }

        public Builder priority(int value) {
            if (value < 1 || value > 9) {
                throw new IllegalArgumentException("priority " + value + " is not between 1 and 9");
            }
            priority = value;
            return this;
        }

        public Builder mandatory(boolean value) {
            mandatory = value;
            return this;
        }

        public Builder load(int value) {
            load = value;
            return this;
        }

        /**
         * The starts of two needs of one elder and one group lie at least so far apart.
         *
         * @param group what the needs have in common, such as their care plan
         */
        public Builder gap(long group, int seconds) {
            gapGroup = group;
            gapSeconds = seconds;
            return this;
        }

        public Builder primary(@Nullable CaregiverId value) {
            primary = value;
            return this;
        }

        public Builder required(@Nullable CaregiverId value) {
            required = value;
            return this;
        }

        public Builder preferredCaregiver(CaregiverId value) {
            preferredCaregivers.add(value);
            return this;
        }

        public Builder blocked(CaregiverId value) {
            blocked.add(value);
            return this;
        }

        public Builder published(Published value) {
            published.add(value);
            return this;
        }

        public Need build() {
            return new Need(this);
        }
    }
}
