package org.kinshipready.storage;

import org.kinshipready.storage.file.StorageUnusable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link StorageUnusable} as two sentences instead of a stack trace. */
class StorageFailureAnalyzer extends AbstractFailureAnalyzer<StorageUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StorageUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
