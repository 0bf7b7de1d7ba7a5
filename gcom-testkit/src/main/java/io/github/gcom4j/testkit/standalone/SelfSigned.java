package io.github.gcom4j.testkit.standalone;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** A certificate for this machine that nobody but the fake vouches for. The JDK can sign one, but not write it down. */
final class SelfSigned {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAYS = 365;
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int OCTETS = 0x04;
    private static final int OID = 0x06;
    private static final int TEXT = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final byte[] ECDSA_WITH_SHA256 = der(SEQUENCE, der(OID, oid("2a8648ce3d040302")));

    private final KeyPair keys;
    private final Certificate certificate;

    private SelfSigned(KeyPair keys, Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** Makes one for localhost, 127.0.0.1, ::1 and more names of hosts. */
    static SelfSigned create(Collection<String> more) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            byte[] content = content(keys.getPublic().getEncoded(), more);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            byte[] written = der(SEQUENCE, content, ECDSA_WITH_SHA256, der(BITS, new byte[1], signature.sign()));
            return new SelfSigned(
                    keys,
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(written)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate cannot be made", e);
        }
    }

    SSLContext context() {
        try {
            return TlsFiles.context(keys.getPrivate(), certificate);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A certificate cannot be used", e);
        }
    }

    String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate cannot be written", e);
        }
    }

    private static byte[] content(byte[] publicKey, Collection<String> more) {
        byte[] name = der(
                SEQUENCE,
                der(
                        SET,
                        der(
                                SEQUENCE,
                                der(OID, oid("550403")),
                                der(TEXT, "fake-grafana-cloud".getBytes(StandardCharsets.UTF_8)))));
        Instant now = Instant.now();
        byte[] times = der(SEQUENCE, time(now.minusSeconds(3600)), time(now.plusSeconds(DAYS * 86_400L)));
        Stream<byte[]> addresses = Stream.of(
                der(0x87, new byte[] {127, 0, 0, 1}),
                der(0x87, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        Stream<byte[]> hosts = Stream.concat(Stream.of("localhost"), more.stream())
                .map(host -> der(0x82, host.getBytes(StandardCharsets.US_ASCII)));
        byte[] names = der(SEQUENCE, Stream.concat(hosts, addresses).toArray(byte[][]::new));
        byte[] isAuthority = der(SEQUENCE, der(OID, oid("551d13")), der(OCTETS, der(SEQUENCE, new byte[] {1, 1, -1})));
        byte[] alternatives = der(SEQUENCE, der(OID, oid("551d11")), der(OCTETS, names));
        return der(
                SEQUENCE,
                der(0xa0, der(INTEGER, new byte[] {2})),
                der(
                        INTEGER,
                        new BigInteger(100, new SecureRandom())
                                .add(BigInteger.ONE)
                                .toByteArray()),
                ECDSA_WITH_SHA256,
                name,
                times,
                name,
                publicKey,
                der(0xa3, der(SEQUENCE, isAuthority, alternatives)));
    }

    private static byte[] time(Instant time) {
        return der(GENERALIZED_TIME, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] oid(String hex) {
        return new BigInteger(hex, 16).toByteArray();
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        int length = content.size();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        if (length < 128) {
            all.write(length);
        } else if (length < 256) {
            all.write(0x81);
            all.write(length);
        } else {
            all.write(0x82);
            all.write(length >> 8);
            all.write(length);
        }
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }
}
