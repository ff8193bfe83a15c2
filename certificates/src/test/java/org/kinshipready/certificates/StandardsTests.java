package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A certificate can be read by everybody (PDF/UA-1) and for ever (PDF/A-2a). */
class StandardsTests {

    @ParameterizedTest
    @EnumSource
    void keepsTheStandard(Standards standard) {
        assertThat(standard.brokenBy(new CertificatePdf().draw(Examples.real(Examples.NAME))))
                .isEmpty();
    }
}
