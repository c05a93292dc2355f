package org.anhu.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Wuchang district with its 14 streets, invented communities and one station each. Streets and their codes: National
 * Bureau of Statistics, list from modood/Administrative-divisions-of-China (WTFPL); their centres are approximate.
 */
final class SeedAreas {

    static final String DISTRICT = "DS-420106";
    static final String NANHU = "420106015";

    record Street(String code, String name, SeedPlace centre) {
        String id() {
            return "ST-" + code;
        }

        boolean isNanhu() {
            return code.equals(NANHU);
        }
    }

    record Station(String id, String community, Street street, SeedPlace place) {}

    private static final List<Street> STREETS = List.of(
            street("420106001", "积玉桥街道", 30_567_200, 114_318_500),
            street("420106002", "杨园街道", 30_598_500, 114_346_000),
            street("420106003", "徐家棚街道", 30_584_600, 114_335_200),
            street("420106005", "粮道街道", 30_552_000, 114_308_300),
            street("420106006", "中华路街道", 30_551_000, 114_298_500),
            street("420106007", "黄鹤楼街道", 30_542_300, 114_301_200),
            street("420106008", "紫阳街道", 30_531_800, 114_306_400),
            street("420106009", "白沙洲街道", 30_505_200, 114_292_100),
            street("420106010", "首义路街道", 30_533_000, 114_316_300),
            street("420106011", "中南路街道", 30_536_200, 114_333_400),
            street("420106012", "水果湖街道", 30_549_200, 114_349_000),
            street("420106013", "珞珈山街道", 30_534_000, 114_360_200),
            street("420106014", "石洞街道", 30_469_500, 114_286_800),
            street(NANHU, "南湖街道", 30_497_300, 114_333_000));

    /** Invented, and none of them a community of the street it stands in. */
    private static final List<String> COMMUNITIES = List.of(
            "桂苑", "梧桐", "安康", "长宁", "和乐", "松涛", "荷香", "福荫", "颐和", "清风", "银杏", "兰亭", "柳岸", "春晖", "嘉禾", "文澜", "碧波", "朝晖",
            "枫林", "静安园", "同德", "怡心", "竹韵", "紫藤", "康乐", "百合", "翠屏", "仁里", "晚晴", "锦绣园", "云庭", "书香", "望江亭", "秋实", "海棠",
            "敬亭", "沁园", "丰泽", "芳草", "听雨", "德馨", "玉兰", "瑞景", "善邻", "石榴", "古槐", "天佑", "明月", "南屏", "水杉");

    private final SeedTable table =
            new SeedTable("areas.csv", "externalId", "parent", "kind", "name", "latitude", "longitude");
    private final List<Station> stations = new ArrayList<>();

    SeedAreas() {
        var dice = new SeedDice("areas");
        row(DISTRICT, null, "DISTRICT", "武昌区", new SeedPlace(30_554_000, 114_316_000));
        for (Street street : STREETS) {
            row(street.id(), DISTRICT, "STREET", street.name(), street.centre());
            int communities = street.isNanhu() || STREETS.indexOf(street) % 2 == 0 ? 4 : 3;
            for (int number = 1; number <= communities; number++) {
                community(street, number, dice);
            }
        }
    }

    private void community(Street street, int number, SeedDice dice) {
        String name = COMMUNITIES.get(stations.size()) + "社区";
        String suffix = street.code() + "-0" + number;
        SeedPlace centre = street.centre().near(dice, 1000);
        var station = new Station("SN-" + suffix, name, street, centre.near(dice, 150));
        row("CM-" + suffix, street.id(), "COMMUNITY", name, centre);
        row(station.id(), "CM-" + suffix, "STATION", name + "居家养老服务站", station.place());
        stations.add(station);
    }

    private void row(String id, String parent, String kind, String name, SeedPlace place) {
        table.add(id, parent, kind, name, place.latitudeText(), place.longitudeText());
    }

    private static Street street(String code, String name, long latitude, long longitude) {
        return new Street(code, name, new SeedPlace(latitude, longitude));
    }

    SeedTable table() {
        return table;
    }

    List<Street> streets() {
        return STREETS;
    }

    List<Station> stationsOf(Street street) {
        return stations.stream().filter(it -> it.street().equals(street)).toList();
    }

    /** The street itself, then the others by distance. */
    List<Street> nearestTo(Street street) {
        return STREETS.stream()
                .sorted(Comparator.comparing((Street it) -> it.centre().metresTo(street.centre()))
                        .thenComparing(Street::code))
                .toList();
    }
}
