package io.github.gcom4j.testkit.standalone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Makes contexts of TLS of certificates and keys. */
final class TlsFiles {
    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");
    private static final char[] NO_PASSWORD = {};
    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    private TlsFiles() {}

    /**
     * Reads files.
     *
     * @throws IllegalArgumentException if one holds something else
     */
    static SSLContext context(Path certificate, Path key) {
        try {
            Collection<? extends Certificate> chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(
                            new ByteArrayInputStream(ReadableFile.read("--tls-certificate", certificate)));
            PrivateKey own = privateKey(key);
            Certificate[] all = chain.toArray(Certificate[]::new);
            if (all.length > 0 && !isKeyOf(own, all[0])) {
                throw new IllegalArgumentException(
                        "--tls-key is not the key of the first certificate of --tls-certificate");
            }
            return context(own, all);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "--tls-certificate must hold certificates in PEM, and --tls-key their key", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("--tls-certificate or --tls-key cannot be read", e);
        }
    }

    static SSLContext context(PrivateKey key, Certificate... chain) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("fake", key, NO_PASSWORD, chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Only a pair can sign and verify. */
    private static boolean isKeyOf(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        String algorithm = certificate.getPublicKey().getAlgorithm();
        if (!key.getAlgorithm().equals(algorithm)) {
            return false;
        }
        Signature signature = Signature.getInstance(SIGNATURES.getOrDefault(algorithm, algorithm));
        byte[] text = {1};
        signature.initSign(key);
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(text);
        return signature.verify(signed);
    }

    private static Optional<PrivateKey> key(String algorithm, PKCS8EncodedKeySpec spec) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
        } catch (GeneralSecurityException isOfAnotherAlgorithm) {
            return Optional.empty();
        }
    }

    private static PrivateKey privateKey(Path file) {
        Matcher pem = KEY.matcher(new String(ReadableFile.read("--tls-key", file), StandardCharsets.ISO_8859_1));
        if (pem.find()) {
            PKCS8EncodedKeySpec spec =
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
            Optional<PrivateKey> key = Stream.of("RSA", "EC", "EdDSA")
                    .flatMap(algorithm -> key(algorithm, spec).stream())
                    .findFirst();
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new IllegalArgumentException(
                "--tls-key must hold a key without a password after -----BEGIN PRIVATE KEY-----;"
                        + " openssl pkcs8 -topk8 -nodes makes one of others");
    }
}
