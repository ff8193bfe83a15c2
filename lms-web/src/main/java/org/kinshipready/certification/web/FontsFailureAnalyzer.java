package org.kinshipready.certification.web;

import org.kinshipready.certificates.FontsUnusable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link FontsUnusable} as two sentences instead of a stack trace: the second says which package to install. */
class FontsFailureAnalyzer extends AbstractFailureAnalyzer<FontsUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FontsUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
