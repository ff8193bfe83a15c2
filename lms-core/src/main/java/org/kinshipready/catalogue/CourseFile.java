package org.kinshipready.catalogue;

import org.bson.types.Binary;

/** One file of a published version; its name is relative to the course's folder. */
record CourseFile(String name, Binary content) {

    static CourseFile of(String name, byte[] bytes) {
        return new CourseFile(name, new Binary(bytes));
    }

    byte[] bytes() {
        return content.getData();
    }
}
