package org.kinshipready.certificates.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for {@link SigningKeys}: whatever is wrong is said in a sentence, and never with the password. */
class SigningKeysTests {

    private final KeyStores store =
            new KeyStores().with("2026", KeyStores.pair("EC")).with("2026-proof", KeyStores.pair("Ed25519"));

    @TempDir
    private Path folder;

    @Test
    void oneWithASinglePairNeedsNoId() {
        assertThat(store.keys("").id()).isEqualTo("2026");
        assertThat(store.keys("2026").subject()).isEqualTo("CN=Example Academy");
    }

    @Test
    void severalPairsNeedAnId() {
        store.with("2027", KeyStores.pair("EC")).with("2027-proof", KeyStores.pair("Ed25519"));

        assertUnusable(() -> store.keys(""), "several pairs of keys: 2026, 2027");
        assertThat(store.keys("2027").id()).isEqualTo("2027");
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("keys.p12");

        assertUnusable(
                () -> SigningKeys.read(missing, KeyStores.PASSWORD, "", KeyStores.NOW), "no key store " + missing);
        assertUnusable(() -> SigningKeys.read(folder, KeyStores.PASSWORD, "", KeyStores.NOW), "can't be read");
    }

    @Test
    void aWrongPasswordIsSaidToBeWrong() {
        byte[] bytes = store.bytes();

        assertUnusable(
                () -> SigningKeys.read("keys.p12", bytes, "guessed".toCharArray(), "", KeyStores.NOW),
                "password isn't that of the key store keys.p12");
        assertUnusable(
                () -> SigningKeys.read("keys.p12", bytes, new char[0], "", KeyStores.NOW),
                "password isn't that of the key store keys.p12");
    }

    @Test
    void anotherFileIsNoKeyStore() {
        assertUnusable(
                () -> SigningKeys.read("cert.pdf", new byte[] {1, 2}, KeyStores.PASSWORD, "", KeyStores.NOW),
                "cert.pdf isn't a key store");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertUnusable(() -> store.keys("2025"), "no private key 2025");
        KeyStores half = new KeyStores().with("2026", KeyStores.pair("EC"));
        assertUnusable(() -> half.keys("2026"), "no private key 2026-proof");
        assertUnusable(() -> half.keys(""), "no pair of keys");
        assertUnusable(() -> new KeyStores().withRetired(store, "2026").keys("2026"), "no private key 2026");
    }

    @Test
    void keysOfTheWrongKindAreNamed() {
        KeyStores swapped = new KeyStores().with("a", KeyStores.pair("Ed25519")).with("a-proof", KeyStores.pair("EC"));

        assertUnusable(() -> swapped.keys("a"), "The key a signs with EdDSA");
        assertUnusable(
                () -> new KeyStores()
                        .with("a", KeyStores.pair("EC"))
                        .with("a-proof", KeyStores.pair("EC"))
                        .keys("a"),
                "The key a-proof isn't one of Ed25519");
    }

    @Test
    void anExpiredOneSignsNothingMore() {
        store.with(
                "2025",
                KeyStores.pair("EC"),
                KeyStores.NOW.minus(Duration.ofDays(400)),
                KeyStores.NOW.minus(Duration.ofDays(1)));
        store.with("2025-proof", KeyStores.pair("Ed25519"));

        assertUnusable(() -> store.keys("2025"), "The certificate of the key 2025 was valid until 2026-11-20");
        assertThat(store.keys("2026").id()).isEqualTo("2026");
    }

    @Test
    void oneForLaterDoesNotSignYet() {
        store.with(
                "2027",
                KeyStores.pair("EC"),
                KeyStores.NOW.plus(Duration.ofDays(1)),
                KeyStores.NOW.plus(Duration.ofDays(400)));
        store.with("2027-proof", KeyStores.pair("Ed25519"));

        assertUnusable(() -> store.keys("2027"), "The certificate of the key 2027 is valid from 2026-11-22");
    }

    private static void assertUnusable(ThrowingCallable reading, String why) {
        assertThatExceptionOfType(SigningKeysUnusable.class)
                .isThrownBy(reading)
                .withMessageContaining(why)
                .satisfies(unusable -> assertThat(unusable.action()).endsWith("."))
                .satisfies(unusable ->
                        assertThat(unusable.getMessage() + unusable.action()).doesNotContain("guessed"));
    }
}
