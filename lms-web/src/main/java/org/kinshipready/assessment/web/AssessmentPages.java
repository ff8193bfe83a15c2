package org.kinshipready.assessment.web;

import org.kinshipready.feature.Addresses;
import org.kinshipready.feature.FeaturePages;
import org.kinshipready.site.UnsentForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of a course. What readers do there is saved if they are signed in. */
@Configuration(proxyBeanMethods = false)
class AssessmentPages implements FeaturePages {

    @Override
    public void open(Addresses addresses) {
        addresses
                .toAnybody("GET /{pathway}/{courseId}/{moduleId}/{stepId}")
                .toSignedIn("POST /{pathway}/{courseId}/{moduleId}/{stepId}");
    }

    @Bean
    UnsentForm unsentStep() {
        return UnsentForm.at(StepController.ADDRESS)
                .words(StepForms.TEXT)
                .choices(QuizView.FIELD + "*", ScenarioView.FIELD, TickFields.DONE, TickFields.SHOWN)
                .along(Sent.FROM, Sent.ROUND);
    }
}
