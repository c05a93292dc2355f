package org.anhu.care;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The seven groups of GB/T 43153-2023; in JSON and in the database by the standard's own word. */
public enum ServiceGroup {
    DAILY_LIVING("生活照料"),
    BASIC_CARE("基础照护"),
    HEALTH("健康管理"),
    VISITING("探访关爱"),
    COMFORT("精神慰藉"),
    ERRANDS("委托代办"),
    HOME_ADAPTATION("家庭生活环境适老化改造");

    private final String word;

    ServiceGroup(String word) {
        this.word = word;
    }

    static ServiceGroup of(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service group " + word));
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** What a sender is told to choose from. */
    @Override
    public String toString() {
        return word;
    }
}
