package org.kinshipready.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Finds in a request what someone typed or chose, as far as it may go with them through signing in. */
@Component
public class UnsentForms {

    private final List<UnsentForm> forms;

    UnsentForms(List<UnsentForm> forms) {
        this.forms = List.copyOf(forms);
    }

    /** What a form contains of this; empty if it has none of the fields that its owner named. */
    public Optional<Unsent> sent(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return Optional.empty();
        }
        return found(
                address(request),
                request.getParameter(Unsent.WRITER),
                fields(request, Function.identity(), name -> !name.startsWith(Unsent.CARRIED)));
    }

    /** What the sign-in page's form carries of this, for the page that someone came from. */
    public Optional<Unsent> carried(HttpServletRequest request, String from) {
        return found(
                from,
                request.getParameter(Unsent.CARRIED_WRITER),
                fields(
                        request,
                        name -> name.substring(Unsent.CARRIED.length()),
                        name -> name.startsWith(Unsent.CARRIED)));
    }

    /** The texts in it that someone typed, for them to copy if it can't be carried along. */
    public List<String> words(Unsent unsent) {
        return at(unsent.address()).stream()
                .flatMap(form -> form.wordsOf(unsent))
                .filter(words -> !words.isBlank())
                .toList();
    }

    /** The address of a form's page, without anything that was typed. */
    public static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Map<String, List<String>> fields(
            HttpServletRequest request, Function<String, String> nameOf, Predicate<String> which) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> which.test(field.getKey()))
                .collect(Collectors.toMap(
                        field -> nameOf.apply(field.getKey()), field -> Arrays.asList(field.getValue())));
    }

    private Optional<Unsent> found(String address, @Nullable String writer, Map<String, List<String>> fields) {
        return at(address).flatMap(form -> {
            Map<String, List<String>> travelling = new TreeMap<>(fields);
            travelling.keySet().removeIf(name -> !form.travels(name));
            boolean given = travelling.entrySet().stream()
                    .anyMatch(field -> form.isGiven(field.getKey())
                            && field.getValue().stream().anyMatch(value -> !value.isBlank()));
            return given ? Optional.of(new Unsent(address, writer, travelling)) : Optional.empty();
        });
    }

    private Optional<UnsentForm> at(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return forms.stream().filter(form -> form.isAt(path)).findFirst();
    }
}
