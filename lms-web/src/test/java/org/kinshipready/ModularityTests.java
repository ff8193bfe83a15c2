package org.kinshipready;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Which feature may call which: as the {@code @ApplicationModule} of each says, and never in a circle. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(LmsApplication.class);

    @Test
    void featuresCallOnlyWhatTheyMay() {
        modules.verify();
    }

    @Test
    void drawsTheFeatures() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
