package org.kinshipready.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much of the processor a search takes, page and all: usual ones, misspelled ones, and the worst that anybody can type.
 * Beside them the first page, which costs what any page does. The application must run; its address and process id are
 * the arguments, with a comma.
 */
public final class SearchCost {

    private static final List<String> USUAL = List.of(
            "school uniform", "allowance", "special guardianship order", "domestic abuse", "child", "money", "trauma");
    private static final List<String> SLIPS = List.of(
            "alowence",
            "gaurdianship",
            "cuoncill",
            "shcool",
            "famliy",
            "chidlren",
            "pepole",
            "moeny",
            "gorup",
            "hosue",
            "mothr",
            "fathr",
            "cuort",
            "hlep",
            "suport",
            "kinshp",
            "siblngs",
            "alowances");
    private static final int WARM_UP = 2_000;
    private static final int SEARCHES = 1_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(7);
    private final String base;
    private final ProcessHandle application;

    private SearchCost(String base, ProcessHandle application) {
        this.base = base;
        this.application = application;
    }

    public static void main(String[] arguments) throws Exception {
        String[] asked = arguments[0].split(",", 2);
        SearchCost cost = new SearchCost(
                asked[0], ProcessHandle.of(Long.parseLong(asked[1])).orElseThrow());
        cost.print("first page", Stream.generate(() -> "/"));
        cost.print("usual", searches(cost, 1, () -> cost.oneOf(USUAL)));
        cost.print("16 misspelled words", searches(cost, 16, () -> cost.oneOf(SLIPS)));
        for (int length : new int[] {8, 20, 39}) {
            cost.print("5 unknown words of " + length, searches(cost, 5, () -> cost.unknown(length)));
        }
    }

    private interface Words {

        String next();
    }

    private static Stream<String> searches(SearchCost cost, int words, Words word) {
        return Stream.generate(() -> "/search?in=preparatory&q="
                + IntStream.range(0, words)
                        .mapToObj(i -> word.next())
                        .collect(Collectors.joining("+"))
                        .replace(' ', '+'));
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String unknown(int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void print(String what, Stream<String> paths) throws Exception {
        List<String> all = paths.limit(WARM_UP + SEARCHES).toList();
        get(all.subList(0, WARM_UP));
        Duration before = application.info().totalCpuDuration().orElseThrow();
        get(all.subList(WARM_UP, all.size()));
        Duration took = application.info().totalCpuDuration().orElseThrow().minus(before);
        System.out.printf(Locale.ROOT, "%-24s %6.2f ms%n", what, took.toNanos() / 1e6 / SEARCHES);
    }

    private void get(List<String> paths) throws IOException, InterruptedException {
        for (String path : paths) {
            HttpResponse<Void> answer =
                    client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        }
    }
}
