package org.kinshipready;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.kinshipready.people.People;
import org.kinshipready.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** Rules of the code that no compiler checks. */
@AnalyzeClasses(packages = "org.kinshipready", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule configurationsArePackagePrivate =
            classes().that().areAnnotatedWith(Configuration.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service|Dto)");

    @ArchTest
    static final ArchRule onlyTheWebKnowsTheWeb = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.kinshipready",
                    "org.kinshipready..web..",
                    "org.kinshipready.feature..",
                    "org.kinshipready.preview..",
                    "org.kinshipready.server..",
                    "org.kinshipready.site..",
                    "org.kinshipready.security..",
                    "org.kinshipready.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    /** Whose things a page shows is whose session it is: a page that can't name a person can't ask for somebody else's. */
    @ArchTest
    static final ArchRule pagesNameNobody = noClasses()
            .that()
            .resideInAPackage("org.kinshipready..web..")
            .should()
            .callConstructor(PersonId.class, String.class)
            .orShould()
            .callMethod(PersonId.class, "of", String.class, String.class)
            .orShould()
            .callMethod(People.class, "find", PersonId.class);

    @ArchTest
    static final ArchRule librariesKnowNeitherSpringNorMongo = noClasses()
            .that()
            .resideInAnyPackage("org.kinshipready.content..", "org.kinshipready.certificates..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule librariesDontKnowEachOther = noClasses()
            .that()
            .resideInAPackage("org.kinshipready.content..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kinshipready.certificates..");
}
