package org.kinshipready.assessment.web;

import org.kinshipready.site.UnsentForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a step's forms may travel through signing in. */
@Configuration(proxyBeanMethods = false)
class AssessmentPages {

    @Bean
    UnsentForm unsentStep() {
        return UnsentForm.at(StepController.ADDRESS)
                .words(StepForms.TEXT)
                .choices(QuizView.FIELD + "*", ScenarioView.FIELD, TickFields.DONE, TickFields.SHOWN)
                .along(Sent.FROM, Sent.ROUND);
    }
}
