package org.kinshipready.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What is given back to somebody who was signed out while they wrote: it waits in their session, and stands on its page,
 * until its form is sent again.
 *
 * @param forms at most one for each page
 */
public record GivenBack(List<Unsent> forms) {

    /** The session's attribute that holds it. */
    public static final String ATTRIBUTE = GivenBack.class.getName();

    /** More than anybody types in one go; a session isn't the place for more. */
    private static final int LONGEST = 200_000;

    public GivenBack {
        forms = List.copyOf(forms);
    }

    /** Has it wait in the session of its writer, who has just signed in. */
    public static void add(HttpServletRequest request, Unsent unsent) {
        List<Unsent> all = new ArrayList<>(of(request));
        all.removeIf(other -> other.address().equals(unsent.address()));
        all.add(unsent);
        while (all.size() > 1 && all.stream().mapToInt(Unsent::length).sum() > LONGEST) {
            all.removeFirst();
        }
        request.getSession().setAttribute(ATTRIBUTE, new GivenBack(all));
    }

    /** The fields that are given back on the page that a request asks for. */
    public static Optional<MultiValueMap<String, String>> on(HttpServletRequest request) {
        return of(request).stream()
                .filter(unsent -> isOn(unsent, request))
                .findFirst()
                .map(unsent -> {
                    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
                    unsent.fields().forEach((name, values) -> fields.put(name, new ArrayList<>(values)));
                    return fields;
                });
    }

    /** A page's form was taken, and so what waited for it: unless it was another form of that page. */
    static void arrived(HttpServletRequest request) {
        List<Unsent> all = of(request);
        List<Unsent> left = all.stream()
                .filter(unsent -> !isOn(unsent, request)
                        || Collections.disjoint(
                                unsent.fields().keySet(),
                                request.getParameterMap().keySet()))
                .toList();
        if (left.size() < all.size()) {
            request.getSession().setAttribute(ATTRIBUTE, left.isEmpty() ? null : new GivenBack(left));
        }
    }

    private static List<Unsent> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof GivenBack given ? given.forms : List.of();
    }

    /** A page whose address says more shows it too, but where the form's own address said which of several it is. */
    private static boolean isOn(Unsent unsent, HttpServletRequest request) {
        return unsent.address().equals(request.getRequestURI())
                || unsent.address().equals(UnsentForms.address(request));
    }

    @Override
    public String toString() {
        // Never what was written: a record's own words for itself end up in logs.
        return "GivenBack";
    }
}
