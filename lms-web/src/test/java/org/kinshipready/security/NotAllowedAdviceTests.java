package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinshipready.people.Carers;
import org.kinshipready.people.NotAllowed;
import org.kinshipready.people.Organisation;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;

/** Tests for {@link NotAllowedAdvice}, and for {@link SignedIn}, which asks for roles. */
class NotAllowedAdviceTests {

    @Controller
    static class Work {

        @GetMapping("/nobody-closed-this")
        void page() {
            Carers.carer().require(Role.MANAGER);
        }
    }

    @Test
    void whatAServiceRefusesIsForbiddenWhereNobodyClosedTheAddress() {
        MockMvcTester browser = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Work())
                .setControllerAdvice(new NotAllowedAdvice())
                .build());

        assertThat(browser.get().uri("/nobody-closed-this")).hasStatus(403);
    }

    @Test
    void oneOfTheRolesAskedForIsEnough() {
        SignedIn both =
                new SignedIn(Carers.carer().id(), "Sam", Set.of(Role.CARER, Role.TRAINER), new Organisation("navsh"));

        assertThatNoException().isThrownBy(() -> both.require(Role.MANAGER, Role.TRAINER));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> both.require(Role.MANAGER, Role.PARTNER));
    }

    @Test
    void onlyAPartnerWritesForAnOrganisation() {
        SignedIn partner = new SignedIn(Carers.carer().id(), "Pat", Set.of(Role.PARTNER), new Organisation("navsh"));
        SignedIn carer = new SignedIn(partner.id(), "Pat", Set.of(Role.CARER), new Organisation("navsh"));

        assertThat(partner.writesFor("navsh")).isTrue();
        assertThat(partner.writesFor("booktrust")).isFalse();
        assertThat(carer.writesFor("navsh")).isFalse();
        assertThat(Carers.somebody("Pat", Role.PARTNER).writesFor("navsh")).isFalse();
    }
}
