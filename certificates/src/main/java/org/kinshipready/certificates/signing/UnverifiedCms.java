package org.kinshipready.certificates.signing;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/** The contents of a signature ({@link Cms}), before any of it is believed. */
final class UnverifiedCms {

    private final byte[] encoded;
    private final List<Certificate> certificates;
    private final List<byte[]> hashes;
    private final byte[] digest;
    private final byte[] signature;

    UnverifiedCms(byte[] encoded) throws Altered {
        this.encoded = encoded;
        try {
            SignedData data =
                    SignedData.getInstance(ContentInfo.getInstance(encoded).getContent());
            SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            AttributeTable signed = new AttributeTable(info.getAuthenticatedAttributes());
            certificates = Stream.of(data.getCertificates().toArray())
                    .map(Certificate::getInstance)
                    .toList();
            hashes = Stream.of(SigningCertificateV2.getInstance(
                                    value(signed, PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                            .getCerts())
                    .map(ESSCertIDv2::getCertHash)
                    .toList();
            digest = ASN1OctetString.getInstance(value(signed, CMSAttributes.messageDigest))
                    .getOctets();
            signature = info.getEncryptedDigest().getOctets();
        } catch (RuntimeException unreadable) {
            throw new Altered("its signature can't be read");
        }
    }

    /** SHA-256 of the bytes that were signed, as the signature says. */
    byte[] digest() {
        return digest;
    }

    /** Its certificates, in the order in which the signer named them: the signer's own is the first. */
    List<Certificate> chain() throws Altered {
        List<Certificate> chain = hashes.stream().flatMap(this::certificates).toList();
        if (chain.isEmpty() || chain.size() != certificates.size()) {
            throw new Altered("the certificates in its signature aren't those that the signer named");
        }
        return chain;
    }

    /** Whether the signature is right, and in the one form that counts. */
    boolean isSignedBy(PublicKey key, Algorithm algorithm) throws Altered {
        List<Certificate> chain = chain();
        return Arrays.equals(encoded, Cms.encoded(chain, digest, algorithm, signature))
                && algorithm.verifies(key, Cms.signedAttributes(chain, digest), signature);
    }

    private Stream<Certificate> certificates(byte[] hash) {
        return certificates.stream().filter(certificate -> Arrays.equals(hash, Hashes.sha256(Cms.der(certificate))));
    }

    private static ASN1Encodable value(AttributeTable attributes, ASN1ObjectIdentifier type) {
        return attributes.get(type).getAttrValues().getObjectAt(0);
    }
}
