package org.anhu.entitlement.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a policy may ask about: its name in JSON, whose it is, and what values it takes. */
public enum Fact {
    SEX("sex", Of.ELDER, Type.CODE, "MALE", "FEMALE"),
    /** Known, but not to be compared: policies ask for the age. */
    BIRTH_DATE("birthDate", Of.ELDER, Type.DATE),
    /** Whole years on the reference day, worked out from the date of birth. */
    AGE("age", Of.ELDER, Type.NUMBER),
    /** 户籍 in this district. */
    HUKOU_HERE("hukouHere", Of.ELDER, Type.FLAG),
    LIVES_HERE("livesHere", Of.ELDER, Type.FLAG),
    /** 自理, 半自理, 不能自理. */
    SELF_CARE("selfCare", Of.ELDER, Type.CODE, "GOOD", "PARTIAL", "NONE"),
    /** 生活需要照料; where it is not sent, any self-care but GOOD. */
    CARE_NEEDED("careNeeded", Of.ELDER, Type.FLAG),
    /** By GB/T 42195-2022, 0 (able) to 4 (wholly disabled). */
    ASSESSED_LEVEL("assessedLevel", Of.ELDER, Type.NUMBER),
    /** By the care insurance's own assessment, whose scale its policy names. */
    INSURED_LEVEL("insuredLevel", Of.ELDER, Type.NUMBER),
    /** Takes part in long-term-care insurance. */
    INSURED("insured", Of.ELDER, Type.FLAG),
    /** 三无; where it is not sent, all of the three that follow. */
    SANWU("sanwu", Of.ELDER, Type.FLAG),
    /** 无劳动能力 */
    NO_WORK_ABILITY("noWorkAbility", Of.ELDER, Type.FLAG),
    /** 无生活来源; where it is not sent, an own income of 0. */
    NO_INCOME("noIncome", Of.ELDER, Type.FLAG),
    /** 无法定赡养人 */
    NO_SUPPORTER("noSupporter", Of.ELDER, Type.FLAG),
    CHILDLESS("childless", Of.ELDER, Type.FLAG),
    /** 独生子女家庭 */
    ONE_CHILD_FAMILY("oneChildFamily", Of.ELDER, Type.FLAG),
    SERIOUSLY_ILL("seriouslyIll", Of.ELDER, Type.FLAG),
    BEDRIDDEN("bedridden", Of.ELDER, Type.FLAG),
    UNEMPLOYED("unemployed", Of.ELDER, Type.FLAG),
    /** The spouse may be too young to be an elder of the household. */
    UNEMPLOYED_SPOUSE("unemployedSpouse", Of.ELDER, Type.FLAG),
    /** The elder's own, a month, in fen. */
    OWN_INCOME("ownIncome", Of.ELDER, Type.FEN),
    /** A hospital certificate that is valid on the reference day. */
    HOSPITAL_CERTIFICATE("hospitalCertificate", Of.ELDER, Type.FLAG),
    /** 特困供养 */
    SUPPORTED_DESTITUTE("supportedDestitute", Of.ELDER, Type.FLAG),
    /** Another care subsidy that excludes this one. */
    OTHER_CARE_SUBSIDY("otherCareSubsidy", Of.ELDER, Type.FLAG),
    /** Asked for it of the own free will (S2-02). */
    CONSENT("consent", Of.ELDER, Type.FLAG),

    /** 家庭月收入, in fen. */
    MONTHLY_INCOME("monthlyIncome", Of.HOUSEHOLD, Type.FEN),
    /** 双亲 or 单亲 household (S3-07). */
    COMPOSITION("composition", Of.HOUSEHOLD, Type.CODE, "COUPLE", "SINGLE", "OTHER"),
    /** How many elders are in the household, counted. */
    ELDERS("elders", Of.HOUSEHOLD, Type.NUMBER),
    /** 低保, the minimum living allowance. */
    DIBAO("dibao", Of.HOUSEHOLD, Type.FLAG),
    /** 经济条件较好 */
    WELL_OFF("wellOff", Of.HOUSEHOLD, Type.FLAG),
    /** Asks for the service at the own cost (自费). */
    SELF_PAY("selfPay", Of.HOUSEHOLD, Type.FLAG),
    /** A child of theirs is laid off in this district (S3-09). */
    LAID_OFF_CHILD("laidOffChild", Of.HOUSEHOLD, Type.FLAG),
    SURVEYED_BY_STREET("surveyedByStreet", Of.HOUSEHOLD, Type.FLAG),
    SURVEYED_BY_COMMUNITY("surveyedByCommunity", Of.HOUSEHOLD, Type.FLAG),
    /** The public notice has hung for all its days. */
    NOTICE_OVER("noticeOver", Of.HOUSEHOLD, Type.FLAG),
    /** Somebody objected to the public notice; nothing known means nobody. */
    OBJECTION("objection", Of.HOUSEHOLD, Type.FLAG);

    /** Whose it is. */
    enum Of {
        ELDER,
        HOUSEHOLD
    }

    /** What values it takes. */
    enum Type {
        FLAG,
        NUMBER,
        /** Whole fen. */
        FEN,
        CODE,
        DATE
    }

    static final List<String> NAMES =
            Arrays.stream(values()).map(Fact::jsonName).toList();

    private final String jsonName;
    private final Of of;
    private final Type type;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> codes;

    Fact(String jsonName, Of of, Type type, String... codes) {
        this.jsonName = jsonName;
        this.of = of;
        this.type = type;
        this.codes = List.of(codes);
    }

    public String jsonName() {
        return jsonName;
    }

    boolean ofElder() {
        return of == Of.ELDER;
    }

    Type type() {
        return type;
    }

    /** Whether bounds make sense for it. */
    boolean isNumeric() {
        return type == Type.NUMBER || type == Type.FEN;
    }

    /** The codes that it takes; empty for other types. */
    List<String> codes() {
        return codes;
    }

    static Optional<Fact> named(@Nullable String name) {
        return Arrays.stream(values()).filter(it -> it.jsonName.equals(name)).findFirst();
    }
}
