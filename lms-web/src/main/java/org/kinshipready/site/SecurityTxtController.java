package org.kinshipready.site;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Says who to tell about a weakness in the site's security, in the place where those who find one look (RFC 9116). */
@Controller
class SecurityTxtController {

    // The RFC recommends less than a year. The contact given here is valid for as long as someone runs the site.
    private static final Duration VALIDITY = Duration.ofDays(90);

    private final SiteContact contact;
    private final Clock clock;

    SecurityTxtController(
            @Value("${lms.security-contact:}") String securityContact,
            @Value("${lms.contact:}") String contact,
            Clock clock) {
        this.contact = new SiteContact((securityContact.isBlank() ? contact : securityContact).strip());
        this.clock = clock;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String securityTxt() {
        if (contact.link().isEmpty()) {
            throw new PageNotFound();
        }
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: en
                """.formatted(contact.link(), clock.instant().plus(VALIDITY).truncatedTo(ChronoUnit.DAYS));
    }
}
