package org.kinshipready.search.web;

import org.kinshipready.feature.Addresses;
import org.kinshipready.feature.FeaturePages;
import org.springframework.stereotype.Component;

/** The search, for everybody. */
@Component
class SearchPages implements FeaturePages {

    @Override
    public void open(Addresses addresses) {
        addresses.toAnybody("GET /search");
    }
}
