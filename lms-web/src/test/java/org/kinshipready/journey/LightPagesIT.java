package org.kinshipready.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;

/** What pages cost somebody who pays for every megabyte: measured as sent, without pictures. */
class LightPagesIT {

    private static final int FIRST_PAGE = 60_000;
    private static final int FURTHER_PAGE = 20_000;

    /** With what they say, which each page would have to bring along otherwise. */
    private static final int SCRIPTS = 13_000;

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Course course = ShippedCourses.read(Pathway.PREPARATORY, "legal-options");

    @Test
    void theFirstPageIsLight() {
        int bytes = size("/") + files(page("/")).stream().mapToInt(this::size).sum();
        assertThat(bytes).isLessThan(FIRST_PAGE);
    }

    @Test
    void aFurtherPageIsLightAndNeedsNothingElse() {
        Set<String> had = new HashSet<>(files(page("/")));
        for (String address : addresses()) {
            Document page = page(address);
            assertThat(size(address)).as(address).isLessThan(FURTHER_PAGE);
            assertThat(had).as(address).containsAll(files(page));
            for (Element picture : page.select("img")) {
                assertThat(picture.attr("src")).as(address).startsWith("/");
            }
        }
    }

    @Test
    void theScriptsAreLight() {
        List<String> scripts =
                files(page("/")).stream().filter(file -> file.endsWith(".js")).toList();
        assertThat(scripts).isNotEmpty();
        assertThat(scripts.stream().mapToInt(this::size).sum() + size("/sw.js")).isLessThan(SCRIPTS);
    }

    @Test
    void filesHaveHashedNamesAreKeptForAYearAndArePacked() {
        for (String file : files(page("/"))) {
            assertThat(file).matches("/[a-z-]+-[0-9a-f]{32}\\.[a-z]+");
            assertThat(get(file).headers().firstValue("Cache-Control"))
                    .as(file)
                    .contains("max-age=31536000, public, immutable");
            boolean small = get(file).body().length < 1000;
            assertThat(get(file).headers().firstValue("Content-Encoding").isPresent() || small)
                    .as(file)
                    .isTrue();
        }
        assertThat(get("/sw.js").headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void aCourseThatIsKeptIsAboutAsLargeAsItSays() throws IOException {
        String list = text(course.address() + "/offline.json");
        List<String> parts = Pattern.compile("\"(/[^\"]+)\"")
                .matcher(list)
                .results()
                .map(part -> part.group(1))
                .toList();
        assertThat(parts).containsAll(addresses()).contains("/help");
        int said = Integer.parseInt(list.replaceAll("(?s).*\"bytes\":(\\d+).*", "$1"));
        int sent = parts.stream().mapToInt(this::size).sum();
        assertThat(said).isCloseTo(sent, within(sent / 5));
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of(course.address()));
        course.modules().forEach(module -> addresses.add(course.address() + "/" + module.id()));
        course.steps().forEach(step -> addresses.add(course.address() + "/" + step));
        return addresses;
    }

    /** What a page has a browser load, but pictures; all of it of this site. */
    private List<String> files(Document page) {
        List<String> files = new ArrayList<>();
        page.select("link[rel=stylesheet], link[rel=icon], link[rel=manifest]")
                .forEach(link -> files.add(link.attr("href")));
        page.select("script[src]").forEach(script -> files.add(script.attr("src")));
        assertThat(files).allMatch(file -> file.matches("/[^/].*"));
        assertThat(page.select("iframe, object, embed, style, script:not([src]), [style]"))
                .isEmpty();
        return files;
    }

    private int size(String path) {
        return get(path).body().length;
    }

    private Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private String text(String path) {
        HttpResponse<byte[]> answer = get(path);
        boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
        try (var bytes = new ByteArrayInputStream(answer.body());
                var unpacked = packed ? new GZIPInputStream(bytes) : bytes) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.address() + path))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
