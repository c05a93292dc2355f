package org.anhu.access;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.anhu.area.Scope;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the short tokens that carry a login: ES256, ten minutes. */
@Singleton
class Tokens {

    static final String ISSUER = "anhu";

    /** The only group of a token that was got with a one-time password. */
    static final String CHOOSE_PASSWORD = "CHOOSE_PASSWORD";

    private final Clock clock;
    private final Duration lifetime;

    Tokens(Clock clock, @ConfigProperty(name = "anhu.token.lifetime", defaultValue = "PT10M") Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    Token issue(Account account) {
        JwtClaimsBuilder claims = Jwt.issuer(ISSUER)
                .upn(account.login())
                .groups(Set.of(account.oneTime() ? CHOOSE_PASSWORD : account.role()))
                .claim(Scope.AREA_CLAIM, account.areaId().value())
                .issuedAt(clock.instant())
                .expiresAt(clock.instant().plus(lifetime));
        if (account.caregiverId() != null) {
            claims.claim(Scope.CAREGIVER_CLAIM, account.caregiverId().value());
        }
        return new Token(claims.sign(), lifetime.toSeconds(), account.role(), account.oneTime());
    }

    /**
     * What a login yields.
     *
     * @param expiresIn seconds
     * @param choosePassword the password was a one-time one: this token is good only for {@code POST /me/password}
     */
    record Token(String token, long expiresIn, String role, boolean choosePassword) {}
}
