package org.anhu.settlement.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.settlement.price.ServicePrice;

/** A hash of what streams by, in the form of {@link Canonical}: nothing is kept but the hash. */
public final class RunHash {

    private static final int CHARACTERS = 1 << 16;

    private final MessageDigest digest;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    private RunHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of what a street's month is settled from; the households come in the order of their external ids. */
    public static RunHash ofInputs(
            String street, YearMonth month, List<PolicyVersion> policies, List<ServicePrice> prices) {
        RunHash hash = new RunHash();
        Canonical.row(hash.text, "anhu settlement inputs 2", street, month);
        hash.add(policies, prices);
        return hash;
    }

    /** Of the lines of a run, in their order. */
    public static RunHash ofLines() {
        RunHash hash = new RunHash();
        Canonical.row(hash.text, "anhu settlement lines 2");
        return hash;
    }

    /** Begins what an earlier month is adjusted from. */
    public void adjusts(YearMonth month, List<PolicyVersion> policies, List<ServicePrice> prices) {
        Canonical.row(text, "adjusts", month);
        add(policies, prices);
    }

    private void add(List<PolicyVersion> policies, List<ServicePrice> prices) {
        policies.stream()
                .sorted(Comparator.comparing(PolicyVersion::code).thenComparing(PolicyVersion::version))
                .forEach(policy -> Canonical.policy(text, policy));
        prices.stream()
                .sorted(Comparator.comparing(ServicePrice::serviceCode).thenComparing(ServicePrice::validFrom))
                .forEach(price -> Canonical.price(text, price));
    }

    public void add(HouseholdMonth household) {
        Canonical.household(text, household);
        flush(CHARACTERS);
    }

    public void add(Line line) {
        Canonical.line(text, line);
        rows++;
        flush(CHARACTERS);
    }

    /** The hash, in hex; nothing can be added any more. */
    public String hex() {
        Canonical.row(text, "end", rows);
        flush(0);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void flush(int from) {
        if (text.length() > from) {
            digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        }
    }
}
