package org.kinshipready.certification.web;

import org.kinshipready.certificates.signing.SigningKeysUnusable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link SigningKeysUnusable} as two sentences instead of a stack trace. */
class SigningFailureAnalyzer extends AbstractFailureAnalyzer<SigningKeysUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SigningKeysUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
