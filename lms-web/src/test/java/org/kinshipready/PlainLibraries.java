package org.kinshipready;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** Says which packages of content and certificates features may call: they know no Spring, so they can't say so by an annotation. */
public final class PlainLibraries implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation information) {
        return switch (module.getLocalName()) {
            case "content" ->
                NamedInterfaces.builder(module).matching("versions", "check").build();
            case "certificates" ->
                NamedInterfaces.builder(module).matching("signing").build();
            default -> ApplicationModuleDetectionStrategy.super.detectNamedInterfaces(module, information);
        };
    }
}
