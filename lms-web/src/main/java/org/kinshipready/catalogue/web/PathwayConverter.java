package org.kinshipready.catalogue.web;

import org.kinshipready.content.Pathway;
import org.kinshipready.site.PageNotFound;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the first part of a course's address. */
@Component
class PathwayConverter implements Converter<String, Pathway> {

    @Override
    public Pathway convert(String id) {
        return Pathway.of(id).orElseThrow(PageNotFound::new);
    }
}
