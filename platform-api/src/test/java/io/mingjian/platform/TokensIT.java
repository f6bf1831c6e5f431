/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokensIT extends PlatformIT {

    private static final RSAKey FOREIGN = TestingIssuer.newKey();

    @Test
    void tokenOpensItsTenantWithItsRoles() {
        Api submitter = bearer(issuer().claims("token-tenant", "SUBMITTER", "offline_access"));
        Api.Answer made = submitter.postJson("/v1/cases", listing("令"));

        assertThat(made.status()).as(made.text()).isEqualTo(202);
        assertThat(tenant("token-tenant", "AUDITOR")
                        .get("/v1/cases/" + made.id())
                        .status())
                .isEqualTo(200);
        assertThat(bearer(issuer().claims("other-tenant", "SUBMITTER"))
                        .get("/v1/cases/" + made.id())
                        .status())
                .isEqualTo(404);
        assertThat(submitter.get("/v1/api-keys").status()).isEqualTo(403);
    }

    @Test
    void foreignNamesOfRolesAreTranslated() {
        assertThat(bearer(issuer().claims("token-tenant", "mj-admins"))
                        .get("/v1/api-keys")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void accessTokenTypeOfRfc9068IsTaken() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.PS256)
                        .keyID(issuer().key().getKeyID())
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                issuer().claims("token-tenant", "AUDITOR").build());
        token.sign(new RSASSASigner(issuer().key()));

        assertThat(admin().withKey(token.serialize()).get("/v1/cases").status()).isEqualTo(200);
    }

    @Test
    void keysOfTheIssuerMayChangeWhileRunning() throws InterruptedException {
        String before = issuer().sign(issuer().claims("token-tenant", "AUDITOR"));
        assertThat(admin().withKey(before).get("/v1/cases").status()).isEqualTo(200);

        issuer().rotate();
        // longer than the refresh interval of this test
        Thread.sleep(500);

        assertThat(bearer(issuer().claims("token-tenant", "AUDITOR"))
                        .get("/v1/cases")
                        .status())
                .isEqualTo(200);
        assertThat(admin().withKey(before).get("/v1/cases").status()).isEqualTo(401);
    }

    @Test
    void unknownKeysDoNotMakeTheIssuerAskedEachTime() {
        bearer(issuer().claims("token-tenant", "AUDITOR")).get("/v1/cases");
        int served = issuer().keySetsServed();
        long begin = System.nanoTime();

        for (int i = 0; i < 10; i++) {
            String forged = TestingIssuer.sign(JWSAlgorithm.RS256, FOREIGN, issuer().claims("token-tenant", "AUDITOR"));
            assertThat(admin().withKey(forged).get("/v1/cases").status()).isIn(401, 503);
        }

        long intervals = 1 + (System.nanoTime() - begin) / 300_000_000L;
        assertThat(issuer().keySetsServed() - served).isLessThanOrEqualTo((int) (2 * intervals));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void tokenThatDoesNotHoldOpensNothing(String what, String token) {
        Api.Answer answer = admin().withKey(token).get("/v1/cases");

        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(answer.text()).doesNotContain(token);
    }

    static Stream<Arguments> wrongTokens() throws JOSEException {
        Instant now = Instant.now();
        String right = issuer().sign(valid());
        int signature = right.lastIndexOf('.') + 1;
        String flipped = right.charAt(signature + 5) == 'A' ? "B" : "A";
        String claims = right.split("\\.")[1];
        String otherClaims =
                issuer().sign(issuer().claims("victim", "ADMINISTRATOR")).split("\\.")[1];
        return Stream.of(
                Arguments.of("expired", issuer().sign(valid().expirationTime(Date.from(now.minusSeconds(120))))),
                Arguments.of("without expiry", issuer().sign(valid().expirationTime(null))),
                Arguments.of("not yet valid", issuer().sign(valid().notBeforeTime(Date.from(now.plusSeconds(300))))),
                Arguments.of("other audience", issuer().sign(valid().audience("another-service"))),
                Arguments.of("no audience", issuer().sign(valid().audience(List.of()))),
                Arguments.of("other issuer", issuer().sign(valid().issuer("https://evil.example"))),
                Arguments.of("unsigned", new PlainJWT(valid().build()).serialize()),
                Arguments.of("HMAC with the public key", hmac()),
                Arguments.of("algorithm not taken", TestingIssuer.sign(JWSAlgorithm.RS512, issuer().key(), valid())),
                Arguments.of("signed by a stranger", TestingIssuer.sign(JWSAlgorithm.RS256, impostor(), valid())),
                Arguments.of("claims exchanged", right.replace(claims, otherClaims)),
                Arguments.of(
                        "signature changed",
                        right.substring(0, signature + 5) + flipped + right.substring(signature + 6)),
                Arguments.of("cut off", right.substring(0, right.length() / 2)),
                Arguments.of("no token at all", "nonsense"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("powerlessTokens")
    void trueTokenWithoutTenantOrRoleIsToldWhy(String code, String token) {
        Api.Answer answer = admin().withKey(token).get("/v1/cases");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo(code);
    }

    static Stream<Arguments> powerlessTokens() {
        return Stream.of(
                Arguments.of("unknown-tenant", issuer().sign(valid().claim("tenant", null))),
                Arguments.of("unknown-tenant", issuer().sign(valid().claim("tenant", "_platform"))),
                Arguments.of("unknown-tenant", issuer().sign(valid().claim("tenant", "Upper Case"))),
                Arguments.of("unknown-tenant", issuer().sign(valid().claim("tenant", List.of("left", "right")))),
                Arguments.of("no-role", issuer().sign(valid().claim("realm_access", null))),
                Arguments.of("no-role", issuer().sign(valid().claim("realm_access", Map.of("roles", List.of("x"))))),
                Arguments.of("no-role", issuer().sign(valid().claim("realm_access", "ADMINISTRATOR"))),
                Arguments.of("token-without-subject", issuer().sign(valid().subject(null))));
    }

    private static JWTClaimsSet.Builder valid() {
        return issuer().claims("token-tenant", "AUDITOR");
    }

    /** A stranger's key under the name of the issuer's. */
    private static RSAKey impostor() {
        return new RSAKey.Builder(FOREIGN).keyID(issuer().key().getKeyID()).build();
    }

    /** RFC 8725, section 2.1: the public key used as the secret of an HMAC. */
    private static String hmac() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(issuer().key().getKeyID())
                        .build(),
                valid().build());
        token.sign(new MACSigner(issuer().key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private Api bearer(JWTClaimsSet.Builder claims) {
        return admin().withKey(issuer().sign(claims));
    }
}
