package org.anhu.visits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Digests that tell whether two deliveries say the same, and keep tokens unreadable. */
final class Sha256 {

    private Sha256() {}

    /** Of the values' texts, each with its length before it, so that no two lists have the same content. */
    static byte[] of(@Nullable Object... values) {
        MessageDigest digest = digest();
        for (Object value : values) {
            String text = value == null ? "-" : "=" + value;
            digest.update((text.length() + text).getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    /** A list as one text that no other list has. */
    static String text(List<String> list) {
        StringBuilder text = new StringBuilder();
        list.forEach(item -> text.append(item.length()).append('=').append(item));
        return text.toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
