package org.kinshipready.site;

import org.kinshipready.feature.Addresses;
import org.kinshipready.feature.FeaturePages;
import org.springframework.stereotype.Component;

/** The home page, and the pages that every site has. */
@Component
class SitePages implements FeaturePages {

    @Override
    public void open(Addresses addresses) {
        addresses.toAnybody(
                "GET /",
                "GET /accessibility",
                "GET /cookies",
                "GET /offline",
                "GET /privacy",
                "GET /safety",
                "GET /sw.js",
                "GET /.well-known/security.txt",
                "GET /language/{id}",
                "GET /robots.txt",
                "GET /health",
                "GET /health/**",
                "ANY /error");
    }
}
