package org.kinshipready.benchmarks.attacks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Carries out attacks one after the other, each against a platform of its own, and prints a table. The argument names
 * some of them, with commas, or is "all"; each takes as many seconds as a number behind a colon says, as in "all:30".
 */
public final class Attacks {

    private Attacks() {}

    public static void main(String[] arguments) throws Exception {
        String[] asked = arguments[0].split(":", 2);
        Duration time = Duration.ofSeconds(asked.length > 1 ? Long.parseLong(asked[1]) : 30);
        List<String> names = Arrays.asList(asked[0].split(","));
        List<Attack> attacks = ServiceLoader.load(Attack.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(attack -> names.contains("all") || names.contains(attack.name()))
                .toList();
        System.out.println("| attack | did | page before, ms | page beside it, median / p95 / longest | wrong pages"
                + " | page after | processor | memory | data | log | |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        boolean held = true;
        for (Attack attack : attacks) {
            held &= attack.carryOut(time);
        }
        System.exit(held ? 0 : 1);
    }
}
