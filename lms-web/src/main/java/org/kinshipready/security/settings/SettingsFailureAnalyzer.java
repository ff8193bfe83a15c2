package org.kinshipready.security.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link SettingsUnusable} as two sentences instead of a stack trace. */
class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<SettingsUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingsUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
