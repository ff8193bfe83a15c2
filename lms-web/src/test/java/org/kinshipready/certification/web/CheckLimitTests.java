package org.kinshipready.certification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.site.Platform;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link CheckLimit} and {@link ClientNetwork}. */
class CheckLimitTests extends Platform {

    private static boolean passes(CheckLimit limit, String address, MockHttpServletResponse response)
            throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return limit.preHandle(request, response, new Object());
    }

    @Test
    void eachAddressHasItsOwnLimitAndIsToldHowLongToWait() throws IOException {
        CheckLimit limit = new CheckLimit(2);
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(passes(limit, "192.0.2.1", response)).isTrue();
        assertThat(passes(limit, "192.0.2.1", response)).isTrue();
        assertThat(passes(limit, "192.0.2.2", response)).isTrue();

        assertThat(passes(limit, "192.0.2.1", response)).isFalse();
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(response.getHeader("Retry-After"))).isBetween(1, 31);
    }

    @Test
    void holdsForCheckingAndForNothingElse() {
        MvcTestResult last = get("/verify");
        for (int i = 0; i < 30; i++) {
            last = get("/verify/X" + i);
        }
        assertThat(last).hasStatus(429).headers().containsHeader("Retry-After");
        assertThat(get("/verify")).hasStatus(429);
        assertThat(get("/help")).hasStatusOk();
    }

    private MvcTestResult get(String path) {
        return browser.get()
                .uri(path)
                .with(request -> {
                    request.setRemoteAddr("198.51.100.7");
                    return request;
                })
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 20010db800010002::/64",
        "2001:db8:1:2:ffff::9, 20010db800010002::/64",
        "[2001:db8:1:3::1%eth0], 20010db800010003::/64",
        "::ffff:192.0.2.1, 192.0.2.1",
        "unknown, unknown",
        "1:2, 1:2",
        "evil.example:80, evil.example:80",
    })
    void longAddressesCountByTheirFirstHalf(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }
}
