package org.kinshipready.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kinshipready.site.Platform;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tests for {@link ClosedRoutes}. */
@Import({ClosedRoutesTests.Sample.class, ClosedRoutesTests.SamplePages.class})
@DirtiesContext
class ClosedRoutesTests extends Platform {

    /** A controller that has more routes than its feature opens. */
    @Controller
    @SuppressWarnings("unused")
    static class Sample {

        @GetMapping("/sample")
        @ResponseBody
        String open() {
            return "open";
        }

        @GetMapping("/sample/forgotten")
        @ResponseBody
        String forgotten() {
            return "forgotten";
        }

        @PostMapping("/sample")
        @ResponseBody
        String send() {
            return "sent";
        }
    }

    static class SamplePages implements FeaturePages {

        @Override
        public void open(Addresses addresses) {
            addresses.toAnybody("GET /sample");
        }
    }

    @Test
    void whatNoFeatureOpensIsNotThere() {
        assertThat(browser.get().uri("/sample")).hasStatusOk().hasBodyTextEqualTo("open");
        assertThat(browser.get().uri("/sample/forgotten")).hasStatus(404);
        assertThat(browser.method(HttpMethod.HEAD).uri("/sample/forgotten")).hasStatus(404);
        // Nobody whom we don't know sends anything: they are led to sign in, as with every other address.
        assertThat(browser.post().uri("/sample")).hasStatus3xxRedirection();
    }
}
