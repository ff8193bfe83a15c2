package org.kinshipready.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What everybody gets of every route: {@code access.txt}, read.
 *
 * @param visitors the names of its columns
 */
record AccessTable(List<String> visitors, List<Line> lines) {

    private static final String COLUMNS = "route";
    private static final String PROVIDER = "provider";

    /**
     * One line.
     *
     * @param route method and pattern, without the expressions in it
     * @param address what is asked for, with places such as {@code [own]}
     * @param outcomes one word for each visitor; none where the route is there with an identity provider only
     */
    record Line(String route, String address, List<String> outcomes) {

        String method() {
            return route.substring(0, route.indexOf(' '));
        }

        boolean unsafe() {
            return !method().equals("GET");
        }

        boolean onlyWithProvider() {
            return outcomes.isEmpty();
        }

        @Override
        public String toString() {
            return route + " (" + address + ")";
        }
    }

    static AccessTable read() {
        try (InputStream file = AccessTable.class.getResourceAsStream("access.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            List<List<String>> rows = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" +", -1)))
                    .toList();
            List<String> visitors = rows.stream()
                    .filter(row -> row.getFirst().equals(COLUMNS))
                    .findFirst()
                    .map(row -> row.subList(2, row.size()))
                    .orElseThrow();
            return new AccessTable(
                    visitors,
                    rows.stream()
                            .filter(row -> !row.getFirst().equals(COLUMNS))
                            .map(row -> line(row, visitors.size()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(List<String> row, int visitors) {
        String route = row.get(0) + " " + row.get(1);
        if (row.size() == 3 && row.get(2).equals(PROVIDER)) {
            return new Line(route, "", List.of());
        }
        if (row.size() != visitors + 3) {
            throw new AssertionError("access.txt: " + route + " needs an address and " + visitors
                    + " outcomes, one for each visitor, but has " + (row.size() - 3));
        }
        return new Line(route, row.get(2), row.subList(3, row.size()));
    }

    Stream<String> routes() {
        return lines.stream().map(Line::route).distinct();
    }
}
