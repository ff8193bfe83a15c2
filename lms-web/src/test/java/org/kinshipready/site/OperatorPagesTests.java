package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an instance says to those who run it, and to those who find a weakness in it. */
class OperatorPagesTests extends Platform {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void anInstanceSaysWhetherItIsUpAndNoMore(String address) {
        assertThat(browser.get().uri(address)).hasStatusOk().bodyText().matches("\\{[^{}]*\"status\":\"UP\"[^{}]*}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/env", "/beans", "/metrics", "/heapdump", "/loggers", "/actuator", "/health/mongo"})
    void nothingElseIsTold(String address) {
        assertThat(browser.get().uri(address)).hasStatus(404);
    }

    @Test
    void withoutAContactThereIsNoSecurityTxt() {
        assertThat(browser.get().uri("/.well-known/security.txt")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "security@example.org, help@example.org, mailto:security@example.org",
        "'', https://example.org/help, https://example.org/help"
    })
    void securityTxtNamesTheContactForTheNextThreeMonths(String securityContact, String contact, String named) {
        assertThat(new SecurityTxtController(securityContact, contact, clock).securityTxt())
                .isEqualTo("Contact: " + named + "\nExpires: 2026-08-30T00:00:00Z\nPreferred-Languages: en\n");
    }
}
