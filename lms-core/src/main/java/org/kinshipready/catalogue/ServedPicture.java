package org.kinshipready.catalogue;

import java.io.InputStream;

/** A picture on its way to a reader. */
public record ServedPicture(String mediaType, InputStream content) {}
