package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Quick
class PictureHeaderTests {

    static List<byte[]> pictures() {
        return List.of(
                PictureBytes.png(640, 1_234),
                PictureBytes.jpeg(640, 1_234),
                PictureBytes.webpExtended(640, 1_234),
                PictureBytes.webpLossless(640, 1_234),
                PictureBytes.webpLossy(640, 1_234));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void readsSize(byte[] picture) {
        assertThat(PictureHeader.read(picture))
                .hasValueSatisfying(header -> assertThat(header)
                        .extracting(PictureHeader::width, PictureHeader::height)
                        .containsExactly(640, 1_234));
    }

    @Test
    void tellsKindsApart() {
        assertThat(pictures().stream()
                        .map(bytes -> PictureHeader.read(bytes).orElseThrow().mediaType()))
                .containsExactly("image/png", "image/jpeg", "image/webp", "image/webp", "image/webp");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void takesFileThatEndsEarlyForNone(byte[] picture) {
        for (int length = 0; length < 20; length++) {
            assertThat(PictureHeader.read(Arrays.copyOf(picture, length))).isEmpty();
        }
    }

    @Test
    void takesOtherFilesForNone() {
        for (String text : List.of("GIF89a......", "<svg xmlns=\"x\">", "RIFF....WAVEfmt ", "BM", "%PDF-1.7 ")) {
            assertThat(PictureHeader.read(PictureBytes.padded(PictureBytes.ascii(text), 100)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void readsAnythingSafely(byte[] picture) {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] broken = Arrays.copyOf(picture, 1 + random.nextInt(picture.length));
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            PictureHeader.read(broken);
        }
    }

    @Test
    void readsManySegmentsQuickly() {
        byte[] segments = new byte[8 * 1024 * 1024];
        for (int i = 0; i + 4 <= segments.length; i += 4) {
            segments[i] = (byte) 0xFF;
            segments[i + 1] = (byte) 0xE0;
            segments[i + 3] = 2;
        }
        segments[1] = (byte) 0xD8;
        segments[2] = (byte) 0xFF;
        segments[3] = (byte) 0xFF;

        assertThat(PictureHeader.read(segments)).isEmpty();
    }
}
