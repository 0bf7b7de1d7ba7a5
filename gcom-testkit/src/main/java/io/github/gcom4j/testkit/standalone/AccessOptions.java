package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.FakeGrafanaCloudBuilder;
import io.github.gcom4j.testkit.standalone.admin.AdminAccess;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options about how the fake is reached, and by whom. */
final class AccessOptions {
    static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    @Option(
            names = "--external-url",
            paramLabel = "URL",
            description = "Address others reach the fake by, which stacks get (default: the host of each request)")
    private Optional<String> externalUrl = Optional.empty();

    @Option(
            names = "--admin-host",
            paramLabel = "NAME",
            split = ",",
            description = "Name with dots by which the admin API may be called; may be repeated")
    private List<String> adminHosts = new ArrayList<>();

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description = "Token of the admin API (default: none on the loopback interface, otherwise a random one)")
    private Optional<String> adminToken = Optional.empty();

    @Option(names = "--tls", description = "Speak HTTPS, with a certificate made at the start unless one is given")
    private boolean tls;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "Certificate and those of its issuers, in PEM")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key of the certificate, PKCS #8 in PEM")
    private Optional<Path> key = Optional.empty();

    /**
     * Applies them.
     *
     * @throws IllegalArgumentException if a value is wrong or contradicts another
     */
    void apply(FakeGrafanaCloudBuilder builder) {
        externalUrl.ifPresent(url -> builder.externalUrl(checked(url)));
        adminHosts.forEach(name -> require(
                HOST.matcher(name).matches(),
                "--admin-host must be a name such as fake.example, without scheme and port, but is \"" + name + "\""));
        require(
                adminToken.map(secret -> BEARER.matcher(secret).matches()).orElse(true),
                "--admin-token is empty or holds a character that no bearer token has");
        require(certificate.isPresent() == key.isPresent(), "--tls-certificate and --tls-key need each other");
        if (certificate.isPresent()) {
            builder.tls(TlsFiles.context(certificate.get(), key.orElseThrow()));
        } else if (tls) {
            List<String> names = new ArrayList<>(adminHosts);
            externalUrl.map(url -> URI.create(url).getHost()).ifPresent(names::add);
            builder.tls(SelfSigned.create(names).context());
        }
    }

    /** Beyond this machine the admin API, which hands out the token of the fake, asks for a token of its own. */
    Optional<String> adminTokenFor(String host) {
        return isLoopback(host) ? adminToken : adminToken.or(() -> Optional.of(random()));
    }

    AdminAccess access(Optional<String> token) {
        return new AdminAccess(
                adminHosts.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()), token);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String checked(String url) {
        require(
                url.matches("https?://[^/?#@\\s]+") && isUri(url),
                "--external-url must be such as https://fake.example:8443 but is \"" + url + "\"");
        return url;
    }

    private static boolean isUri(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && uri.getPort() <= 65_535;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
