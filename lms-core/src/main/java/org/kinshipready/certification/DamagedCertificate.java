package org.kinshipready.certification;

/** Thrown when the stored file of a certificate is gone or isn't the one that was issued: nothing may be served. */
public final class DamagedCertificate extends RuntimeException {

    DamagedCertificate(String number) {
        super("The file of certificate " + number + " is missing or isn't the one that was issued");
    }
}
