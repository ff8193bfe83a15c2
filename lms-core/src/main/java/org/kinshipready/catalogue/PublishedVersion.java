package org.kinshipready.catalogue;

import java.time.Instant;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Version;
import org.springframework.data.annotation.Id;

/** A published version of a course, with when and by whom it was published, but without its files. */
public record PublishedVersion(
        @Id String id, String course, Pathway pathway, Version version, Instant publishedAt, String publishedBy) {}
