package org.anhu.settlement.price;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to publish a price.
 *
 * @param fen for one unit, 0 to 100,000,000
 * @param validTo the last day; null while no end is known
 * @param codes what the payers call the service
 */
public record PriceDetails(
        String serviceCode,
        Setting setting,
        PriceUnit unit,
        Money fen,
        Rounding rounding,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Map<Payer, String> codes) {

    private static final long MOST_FEN = 100_000_000;

    public PriceDetails {
        Findings findings = new Findings();
        findings.text("/serviceCode", serviceCode, 40);
        findings.required("/setting", setting);
        findings.required("/unit", unit);
        findings.required("/rounding", rounding);
        findings.required("/validFrom", validFrom);
        findings.period("/validTo", validFrom, validTo);
        if (findings.required("/fen", fen)) {
            findings.check(
                    fen.fen() >= 0 && fen.fen() <= MOST_FEN,
                    "/fen",
                    "out-of-range",
                    "Send the price in whole fen (1 yuan is 100 fen), 0 to " + MOST_FEN + ".",
                    fen.fen());
        }
        if (codes != null) {
            codes.forEach((payer, code) -> findings.text("/codes/" + payer, code, 60));
        }
        findings.refuseIfAny();
        codes = codes == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(codes));
    }
}
