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
 * What is given back to someone who was signed out while they wrote. It waits in their session, and its page shows it,
 * until its form is sent again.
 *
 * @param forms at most one for each page
 */
public record GivenBack(List<Unsent> forms) {

    /** The session's attribute that holds it. */
    public static final String ATTRIBUTE = GivenBack.class.getName();

    /** More than anyone types in one go, and as much as a session should hold. */
    private static final int LONGEST = 200_000;

    public GivenBack {
        forms = List.copyOf(forms);
    }

    /** Puts it into the session of its writer, who has just signed in. */
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

    /**
     * Removes what waited for a page's form, as the form was accepted. If it was another form of that page, it stays.
     */
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

    /**
     * It also shows on a page whose address has further parameters, unless the form's own address used them to say
     * which of several it is.
     */
    private static boolean isOn(Unsent unsent, HttpServletRequest request) {
        return unsent.address().equals(request.getRequestURI())
                || unsent.address().equals(UnsentForms.address(request));
    }

    @Override
    public String toString() {
        // Never what was written: a record's string form ends up in logs.
        return "GivenBack";
    }
}
