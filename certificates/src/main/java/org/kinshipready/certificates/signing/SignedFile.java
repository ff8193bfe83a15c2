package org.kinshipready.certificates.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with one signature over everything in it except that signature.
 *
 * <p>This looks at bytes and knows nothing else about PDF. All bytes are signed except those between {@code <} and
 * {@code >}, and these must be what {@link Cms} makes. So it doesn't matter how another reader would understand a
 * changed file.
 */
final class SignedFile {

    private static final String CODE = "<kinshipready:code>";
    private static final Pattern STATEMENT = Pattern.compile("/Reason\\((" + Statement.FORM + ")\\)");
    private static final String RANGE = "/ByteRange";
    private static final Pattern WHOLE_RANGE =
            Pattern.compile("/ByteRange *\\[ *0 +([0-9]{1,9}) +([0-9]{1,9}) +([0-9]{1,9}) *\\]");
    private static final String CONTENTS = "/Contents <";
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;
    private final String text;

    SignedFile(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether it claims, in its description or its signature, to be one of ours. */
    boolean isMarked() {
        return text.contains(CODE) || STATEMENT.matcher(text).find();
    }

    String text() {
        return text;
    }

    /** What its signature says it is for. */
    String statement() throws Altered {
        Matcher statement = STATEMENT.matcher(text);
        if (!statement.find()) {
            throw new Altered("its signature doesn't say that it is for a certificate of ours");
        }
        return statement.group(1);
    }

    /** Its signature, after checking that all other bytes are the signed ones. */
    UnverifiedCms signature() throws Altered {
        int range = text.indexOf(RANGE);
        if (range < 0) {
            throw new Altered("its signature was taken away");
        }
        if (text.indexOf(RANGE, range + 1) >= 0) {
            throw new Altered("it has more than one signature: somebody added to it after it was signed");
        }
        Matcher whole = WHOLE_RANGE.matcher(text).region(range, text.length());
        if (!whole.lookingAt()) {
            throw new Altered("its signature doesn't say properly what it covers");
        }
        int from = Integer.parseInt(whole.group(1));
        int to = Integer.parseInt(whole.group(2));
        if ((long) to + Integer.parseInt(whole.group(3)) != bytes.length) {
            throw new Altered("its signature doesn't cover all of it: something was added at the end or cut off");
        }
        UnverifiedCms signature = new UnverifiedCms(contents(from, to));
        if (!MessageDigest.isEqual(signature.digest(), digest(from, to))) {
            throw new Altered("it was changed after it was signed");
        }
        return signature;
    }

    private byte[] contents(int from, int to) throws Altered {
        if (from >= to
                || to > bytes.length
                || bytes[from] != '<'
                || bytes[to - 1] != '>'
                || !text.startsWith(CONTENTS, from - CONTENTS.length() + 1)) {
            throw new Altered("its signature isn't where it should be");
        }
        String written = text.substring(from + 1, to - 1);
        try {
            byte[] contents = HEX.parseHex(written);
            if (HEX.formatHex(contents).equals(written)) {
                return contents;
            }
        } catch (IllegalArgumentException notHex) {
            // told below
        }
        throw new Altered("its signature isn't written as signatures of ours are");
    }

    private byte[] digest(int from, int to) {
        MessageDigest digest = Hashes.sha256();
        digest.update(bytes, 0, from);
        digest.update(bytes, to, bytes.length - to);
        return digest.digest();
    }
}
