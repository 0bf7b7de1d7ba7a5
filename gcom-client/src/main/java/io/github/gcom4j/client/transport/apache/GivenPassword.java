package io.github.gcom4j.client.transport.apache;

import java.security.Principal;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.AuthScheme;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** What a proxy is told whatever it asks: the value of a header as the user gave it. */
final class GivenPassword implements AuthScheme {
    private final String header;

    GivenPassword(String header) {
        this.header = header;
    }

    @Override
    public String getName() {
        return "given";
    }

    @Override
    public boolean isConnectionBased() {
        return false;
    }

    @Override
    public void processChallenge(AuthChallenge challenge, HttpContext context) {
        // There is nothing else to say.
    }

    @Override
    public boolean isChallengeComplete() {
        return true;
    }

    @Override
    public @Nullable String getRealm() {
        return null;
    }

    @Override
    public boolean isResponseReady(HttpHost host, CredentialsProvider provider, HttpContext context) {
        return true;
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return null;
    }

    @Override
    public String generateAuthResponse(HttpHost host, HttpRequest request, HttpContext context) {
        return header;
    }
}
