package io.github.gcom4j.testkit.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An authority of the tests, and what it certifies. */
final class Certificates {
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    private Certificates() {}

    /** A server of the loopback, as its clients know it. */
    static HeldCertificate good() {
        return signed().addSubjectAlternativeName("localhost").build();
    }

    static HeldCertificate expired() {
        long now = System.currentTimeMillis();
        return signed().addSubjectAlternativeName("localhost")
                .validityInterval(now - TimeUnit.DAYS.toMillis(9), now - TimeUnit.DAYS.toMillis(2))
                .build();
    }

    static HeldCertificate ofAnotherHost() {
        return signed().addSubjectAlternativeName("other.example").build();
    }

    private static HeldCertificate.Builder signed() {
        return new HeldCertificate.Builder().signedBy(AUTHORITY);
    }

    static SSLContext trusting() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build()
                .sslContext();
    }

    /** Trusts the authority and shows a certificate of its own. */
    static SSLContext showing(HeldCertificate own) {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .heldCertificate(own)
                .build()
                .sslContext();
    }

    static Path authorityFile(Path directory) {
        return write(directory.resolve("authority.pem"), AUTHORITY.certificatePem());
    }

    /** Writes the certificate and its key into one file. */
    static Path file(Path directory, HeldCertificate certificate) {
        return write(directory.resolve("server.pem"), certificate.certificatePem() + certificate.privateKeyPkcs8Pem());
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
