package org.kinshipready.content.markdown;

import org.commonmark.node.CustomNode;

/** A picture of a course; takes the place of an image once its file has been looked up. */
public final class CoursePicture extends CustomNode {

    private final String address;
    private final String words;
    private final int width;
    private final int height;

    /** A picture at an address; without words it is decorative. */
    public CoursePicture(String address, String words, int width, int height) {
        this.address = address;
        this.words = words;
        this.width = width;
        this.height = height;
    }

    String address() {
        return address;
    }

    String words() {
        return words;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
