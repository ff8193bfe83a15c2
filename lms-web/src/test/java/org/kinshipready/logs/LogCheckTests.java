package org.kinshipready.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogCheckTests {

    @ParameterizedTest
    @CsvSource({
        "Refused eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln, a token",
        "POST /sign-in?_csrf=abc, a token or password",
        "Body was username=a&password=trial, a token or password",
        "The provider answered to ?code=1234&state=5, a token or password",
        "Cookie: session=MDEyMzQ1Njc4OWFiY2RlZg, a session",
        "Tried a-quiet-lighthouse, a password",
        "Nobody is called ada@example.org, an e-mail address",
        "Could not store 'A walk', a reflection"
    })
    void findsWhatMustNotBeLogged(String line, String secret) {
        assertThat(LogCheck.secretsIn(line)).contains(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published ongoing/school 2.0.0",
                "The session of a provider ended",
                "Signing certificates with a key made for this data directory: trial-signing.p12",
                "org.kinshipready.storage.EmbeddedMongo@1a2b3c4d",
                "ProxySettings{username=null, password=null}}, heartbeat",
                "Set lms.signing.password, or LMS_SIGNING_PASSWORD in the environment"
            })
    void findsNothingInWhatMayBe(String line) {
        assertThat(LogCheck.secretsIn(line)).isEmpty();
    }
}
