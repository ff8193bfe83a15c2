package org.kinshipready;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** Says which packages of content features may call: it knows no Spring, so it can't say so by an annotation. */
public final class PlainLibraries implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation information) {
        return module.getLocalName().equals("content")
                ? NamedInterfaces.builder(module).matching("versions", "check").build()
                : ApplicationModuleDetectionStrategy.super.detectNamedInterfaces(module, information);
    }
}
