package org.kinshipready;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How the domain's values stand in MongoDB: as text that a person can read. */
@NullMarked
@Configuration(proxyBeanMethods = false)
class MongoConversions {

    @Bean
    static MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(
                new WritePersonId(),
                new ReadPersonId(),
                new WritePathway(),
                new ReadPathway(),
                new WriteVersion(),
                new ReadVersion(),
                new WriteStepId(),
                new ReadStepId(),
                new WriteDate(),
                new ReadDate()));
    }

    /** No class names beside the data: they would tie what is stored to where the code stands today. */
    @Autowired
    void withoutClassNames(MappingMongoConverter converter) {
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    }

    @WritingConverter
    private static final class WritePersonId implements Converter<PersonId, String> {
        @Override
        public String convert(PersonId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class ReadPersonId implements Converter<String, PersonId> {
        @Override
        public PersonId convert(String text) {
            return new PersonId(text);
        }
    }

    @WritingConverter
    private static final class WritePathway implements Converter<Pathway, String> {
        @Override
        public String convert(Pathway pathway) {
            return pathway.id();
        }
    }

    @ReadingConverter
    private static final class ReadPathway implements Converter<String, Pathway> {
        @Override
        public Pathway convert(String text) {
            return Pathway.of(text).orElseThrow();
        }
    }

    @WritingConverter
    private static final class WriteVersion implements Converter<Version, String> {
        @Override
        public String convert(Version version) {
            return version.toString();
        }
    }

    @ReadingConverter
    private static final class ReadVersion implements Converter<String, Version> {
        @Override
        public Version convert(String text) {
            return Version.parse(text).orElseThrow();
        }
    }

    @WritingConverter
    private static final class WriteStepId implements Converter<StepId, String> {
        @Override
        public String convert(StepId step) {
            return step.toString();
        }
    }

    @ReadingConverter
    private static final class ReadStepId implements Converter<String, StepId> {
        @Override
        public StepId convert(String text) {
            return StepId.parse(text).orElseThrow();
        }
    }

    /** A day is a day: as a date and time it would move with the time zone. */
    @WritingConverter
    private static final class WriteDate implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class ReadDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
