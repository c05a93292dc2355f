package org.anhu.boot;

import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/**
 * The key pair that signs logins (ES256), made at the first start and kept in the home. Nodes that share a database
 * must share the two files, or a token of one is refused by the other.
 */
final class SigningKeys {

    private static final String PRIVATE = "login-private.pem";
    private static final String PUBLIC = "login-public.pem";

    private SigningKeys() {}

    /** The configuration that names the two files. */
    static Map<String, String> in(Home home) {
        if (!Files.exists(home.file(PRIVATE)) || !Files.exists(home.file(PUBLIC))) {
            make(home);
        }
        return Map.of(
                "smallrye.jwt.sign.key.location", home.file(PRIVATE).toUri().toString(),
                "mp.jwt.verify.publickey.location", home.file(PUBLIC).toUri().toString());
    }

    private static void make(Home home) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            home.writePrivately(PRIVATE, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            home.writePrivately(PUBLIC, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no EC keys on P-256", e);
        }
    }

    private static String pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
