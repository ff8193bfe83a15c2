package org.kinshipready.certificates.signing;

import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The signature of a file, as PAdES B-B has it: one signer, and no more than the standard asks for.
 *
 * <p>The same parts always give the same bytes, and anyone who reads a signature builds it again and compares. So not a
 * single byte can be changed, not even where nothing is signed. It holds no time of signing, as nobody would vouch for
 * that; the hashes of all certificates are signed.
 */
final class Cms {

    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private Cms() {}

    /** The bytes that are signed. */
    static byte[] signedAttributes(List<Certificate> chain, byte[] digest) {
        return der(attributes(chain, digest));
    }

    /**
     * A signature.
     *
     * @param chain the signer's certificate, then those that vouch for it
     * @param digest SHA-256 of the signed bytes of the file
     * @param signature over {@link #signedAttributes}
     */
    static byte[] encoded(List<Certificate> chain, byte[] digest, Algorithm algorithm, byte[] signature) {
        Certificate signer = chain.getFirst();
        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(
                        signer.getIssuer(), signer.getSerialNumber().getValue())),
                SHA256,
                attributes(chain, digest),
                algorithm.identifier(),
                new DEROctetString(signature),
                null);
        SignedData data = new SignedData(
                new DERSet(SHA256),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(chain.toArray(ASN1Encodable[]::new)),
                null,
                new DERSet(info));
        return der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    private static ASN1Set attributes(List<Certificate> chain, byte[] digest) {
        ESSCertIDv2[] certificates = chain.stream()
                .map(certificate -> new ESSCertIDv2(Hashes.sha256(der(certificate))))
                .toArray(ESSCertIDv2[]::new);
        return new DERSet(new ASN1Encodable[] {
            new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)),
            new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))),
            new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(certificates)))
        });
    }

    static byte[] der(ASN1Object object) {
        try {
            return object.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
