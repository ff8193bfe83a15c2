package org.kinshipready.certificates.signing;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a certificate's XMP says in our own fields, read from the file's plain bytes.
 *
 * @param code names the certificate
 * @param proof the text of a {@link SignedProof}
 * @param key the public key that checks it, in base64url
 */
record XmpProof(String code, String proof, String key) {

    private static final String NAMESPACE = "urn:kinshipready:certificate";
    private static final String BEGINNING = "<x:xmpmeta";
    private static final String END = "</x:xmpmeta>";

    /** Finds it in a file's bytes, read as Latin-1. */
    static XmpProof in(String file) throws Altered {
        int from = file.indexOf(BEGINNING);
        int to = file.indexOf(END, from);
        if (from < 0 || to < 0 || file.indexOf(BEGINNING, from + 1) >= 0) {
            throw new Altered("it lacks the description that our certificates have");
        }
        try {
            Document xmp = parser().parse(new InputSource(new StringReader(file.substring(from, to + END.length()))));
            return new XmpProof(field(xmp, "code"), field(xmp, "proof"), field(xmp, "key"));
        } catch (SAXException | IOException e) {
            throw new Altered("its description can't be read");
        }
    }

    private static String field(Document xmp, String name) throws Altered {
        NodeList fields = xmp.getElementsByTagNameNS(NAMESPACE, name);
        if (fields.getLength() != 1) {
            throw new Altered("its description has no field \"" + name + "\", or more than one");
        }
        return fields.item(0).getTextContent();
    }

    // Allows no document types, and so no entities and nothing to fetch.
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
