import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses the static files once, as much as possible. The build runs this source file directly.
 *
 * <pre>{@code java -cp ... CompressStatic.java FOLDER}</pre>
 */
class CompressStatic {

    private static final List<String> TEXTS = List.of(".css", ".js", ".json", ".svg");

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (var all = Files.list(Path.of(args[0]))) {
            files = all.filter(file -> TEXTS.stream().anyMatch(file.toString()::endsWith))
                    .toList();
        }
        // If there is no library for this machine, files are only sent with gzip.
        boolean brotli = Brotli4jLoader.isAvailable();
        for (Path file : files) {
            byte[] plain = Files.readAllBytes(file);
            Files.write(Path.of(file + ".gz"), gzip(plain));
            if (brotli) {
                Files.write(Path.of(file + ".br"), Encoder.compress(plain));
            }
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream smaller = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(smaller) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        }
        return smaller.toByteArray();
    }
}
