package io.github.gcom4j.testkit.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.tls.HeldCertificate;

/** A gateway with TLS before the fake. */
enum Gateway {
    NGINX {
        @Override
        Program start(Path directory, int port, URI behind, Setup setup) {
            String client = setup.asksForCertificate()
                    ? "ssl_client_certificate " + Certificates.authorityFile(directory) + "; ssl_verify_client on;"
                    : "";
            String text = """
                    daemon off; user root; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log;
                    events { worker_connections 512; }
                    http {
                      access_log off; client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxied;
                      fastcgi_temp_path %1$s/fast; uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                      keepalive_requests %2$d; keepalive_timeout %3$d;
                      upstream fake { server 127.0.0.1:%4$d; }
                      server {
                        listen 127.0.0.1:%5$d ssl http2; ssl_certificate %6$s; ssl_certificate_key %6$s; %7$s
                        location / { proxy_pass http://fake; proxy_http_version 1.1; }
                      }
                    }
                    """.formatted(
                            directory,
                            setup.requestsOfAConnection(),
                            setup.idleSeconds(),
                            behind.getPort(),
                            port,
                            Certificates.file(directory, setup.certificate()),
                            client);
            return Program.start(
                    directory, port, "nginx", "-p", directory.toString(), "-c", config(directory, "nginx", text));
        }

        @Override
        void reload(Program program) {
            program.signal("HUP");
        }
    },

    HAPROXY {
        @Override
        Program start(Path directory, int port, URI behind, Setup setup) {
            String client = setup.asksForCertificate()
                    ? "ca-file " + Certificates.authorityFile(directory) + " verify required"
                    : "";
            String text = """
                    defaults
                      mode http
                      timeout connect 5s
                      timeout client 30s
                      timeout server 30s
                      timeout http-keep-alive %1$ds
                    frontend tls
                      bind 127.0.0.1:%2$d ssl crt %3$s %4$s alpn h2,http/1.1
                      default_backend fake
                    backend fake
                      server fake 127.0.0.1:%5$d
                    """.formatted(
                            setup.idleSeconds(),
                            port,
                            Certificates.file(directory, setup.certificate()),
                            client,
                            behind.getPort());
            return Program.start(directory, port, "haproxy", "-W", "-f", config(directory, "haproxy", text));
        }

        @Override
        void reload(Program program) {
            program.signal("USR2");
        }
    };

    /**
     * How it is set up.
     *
     * @param requestsOfAConnection how many requests a connection may carry, where the program has such a limit
     * @param idleSeconds how long a connection may be idle
     */
    record Setup(HeldCertificate certificate, boolean asksForCertificate, int requestsOfAConnection, int idleSeconds) {
        static Setup usual() {
            return new Setup(Certificates.good(), false, 1000, 60);
        }

        Setup limitedTo(int requests) {
            return new Setup(certificate, asksForCertificate, requests, idleSeconds);
        }

        Setup idleFor(int seconds) {
            return new Setup(certificate, asksForCertificate, requestsOfAConnection, seconds);
        }

        Setup certifiedBy(HeldCertificate other) {
            return new Setup(other, asksForCertificate, requestsOfAConnection, idleSeconds);
        }

        Setup askingForCertificates() {
            return new Setup(certificate, true, requestsOfAConnection, idleSeconds);
        }
    }

    abstract Program start(Path directory, int port, URI behind, Setup setup);

    /** Replaces what serves by a fresh one, without refusing anybody. */
    abstract void reload(Program program);

    static String config(Path directory, String name, String text) {
        try {
            return Files.writeString(directory.resolve(name + ".conf"), text).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
