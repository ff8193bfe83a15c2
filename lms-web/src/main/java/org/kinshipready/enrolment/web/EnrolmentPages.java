package org.kinshipready.enrolment.web;

import org.kinshipready.feature.Addresses;
import org.kinshipready.feature.FeaturePages;
import org.springframework.stereotype.Component;

/** Courses to read for everybody, and to learn for all who are signed in. */
@Component
class EnrolmentPages implements FeaturePages {

    @Override
    public void open(Addresses addresses) {
        addresses
                .toAnybody(
                        "GET /{pathway}/{id}",
                        "GET /{pathway}/{id}/print",
                        "GET /{pathway}/{id}/offline.json",
                        "GET /{pathway}/{course}/{id}")
                .toSignedIn(
                        "POST /{pathway}/{id}",
                        "POST /{pathway}/{course}/{id}",
                        "GET /my-learning/changes/{courseId}",
                        "POST /my-learning/changes/{courseId}",
                        "GET /my-learning/renew/{courseId}",
                        "POST /my-learning/renew/{courseId}");
    }
}
