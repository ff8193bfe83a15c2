package org.kinshipready.certificates.signing;

import java.util.List;

/**
 * What follows {@code ./lms verify}.
 *
 * @param given the name of a file, or an address from a QR code
 * @param keys the file of public keys, or empty
 * @param name the name that is printed on the certificate, or empty
 */
record VerifyArguments(String given, String keys, String name) {

    private static final String USAGE = "Usage: ./lms verify FILE|ADDRESS [--keys FILE] [--name NAME]";

    static final String HELP = USAGE + """


              FILE          a certificate (PDF)
              ADDRESS       what the QR code on a certificate holds, in quotes: 'https://.../verify/CODE#PROOF'
              --keys FILE   the issuer's public keys: what its /.well-known/kinship-ready-keys.json holds
              --name NAME   the name that is printed on the certificate, to be compared with the one that was signed

            Says whether the certificate was altered since it was signed, and who signed it. Nothing is sent anywhere.
            An address can be checked with --keys only: it doesn't hold the key that a file holds.
            Exit code: 0 = signed and not altered; 1 = altered, or signed by somebody else where keys are given, or for
            another name; 2 = not a certificate of Kinship Ready, or something that can't be read.""";

    static VerifyArguments parse(List<String> arguments) throws WrongUse {
        String given = "";
        String keys = "";
        String name = "";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean split = argument.equals("--keys") || argument.equals("--name");
            String value = split
                    ? ++i < arguments.size() ? arguments.get(i) : ""
                    : argument.substring(argument.indexOf('=') + 1);
            if (argument.equals("--keys") || argument.startsWith("--keys=")) {
                require(!value.isEmpty(), "--keys needs a file.");
                keys = value;
            } else if (argument.equals("--name") || argument.startsWith("--name=")) {
                require(!value.isBlank(), "--name needs the name that is printed on the certificate.");
                name = value;
            } else {
                require(!argument.startsWith("--"), "verify doesn't know " + argument + ".");
                require(given.isEmpty(), "verify looks at one certificate at a time.");
                given = argument;
            }
        }
        require(!given.isEmpty(), "verify needs the file of a certificate, or the address in its QR code.");
        return new VerifyArguments(given, keys, name);
    }

    private static void require(boolean right, String otherwise) throws WrongUse {
        if (!right) {
            throw new WrongUse(otherwise + "\n" + USAGE);
        }
    }
}
