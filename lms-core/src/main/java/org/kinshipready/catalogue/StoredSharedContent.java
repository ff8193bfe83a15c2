package org.kinshipready.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinshipready.content.CourseSource;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The files that belong to no course version: one document, the newest wins.
 *
 * @param checked the latest day on which any figure or number in it was checked (ISO), which tells newer from older
 */
@Document("shared_content")
record StoredSharedContent(@Id String id, List<CourseFile> files, String hash, String checked) {

    static final String ID = "current";

    CourseSource source() {
        Map<String, byte[]> named = new LinkedHashMap<>();
        files.forEach(file -> named.put(file.name(), file.bytes()));
        return CourseSource.of(named);
    }
}
