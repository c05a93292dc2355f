package org.anhu.planning.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the world looked like to a solver: a SHA-256 of the canonical text of each thing, by the thing's name such as
 * "need 12". Texts themselves are not kept, for they hold where people live.
 */
record Fingerprint(SortedMap<String, String> sha256ByItem) {

    Fingerprint {
        sha256ByItem = new TreeMap<>(sha256ByItem);
    }

    static Fingerprint of(Map<String, String> textByItem) {
        SortedMap<String, String> hashes = new TreeMap<>();
        textByItem.forEach((item, text) -> hashes.put(item, sha256(text)));
        return new Fingerprint(hashes);
    }

    /** One hash over everything. */
    String hash() {
        StringBuilder all = new StringBuilder();
        sha256ByItem.forEach(
                (item, hash) -> all.append(item).append(' ').append(hash).append('\n'));
        return sha256(all.toString());
    }

    /** The names of all things that came, went or changed until {@code now}. */
    SortedSet<String> changedUntil(Fingerprint now) {
        SortedSet<String> items = new TreeSet<>(sha256ByItem.keySet());
        items.addAll(now.sha256ByItem.keySet());
        items.removeIf(item -> Objects.equals(sha256ByItem.get(item), now.sha256ByItem.get(item)));
        return items;
    }

    /** How a thing changed, in a word. */
    String change(String item, Fingerprint now) {
        if (!sha256ByItem.containsKey(item)) {
            return "added";
        }
        return now.sha256ByItem.containsKey(item) ? "changed" : "removed";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
