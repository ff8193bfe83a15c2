package org.kinshipready.catalogue;

import org.springframework.context.ApplicationContext;

/** Has an application look at once for what it otherwise finds within two seconds. */
public final class Looking {

    private Looking() {}

    public static void at(ApplicationContext application) {
        application.getBean(CatalogueWatch.class).look();
    }
}
