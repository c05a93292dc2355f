package org.anhu.boot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Invented persons: plausible names, ID numbers that were never issued, phone numbers in a segment without subscribers.
 */
final class SeedPersons {

    /** Ages of the seed are ages on this day. */
    static final LocalDate REFERENCE = LocalDate.of(2026, 11, 1);

    record Person(String name, String sex, LocalDate birthDate, String residentId, String phone) {
        boolean female() {
            return sex.equals("FEMALE");
        }
    }

    private static final List<String> SURNAMES = letters(
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任卢姚沈钟姜" + "崔谭陆范汪廖石金贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤");
    private static final List<String> MEN_THEN = letters("国建德志明华文光永福春树荣富祥林生宝金玉成忠义长贵庆学海山根发元");
    private static final List<String> WOMEN_THEN = letters("秀桂玉兰英珍凤淑芳莲翠菊香素琴云霞美金银春梅月娥秋惠清蓉荷");
    private static final List<String> MEN_NOW = letters("伟强军勇杰涛斌超磊鹏刚波辉亮俊飞洋健峰凯鑫浩宇旭东");
    private static final List<String> WOMEN_NOW = letters("丽敏静燕艳娟霞玲婷红萍芬莉娜洁蕾倩雪琳慧颖佳晶瑶");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Set<LocalDate> birthDates = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private int phones;

    /** A person of that age in full years on the reference day. */
    Person invent(SeedDice dice, boolean female, int age) {
        LocalDate birthDate = birthDate(dice, age);
        phones++;
        return new Person(
                name(dice, female, age),
                female ? "FEMALE" : "MALE",
                birthDate,
                residentId(birthDate),
                String.format(java.util.Locale.ROOT, "154%08d", phones));
    }

    /**
     * Sequence code 000 is never issued, so one birth date is one number; and a check digit of 0 would end the number
     * in four zeros, which is how numbers look that a spreadsheet has eaten.
     */
    private LocalDate birthDate(SeedDice dice, int age) {
        while (true) {
            LocalDate date = REFERENCE.minusYears(age).minusDays(dice.below(365));
            if (!residentId(date).endsWith("0000") && birthDates.add(date)) {
                return date;
            }
        }
    }

    private String name(SeedDice dice, boolean female, int age) {
        boolean then = age >= 58;
        List<String> given = female ? (then ? WOMEN_THEN : WOMEN_NOW) : (then ? MEN_THEN : MEN_NOW);
        while (true) {
            String name = dice.oneOf(SURNAMES) + dice.oneOf(given) + (dice.percent(75) ? dice.oneOf(given) : "");
            if (names.add(name)) {
                return name;
            }
        }
    }

    /** GB 11643: ISO 7064 MOD 11-2 over 17 digits; region 420106 is Wuchang. */
    static String residentId(LocalDate birthDate) {
        String body = "420106" + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "000";
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
