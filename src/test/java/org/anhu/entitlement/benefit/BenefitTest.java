package org.anhu.entitlement.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Findings;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.Refusal;
import org.anhu.people.CaregiverKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What contradicts itself is refused with the rule and the value; what is shipped reads back as it was written. */
class BenefitTest {

    @Test
    void every_shape_that_is_shipped_reads_back_as_it_was_written() throws IOException {
        Set<String> kinds = new java.util.TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("seed-data/policies"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode json = JsonColumns.MAPPER.readTree(file.toFile()).get("benefit");
                if (json != null) {
                    kinds.add(json.get("kind").asText());
                    Benefit benefit = JsonColumns.MAPPER.treeToValue(json, Benefit.class);
                    String written = JsonColumns.MAPPER.writeValueAsString(benefit);
                    assertThat(JsonColumns.MAPPER.readValue(written, Benefit.class))
                            .isEqualTo(benefit);
                    assertThat(benefit.excludes()).isEmpty();
                }
            }
        }
        assertThat(kinds)
                .containsExactly("CARD", "FLAT", "INSTALMENTS", "PER_HEAD", "SCORE_AWARD", "SEASONAL", "SHARE");
    }

    @Test
    void a_flat_amount_is_paid_by_the_subsidy_where_nobody_is_named() {
        Flat flat = (Flat) read("{'kind':'FLAT'}");
        assertThat(flat.payer()).isEqualTo(Payer.SUBSIDY);
        assertThat(flat).isEqualTo(Flat.USUAL);
        assertThat(((Flat) read("{'kind':'FLAT','payer':'CHARITY','excludes':['X']}")).excludes())
                .containsExactly("X");
        assertThat(((Seasonal) read("{'kind':'SEASONAL','items':[{'name':'n','months':[1],'byTier':{'A':1}}]}"))
                        .payer())
                .isEqualTo(Payer.SUBSIDY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'kind':'FLAT','payer':'FAMILY'} | family-pays-the-rest | /payer
            {'kind':'FLAT','excludes':['']} | blank | /excludes/0
            {'kind':'FLAT','excludes':[null]} | required | /excludes/0
            {'kind':'SHARE','order':1,'base':'GROSS','ratios':[{'permille':1}]} | required | /payer
            {'kind':'SHARE','payer':'FAMILY','order':1,'base':'GROSS','ratios':[{'permille':1}]} | family-pays-the-rest | /payer
            {'kind':'SHARE','payer':'VOUCHER','order':0,'base':'GROSS','ratios':[{'permille':1}]} | out-of-range | /order
            {'kind':'SHARE','payer':'VOUCHER','order':100,'base':'GROSS','ratios':[{'permille':1}]} | out-of-range | /order
            {'kind':'SHARE','payer':'VOUCHER','order':1,'ratios':[{'permille':1}]} | required | /base
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[]} | required | /ratios
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS'} | required | /ratios
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1001}]} | ratio-over-100-percent | /permille
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':-1}]} | below-zero | /permille
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1},{'setting':'HOME','permille':2}]} | overlap | /ratios/1
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'servedBy':'STAFF','permille':1},{'servedBy':'STAFF','permille':2}]} | overlap | /ratios/1
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1}],'limits':[{'per':'DAY','of':'FEN_PAID','byTier':{'A':-1}}]} | below-zero | /byTier/A
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1}],'limits':[{'per':'DAY','of':'FEN_PAID','byTier':{'A':1000000001}}]} | out-of-range | /byTier/A
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1}],'limits':[{'per':'DAY','of':'FEN_PAID','byTier':{'A':null}}]} | required | /byTier/A
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1}],'limits':[{'per':'DAY','of':'FEN_PAID','byTier':{}}]} | required | /byTier
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1}],'limits':[{'of':'FEN_PAID','byTier':{'A':1}}]} | required | /per
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1}],'limits':[{'per':'DAY','byTier':{'A':1}}]} | required | /of
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1}],'limits':[{'per':'YEAR','of':'FEN_CHARGED','byTier':{'A':1}}]} | year-of-charges | /of
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'REMAINDER','ratios':[{'permille':1}],'limits':[{'per':'DAY','of':'MINUTES','byTier':{'A':1}}]} | minutes-of-a-rest | /limits/0/of
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1}],'limits':[{'per':'DAY','of':'MINUTES','byTier':{'A':1}},{'per':'DAY','of':'MINUTES','byTier':{'A':2}}]} | limit-twice | /limits/1
            {'kind':'CARD','payer':'VOUCHER','order':1,'issuedIn':[13],'validMonths':1,'byTier':{'A':1}} | out-of-range | /issuedIn/0
            {'kind':'CARD','payer':'VOUCHER','order':1,'issuedIn':[0],'validMonths':1,'byTier':{'A':1}} | out-of-range | /issuedIn/0
            {'kind':'CARD','payer':'VOUCHER','order':1,'issuedIn':[2,2],'validMonths':1,'byTier':{'A':1}} | month-twice | /issuedIn/1
            {'kind':'CARD','payer':'VOUCHER','order':1,'validMonths':1,'byTier':{'A':1}} | required | /issuedIn
            {'kind':'CARD','payer':'VOUCHER','order':1,'issuedIn':[2],'validMonths':0,'byTier':{'A':1}} | out-of-range | /validMonths
            {'kind':'CARD','payer':'VOUCHER','order':1,'issuedIn':[2],'validMonths':121,'byTier':{'A':1}} | out-of-range | /validMonths
            {'kind':'CARD','order':1,'issuedIn':[2],'validMonths':1,'byTier':{'A':1}} | required | /payer
            {'kind':'CARD','payer':'FAMILY','order':1,'issuedIn':[2],'validMonths':1,'byTier':{'A':1}} | family-pays-the-rest | /payer
            {'kind':'CARD','payer':'VOUCHER','issuedIn':[2],'validMonths':1,'byTier':{'A':1}} | out-of-range | /order
            {'kind':'CARD','payer':'VOUCHER','order':1,'issuedIn':[2],'validMonths':1} | required | /byTier
            {'kind':'SEASONAL','items':[]} | required | /items
            {'kind':'SEASONAL','payer':'FAMILY','items':[{'name':'n','months':[1],'byTier':{'A':1}}]} | family-pays-the-rest | /payer
            {'kind':'SEASONAL','items':[{'name':'','months':[1],'byTier':{'A':1}}]} | blank | /name
            {'kind':'SEASONAL','items':[{'name':'n','byTier':{'A':1}}]} | required | /months
            {'kind':'SEASONAL','items':[{'name':'n','months':[1]}]} | required | /byTier
            {'kind':'SCORE_AWARD','most':100,'bands':[]} | required | /bands
            {'kind':'SCORE_AWARD','most':100,'bands':[{'from':0,'to':59,'fen':0},{'from':61,'to':100,'fen':1}]} | gap | /bands/1/from
            {'kind':'SCORE_AWARD','most':100,'bands':[{'from':1,'to':100,'fen':0}]} | gap | /bands/0/from
            {'kind':'SCORE_AWARD','most':100,'bands':[{'from':0,'to':99,'fen':0}]} | gap | /most
            {'kind':'SCORE_AWARD','most':100,'bands':[{'from':0,'to':101,'fen':0}]} | out-of-range | /most
            {'kind':'SCORE_AWARD','most':100,'bands':[{'from':0,'to':60,'fen':0},{'from':60,'to':100,'fen':1}]} | overlap | /bands/1/from
            {'kind':'SCORE_AWARD','most':100,'bands':[{'from':5,'to':4,'fen':0}]} | ends-before-start | /to
            {'kind':'SCORE_AWARD','most':100,'bands':[{'from':0,'to':100,'fen':-1}]} | below-zero | /fen
            {'kind':'SCORE_AWARD','most':100,'bands':[{'from':0,'to':100}]} | required | /fen
            {'kind':'PER_HEAD'} | required | /fenPerHead
            {'kind':'PER_HEAD','fenPerHead':-1} | below-zero | /fenPerHead
            {'kind':'INSTALMENTS','parts':[]} | required | /parts
            {'kind':'INSTALMENTS','parts':[{'name':'a','permille':999,'afterMonths':0}]} | parts-missing | /parts
            {'kind':'INSTALMENTS','parts':[{'name':'a','permille':600,'afterMonths':0},{'name':'b','permille':401,'afterMonths':1}]} | ratio-over-100-percent | /parts
            {'kind':'INSTALMENTS','parts':[{'name':'a','permille':500,'afterMonths':2},{'name':'b','permille':500,'afterMonths':1}]} | out-of-order | /parts/1/afterMonths
            {'kind':'INSTALMENTS','parts':[{'name':'a','permille':1001,'afterMonths':0}]} | out-of-range | /permille
            {'kind':'INSTALMENTS','parts':[{'name':'a','permille':-1,'afterMonths':0}]} | out-of-range | /permille
            {'kind':'INSTALMENTS','parts':[{'name':' ','permille':1000,'afterMonths':0}]} | blank | /name
            {'kind':'INSTALMENTS','parts':[{'name':'a','permille':1000,'afterMonths':241}]} | out-of-range | /afterMonths
            """)
    void what_contradicts_itself_is_refused(String json, String code, String pointer) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(finding -> finding.code() + " " + finding.pointer())
                                .contains(code + " " + pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'kind':'LOTTERY'}
            {'kind':'FLAT','payer':'UNCLE'}
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'setting':'SPA','permille':1}]}
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'NET','ratios':[{'permille':1}]}
            {'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':[{'permille':1}],'limits':[{'per':'DECADE','of':'FEN_PAID','byTier':{'A':1}}]}
            {'kind':'FLAT','surprise':1}
            """)
    void a_word_nobody_knows_is_refused(String json) {
        assertThatThrownBy(() -> JsonColumns.MAPPER.readValue(json.replace('\'', '"'), Benefit.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'kind':'SHARE','payer':'VOUCHER','order':99,'base':'GROSS','ratios':[{'permille':1000}],'limits':[{'per':'DAY','of':'FEN_PAID','byTier':%s}]} | /b/limits/0/byTier
            {'kind':'CARD','payer':'VOUCHER','order':1,'issuedIn':[1,12],'validMonths':120,'byTier':%s} | /b/byTier
            {'kind':'SEASONAL','items':[{'name':'n','months':[12],'byTier':%s}]} | /b/items/0/byTier
            """)
    void tiers_without_an_amount_and_amounts_without_a_tier_are_found(String json, String pointer) {
        assertThat(tiers(json, "{'A':0,'B':1000000000}", "A", "B")).isEmpty();
        assertThat(tiers(json, "{'A':0}", "A", "B")).containsExactly("tier-missing " + pointer);
        assertThat(tiers(json, "{'A':0,'C':1}", "A")).containsExactly("unknown-tier " + pointer + "/C");
    }

    @Test
    void shapes_without_amounts_by_tier_fit_any_tier() {
        for (String json : List.of(
                "{'kind':'FLAT'}",
                "{'kind':'PER_HEAD','fenPerHead':0}",
                "{'kind':'SCORE_AWARD','most':0,'bands':[{'from':0,'to':0,'fen':0}]}",
                "{'kind':'INSTALMENTS','parts':[{'name':'a','permille':1000,'afterMonths':0}]}")) {
            assertThat(tiers(json, "", "A")).isEmpty();
        }
    }

    @Test
    void the_first_ratio_that_fits_is_by_place_and_by_who_serves() {
        Ratio home = new Ratio(Setting.HOME, null, 1);
        assertThat(home.fits(Setting.HOME, CaregiverKind.STAFF)).isTrue();
        assertThat(home.fits(Setting.DAY_CARE, CaregiverKind.STAFF)).isFalse();
        Ratio relative = new Ratio(null, CaregiverKind.RELATIVE, 1);
        assertThat(relative.fits(Setting.HOME, CaregiverKind.RELATIVE)).isTrue();
        assertThat(relative.fits(Setting.HOME, CaregiverKind.STAFF)).isFalse();
        assertThat(read("{'kind':'SHARE','payer':'VOUCHER','order':1,'base':'GROSS','ratios':["
                        + "{'setting':'HOME','servedBy':'STAFF','permille':1},{'setting':'HOME','permille':0},"
                        + "{'servedBy':'STAFF','permille':1},{'permille':1000}]}"))
                .isInstanceOf(Share.class);
    }

    private static List<String> tiers(String json, String byTier, String... known) {
        Findings findings = new Findings();
        read(json.replace("%s", byTier)).check(findings, "/b", Set.of(known));
        return findings.all().stream()
                .map((Finding finding) -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private static Benefit read(String json) {
        try {
            return JsonColumns.MAPPER.readValue(json.replace('\'', '"'), Benefit.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        }
    }
}
