package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for the Welsh of the courses that travel with the application. */
class ShippedTranslationsTests {

    private final CourseSource source = CourseSource.folder(Path.of("courses"));
    private final CourseReader reader = new CourseReader();
    private final Course english = read();
    private final Course welsh = english.inLanguage("cy");

    private Course read() {
        CourseReader.Folder folder = new CourseReader.Folder(Pathway.PREPARATORY, "first-steps");
        return reader.read(source, folder, reader.readShared(source).shared())
                .course()
                .orElseThrow();
    }

    private boolean isInWelsh(CourseModule module) {
        return source.names().contains("preparatory/first-steps/" + module.id() + ".cy.md");
    }

    private List<CourseModule> modulesInWelsh() {
        return welsh.modules().stream().filter(this::isInWelsh).toList();
    }

    @Test
    void firstStepsSpeaksWelshAndHasTheStepsOfTheEnglish() {
        assertThat(welsh.language()).isEqualTo("cy");
        assertThat(welsh.outcomes()).containsOnlyKeys(english.outcomes().keySet());
        assertThat(welsh.steps()).isEqualTo(english.steps());
        assertThat(modulesInWelsh()).extracting(CourseModule::id).contains("what-kinship-care-is");
    }

    @Test
    void everyStepOfTranslatedModulesIsInWelsh() {
        assertThat(modulesInWelsh())
                .allSatisfy(module -> assertThat(module.steps())
                        .extracting(module::languageOf)
                        .containsOnly("cy"));
    }

    @Test
    void otherModulesSayThatTheyAreInEnglish() {
        assertThat(welsh.modules())
                .filteredOn(module -> !isInWelsh(module))
                .allSatisfy(module -> assertThat(module.language()).isEqualTo(Course.ENGLISH));
    }

    /** To be changed with the day on which a Welsh-speaking expert has read them. */
    @Test
    void nobodyIsSaidToHaveCheckedWhatAMachineTranslated() {
        assertThat(modulesInWelsh())
                .allSatisfy(module -> assertThat(module.reviewer()).isNull());
    }
}
