package org.kinshipready.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Tests for {@link Gzip}. */
class GzipTests {

    /** At once: compressors are shared, one after the other. */
    @Test
    void isReadByAnyoneWhoReadsGzip() {
        IntStream.range(0, 400).parallel().forEach(seed -> {
            byte[] page = page(new Random(seed));
            assertThat(read(Gzip.compressed(page))).isEqualTo(page);
        });
    }

    /** Of any length, nothing too, and now and then of bytes that don't get fewer. */
    private static byte[] page(Random random) {
        byte[] page = new byte[random.nextInt(random.nextBoolean() ? 50 : 40_000)];
        int letters = random.nextInt(4) == 0 ? 256 : 1 + random.nextInt(30);
        for (int i = 0; i < page.length; i++) {
            page[i] = (byte) random.nextInt(letters);
        }
        return page;
    }

    private static byte[] read(byte[] compressed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
