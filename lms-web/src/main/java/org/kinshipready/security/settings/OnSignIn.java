package org.kinshipready.security.settings;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Conditions that say which of the two ways of signing in a part of the application belongs to. */
public final class OnSignIn {

    private OnSignIn() {}

    /** Matches where built-in accounts sign in. */
    public static class AsTrial implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !IdentitySettings.nameProvider(context.getEnvironment());
        }
    }

    /** Matches where an identity provider vouches for people. */
    public static class WithProvider implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return IdentitySettings.nameProvider(context.getEnvironment());
        }
    }
}
