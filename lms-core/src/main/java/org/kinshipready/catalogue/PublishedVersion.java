package org.kinshipready.catalogue;

import java.time.Instant;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Version;
import org.springframework.data.annotation.Id;

/** That a version of a course is published, since when and by whom; without its files. */
public record PublishedVersion(
        @Id String id, String course, Pathway pathway, Version version, Instant publishedAt, String publishedBy) {}
