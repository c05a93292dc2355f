package org.anhu.benchmark.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BiFunction;
import org.anhu.planning.model.DayPlan;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** An instance of either home-care format. */
final class HomeCareInstance implements Instance {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InstanceFile file;
    private final HomeCare content;
    private final BiFunction<JsonNode, JsonNode, Checked> check;

    private HomeCareInstance(InstanceFile file, HomeCare content, BiFunction<JsonNode, JsonNode, Checked> check) {
        this.file = file;
        this.content = content;
        this.check = check;
    }

    static HomeCareInstance hhcrsp(InstanceFile file) {
        return new HomeCareInstance(file, HhcrspReader.read(file), HhcrspCheck::check);
    }

    static HomeCareInstance uhhc(InstanceFile file) {
        return new HomeCareInstance(file, UhhcReader.read(file), UhhcCheck::check);
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public DayPlan plan() {
        return HomeCarePlan.of(content);
    }

    @Override
    public BigDecimal cost(DayPlan solved) {
        return cost(solved, content.costUnits());
    }

    /** The soft score as a cost. */
    static BigDecimal cost(DayPlan solved, int costUnits) {
        HardMediumSoftLongScore score = solved.getScore();
        if (score == null) {
            throw new IllegalStateException("the plan was not judged");
        }
        return BigDecimal.valueOf(-score.softScore()).divide(BigDecimal.valueOf(costUnits), 6, RoundingMode.HALF_UP);
    }

    @Override
    public String solution(DayPlan solved) {
        return HomeCareSolution.of(content, solved);
    }

    @Override
    public Checked check(String solution) {
        try {
            return check.apply(JSON.readTree(file.text()), JSON.readTree(solution));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the solution is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
