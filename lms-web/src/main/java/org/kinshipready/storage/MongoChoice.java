package org.kinshipready.storage;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Chooses between the MongoDB that was given and the embedded one. Matches if it is the embedded one. */
class MongoChoice extends SpringBootCondition {

    static final String URI = "spring.mongodb.uri";

    static boolean isGiven(Environment environment) {
        return StringUtils.hasText(environment.getProperty(URI));
    }

    // The one place for the rule that a service with an identity provider must ask for the embedded one by name.
    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("Embedded MongoDB");
        return isGiven(context.getEnvironment())
                ? ConditionOutcome.noMatch(message.because(URI + " is set"))
                : ConditionOutcome.match(message.because(URI + " is not set"));
    }
}
