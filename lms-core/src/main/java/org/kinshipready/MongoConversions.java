package org.kinshipready;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.kinshipready.certification.ReplacementReason;
import org.kinshipready.certification.Shown;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How the domain's values are stored in MongoDB: as text that a person can read. */
@NullMarked
@Configuration(proxyBeanMethods = false)
class MongoConversions {

    @Bean
    static MongoCustomConversions mongoCustomConversions() {
        List<GenericConverter> converters = Stream.of(
                        asText(PersonId.class, PersonId::new, PersonId::value),
                        asText(Pathway.class, text -> Pathway.of(text).orElseThrow(), Pathway::id),
                        asText(Version.class, text -> Version.parse(text).orElseThrow(), Version::toString),
                        asText(ReplacementReason.class, ReplacementReason::of, ReplacementReason::id),
                        asText(Shown.class, Shown::of, Shown::name),
                        asText(StepId.class, text -> StepId.parse(text).orElseThrow(), StepId::toString),
                        // Stored as a date and time, a day would shift with the time zone.
                        asText(LocalDate.class, LocalDate::parse, LocalDate::toString))
                .flatMap(both -> both.getConverters().stream())
                .toList();
        return new MongoCustomConversions(converters);
    }

    private static <T> ConverterBuilder asText(Class<T> type, Function<String, T> read, Function<T, String> write) {
        return ConverterBuilder.reading(String.class, type, read).andWriting(write);
    }

    /** Stores no class names with the data: they would tie it to the packages that the code is in today. */
    @Autowired
    void withoutClassNames(MappingMongoConverter converter) {
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    }
}
