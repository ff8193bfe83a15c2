package org.kinshipready.certificates.signing;

import java.util.List;

/**
 * What follows {@code ./lms verify}.
 *
 * @param keys the file of public keys, or empty
 */
record VerifyArguments(String file, String keys) {

    private static final String USAGE = "Usage: ./lms verify FILE [--keys FILE]";

    static final String HELP = USAGE + """


              FILE          a certificate (PDF)
              --keys FILE   the issuer's public keys: what its /.well-known/kinship-ready-keys.json holds

            Says whether the certificate was altered since it was signed, and who signed it. Nothing is sent anywhere.
            Exit code: 0 = signed and not altered; 1 = altered, or signed by somebody else where keys are given;
            2 = not a certificate of Kinship Ready, or a file that can't be read.""";

    static VerifyArguments parse(List<String> arguments) throws WrongUse {
        String file = "";
        String keys = "";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--keys")) {
                keys = ++i < arguments.size() ? arguments.get(i) : "";
                require(!keys.isEmpty(), "--keys needs a file.");
            } else if (argument.startsWith("--keys=")) {
                keys = argument.substring("--keys=".length());
                require(!keys.isEmpty(), "--keys needs a file.");
            } else {
                require(!argument.startsWith("--"), "verify doesn't know " + argument + ".");
                require(file.isEmpty(), "verify looks at one file at a time.");
                file = argument;
            }
        }
        require(!file.isEmpty(), "verify needs the file of a certificate.");
        return new VerifyArguments(file, keys);
    }

    private static void require(boolean right, String otherwise) throws WrongUse {
        if (!right) {
            throw new WrongUse(otherwise + "\n" + USAGE);
        }
    }
}
