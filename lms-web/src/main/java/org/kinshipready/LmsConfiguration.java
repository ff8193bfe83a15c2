package org.kinshipready;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.certificates.CertificatePdf;
import org.kinshipready.certificates.LearningRecordPdf;
import org.kinshipready.certification.Issuer;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseSource;
import org.kinshipready.people.SignInMode;
import org.kinshipready.security.settings.PublicUrl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.StringUtils;

/** Puts the plain libraries together with the domain, and publishes the courses that travel with the application. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LmsConfiguration {

    private static final String SHIPPED = "classpath*:/courses/";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CourseReader courseReader() {
        return new CourseReader();
    }

    @Bean
    CertificatePdf certificatePdf() {
        return new CertificatePdf();
    }

    @Bean
    LearningRecordPdf learningRecordPdf() {
        return new LearningRecordPdf();
    }

    @Bean
    Issuer issuer(
            @Value("${lms.issuer:Kinship Ready}") String name,
            @Value("${lms.public-url:http://localhost:${server.port:8080}}") String publicUrl,
            SignInMode mode) {
        // Anyone trying out sign-in on their own computer doesn't issue real certificates either.
        boolean trial = mode == SignInMode.TRIAL || PublicUrl.of(publicUrl).isLoopback();
        return new Issuer(name, trial, StringUtils.trimTrailingCharacter(publicUrl, '/') + "/verify");
    }

    /** Runs before the first request is answered: the singletons are ready, and the web server hasn't started yet. */
    @Bean
    SmartInitializingSingleton publishedAtStart(
            Catalogue catalogue, @Value("${lms.courses:}") String folder, @Value("${lms.preview:}") String previewed) {
        if (!previewed.isBlank()) {
            return () -> {};
        }
        CourseSource source = folder.isBlank() ? shipped() : CourseSource.folder(Path.of(folder));
        return () -> catalogue.publish(source, "shipped");
    }

    private static CourseSource shipped() {
        try {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            Map<String, byte[]> files = new TreeMap<>();
            for (Resource folder : resolver.getResources(SHIPPED)) {
                String root = folder.getURL().toString();
                for (Resource file : resolver.getResources(root + "**")) {
                    String address = file.getURL().toString();
                    if (file.isReadable() && !address.endsWith("/")) {
                        files.put(address.substring(root.length()), file.getContentAsByteArray());
                    }
                }
            }
            return CourseSource.of(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
