package org.kinshipready.certification.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.kinshipready.certificates.signing.PublicKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives everybody what they need to check certificates by themselves, with {@code ./lms verify} or other programs. */
@Controller
class PublicKeysController {

    private static final Duration KEPT = Duration.ofHours(1);

    private final byte[] json;

    PublicKeysController(PublicKeys keys) {
        json = keys.json().getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/.well-known/kinship-ready-keys.json")
    ResponseEntity<byte[]> keys() {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "jwk-set+json"))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(json);
    }
}
