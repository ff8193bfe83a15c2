package org.kinshipready.certification.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kinshipready.certificates.signing.PublicKeys;
import org.kinshipready.site.Language;
import org.kinshipready.site.Messages;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Gives everyone what they need to check certificates themselves: in a browser, with {@code ./lms verify} or otherwise.
 */
@Controller
class PublicKeysController {

    private static final Duration KEPT = Duration.ofHours(1);

    private final String json;
    private final MessageSource words;

    PublicKeysController(PublicKeys keys, MessageSource words) {
        this.json = keys.json();
        this.words = words;
    }

    @GetMapping("/.well-known/kinship-ready-keys.json")
    ResponseEntity<byte[]> keys() {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "jwk-set+json"))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    /** What a device saves so that it can check QR codes without a signal: the page, and today's keys. */
    @GetMapping(VerifyController.ADDRESS + "/offline.json")
    @ResponseBody
    OfflineChecks offline(Locale locale) {
        String title = new Messages(words, Language.of(locale)).text("certification.verify.title");
        return new OfflineChecks(title, List.of(VerifyController.ADDRESS), json);
    }

    /**
     * The list that the service worker asks for.
     *
     * @param keys as they are published
     */
    record OfflineChecks(
            String title,
            List<String> addresses,
            @JsonRawValue String keys) {}
}
