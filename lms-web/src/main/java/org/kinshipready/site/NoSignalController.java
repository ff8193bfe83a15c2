package org.kinshipready.site;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** What a phone needs to carry on without a signal. */
@Controller
class NoSignalController {

    private final Resource worker = new ClassPathResource("worker/sw.js");
    private final String hash;

    NoSignalController() throws IOException {
        // A weak one, because answers with a strong one are sent uncompressed.
        this.hash = "W/\"" + DigestUtils.md5DigestAsHex(worker.getContentAsByteArray()) + '"';
    }

    /** The page to show when there is no signal and the requested page isn't saved. */
    @GetMapping("/offline")
    String page() {
        return "site/offline";
    }

    /**
     * At the root, because a service worker handles nothing above its own folder. Browsers fetch it again each time.
     */
    @GetMapping("/sw.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .cacheControl(CacheControl.noCache())
                .eTag(hash)
                .body(worker);
    }
}
