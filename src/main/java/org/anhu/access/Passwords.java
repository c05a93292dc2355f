package org.anhu.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.anhu.kernel.Findings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Passwords are hashed with bcrypt; one-time ones are random and easy to read aloud. */
@Singleton
class Passwords {

    private static final int LEAST_COST = 10;
    private static final int LEAST = 10;
    private static final int MOST_BYTES = 72; // bcrypt reads no further
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // without look-alikes
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int cost;
    private final String nobody;

    /** @param cost of bcrypt, as a power of two */
    Passwords(@ConfigProperty(name = "anhu.password.cost") int cost) {
        if (cost < LEAST_COST && !LaunchMode.current().isDevOrTest()) {
            throw new IllegalArgumentException("anhu.password.cost is " + cost + ": set at least " + LEAST_COST
                    + ", or passwords are guessed fast");
        }
        this.cost = cost;
        nobody = hash("nobody has this password");
    }

    final String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    /** Takes as long for an account that does not exist, so that nobody can find out names by the clock. */
    boolean matches(String password, @Nullable String hash) {
        boolean matches = BcryptUtil.matches(password, hash == null ? nobody : hash);
        return matches && hash != null;
    }

    /** Sixteen of 31 letters: 79 bits. */
    static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** @throws org.anhu.kernel.Refusal 422 if it is too short, or longer than bcrypt reads */
    static void requireGood(String pointer, @Nullable String password) {
        Findings findings = new Findings();
        if (findings.required(pointer, password)) {
            findings.check(
                    password.length() >= LEAST,
                    pointer,
                    "password-short",
                    "Choose a password of at least " + LEAST + " characters.",
                    null);
            findings.check(
                    password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= MOST_BYTES,
                    pointer,
                    "password-long",
                    "Choose a password of at most " + MOST_BYTES + " bytes.",
                    null);
        }
        findings.refuseIfAny();
    }
}
