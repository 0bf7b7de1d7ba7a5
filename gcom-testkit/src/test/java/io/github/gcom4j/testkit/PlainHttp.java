package io.github.gcom4j.testkit;

import io.github.gcom4j.model.internal.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Calls the fake as a client of any language would. */
public final class PlainHttp {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String origin;
    private final String token;

    public PlainHttp(String origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    public static PlainHttp to(FakeGrafanaCloud cloud) {
        return new PlainHttp(cloud.apiUrl(), cloud.token());
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String text) {
        public JsonNode json() {
            return Json.mapper().readTree(text);
        }

        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String code() {
            return at("/code").asString("");
        }

        public String message() {
            return at("/message").asString("");
        }
    }

    public String origin() {
        return origin;
    }

    public PlainHttp withToken(String other) {
        return new PlainHttp(origin, other);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public Answer send(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(20));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
