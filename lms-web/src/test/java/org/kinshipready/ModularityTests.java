package org.kinshipready;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Which feature may call which: as the {@code @ApplicationModule} of each says, and never in a circle. */
class ModularityTests {

    /** The plain library can't say by an annotation of Modulith's that others may use this package of it too. */
    private static final String EXPOSED_BY_CONTENT = "non-exposed type org.kinshipready.content.versions.";

    private final ApplicationModules modules = ApplicationModules.of(LmsApplication.class);

    @Test
    void featuresCallOnlyWhatTheyMay() {
        modules.detectViolations()
                .filter(violation -> !violation.hasMessageContaining(EXPOSED_BY_CONTENT))
                .throwIfPresent();
    }

    @Test
    void drawsTheFeatures() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
