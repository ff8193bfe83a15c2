package org.kinshipready.certificates;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file's metadata in XML (XMP), in the same words as elsewhere in the file, and the standards that it follows.
 *
 * @param own the fields that no standard has
 */
record Xmp(String title, String author, String producer, String date, List<OwnField> own) {

    static final String NAMESPACE = "urn:kinshipready:certificate";
    static final String PREFIX = "kinshipready";

    /**
     * A field in this project's namespace.
     *
     * @param description what such a field holds, in any file
     */
    record OwnField(String name, String description, String text) {

        private String element() {
            return "<%s:%s>%s</%1$s:%2$s>\n".formatted(PREFIX, name, escaped(text));
        }

        private String property() {
            return Xmp.property(name, "Text", "external", description);
        }
    }

    // PDF/A doesn't know PDF/UA's field or ours, so the file has to explain them.
    byte[] bytes() {
        String universal = schema(
                "PDF/UA identification schema",
                "http://www.aiim.org/pdfua/ns/id/",
                "pdfuaid",
                property("part", "Integer", "internal", "Part of ISO 14289 that the file keeps"));
        String ours = schema(
                "Kinship Ready certificate",
                NAMESPACE,
                PREFIX,
                own.stream().map(OwnField::property).collect(joining()));
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                    xmlns:%s="%s">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <pdf:Producer>%s</pdf:Producer>
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%6$s</xmp:ModifyDate>
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                <pdfuaid:part>1</pdfuaid:part>
                %s</rdf:Description>
                <rdf:Description rdf:about=""
                    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag>
                %s</rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(
                        PREFIX,
                        NAMESPACE,
                        escaped(title),
                        escaped(author),
                        escaped(producer),
                        date,
                        own.stream().map(OwnField::element).collect(joining()),
                        own.isEmpty() ? universal : universal + ours)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String schema(String title, String namespace, String prefix, String properties) {
        return """
                <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>%s</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>%s</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>
                %s</rdf:Seq></pdfaSchema:property>
                </rdf:li>
                """.formatted(title, namespace, prefix, properties);
    }

    private static String property(String name, String type, String category, String description) {
        return """
                <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>%s</pdfaProperty:name>
                <pdfaProperty:valueType>%s</pdfaProperty:valueType>
                <pdfaProperty:category>%s</pdfaProperty:category>
                <pdfaProperty:description>%s</pdfaProperty:description>
                </rdf:li>
                """.formatted(name, type, category, description);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
