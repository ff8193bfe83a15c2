package org.kinshipready.catalogue.web;

import java.time.Duration;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.catalogue.ServedPicture;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Version;
import org.kinshipready.site.PageNotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pictures of courses. A published version never changes, so a phone may keep them for a year. */
@Controller
class PictureController {

    private final Catalogue catalogue;

    PictureController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/{pathway:preparatory|ongoing}/{course}/images/{name:[^/]+[.][a-z]+}")
    ResponseEntity<Resource> picture(
            @PathVariable Pathway pathway,
            @PathVariable String course,
            @PathVariable String name,
            @RequestParam(name = "v", defaultValue = "") String version) {
        ServedPicture picture = Version.parse(version)
                .flatMap(published -> catalogue.picture(pathway, course, published, name))
                .orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(new InputStreamResource(picture.content()));
    }
}
