package org.kinshipready.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinshipready.feature.OpenAddresses.Allowed;
import org.kinshipready.people.Role;

/** Tests for {@link OpenAddresses}. */
class OpenAddressesTests {

    private static final Allowed ANYBODY = new Allowed(true, Set.of());
    private static final Allowed SIGNED_IN = new Allowed(false, Set.of());
    private static final Allowed MANAGERS = new Allowed(false, Set.of(Role.MANAGER));

    private final OpenAddresses open = new OpenAddresses(List.of(
            addresses -> addresses
                    .toAnybody("GET /", "GET /{pathway}/{id}", "ANY /error", "GET /health/**")
                    .toSignedIn("POST /{pathway}/{id}"),
            addresses -> addresses
                    .to(Set.of(Role.MANAGER), "GET /manage/{pathway}", "GET /manage/audit", "ANY /office/**")
                    .toSignedIn("GET /certificates/{code}.pdf")));

    @Test
    void whatNobodyOpenedIsClosed() {
        assertThat(open.allowed("GET", "/nowhere")).isEmpty();
        assertThat(open.allowed("POST", "/")).isEmpty();
        assertThat(open.allowed("DELETE", "/preparatory/school")).isEmpty();
        assertThat(open.allowed("GET", "/manage/audit/deeper")).isEmpty();
    }

    @Test
    void eachMethodIsOpenedByItself() {
        assertThat(open.allowed("GET", "/")).contains(ANYBODY);
        assertThat(open.allowed("HEAD", "/")).contains(ANYBODY);
        assertThat(open.allowed("GET", "/ongoing/school")).contains(ANYBODY);
        assertThat(open.allowed("POST", "/ongoing/school")).contains(SIGNED_IN);
        assertThat(open.allowed("PUT", "/error")).contains(ANYBODY);
        assertThat(open.allowed("GET", "/health/liveness")).contains(ANYBODY);
    }

    /** "/manage/audit" is an address of two words too. */
    @Test
    void theMostSpecificOneCounts() {
        assertThat(open.allowed("GET", "/manage/audit")).contains(MANAGERS);
        assertThat(open.allowed("GET", "/manage/preparatory")).contains(MANAGERS);
        assertThat(open.allowed("GET", "/certificates/ABC.pdf")).contains(SIGNED_IN);
    }

    /** Or an address of two words would be anybody's, as a course's is. */
    @Test
    void whatLiesUnderAWordIsNotOpenedByAddressesThatBeginWithAny() {
        assertThat(open.allowed("GET", "/office/x")).contains(MANAGERS);
        assertThat(open.allowed("POST", "/office/x")).contains(MANAGERS);
        assertThat(open.allowed("GET", "/office")).contains(MANAGERS);
    }

    /** Spring MVC finds a page by the letters that are meant. */
    @Test
    void anAddressIsTheSameHoweverItsLettersAreWritten() {
        assertThat(open.allowed("GET", "/m%61nage/audit")).contains(MANAGERS);
        assertThat(open.allowed("GET", "/manage/%61udit")).contains(MANAGERS);
        assertThat(open.allowed("POST", "/%6Fffice/x")).contains(MANAGERS);
    }

    @Test
    void anAddressForNoRoleIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAddresses(List.of(addresses -> addresses.to(Set.of(), "GET /x"))));
    }

    @Test
    void aRouteIsOpenOnlyAsItWasNamed() {
        assertThat(open.isOpen("GET", "/{pathway:preparatory|ongoing}/{id}")).isTrue();
        assertThat(open.isOpen("POST", "/{pathway}/{id}")).isTrue();
        assertThat(open.isOpen("GET", "/{pathway}/{id}/print")).isFalse();
        assertThat(open.isOpen("PUT", "/{pathway}/{id}")).isFalse();
    }

    @Test
    void whatIsNoRouteIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAddresses(List.of(addresses -> addresses.toAnybody("/search"))))
                .withMessage("\"/search\" isn't a route, such as \"GET /search\"");
    }
}
