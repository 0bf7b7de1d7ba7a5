package io.github.gcom4j.testkit.internal.http.journal;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.http.routing.PercentCoding;
import io.github.gcom4j.testkit.internal.http.routing.QueryString;
import io.github.gcom4j.testkit.journal.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes exchanges as an HTTP archive. Of bodies it has the beginning, and what the spec calls secret is left out, as is what
 * was no request at all.
 */
final class Har {
    private static final Pattern NOT_IN_URLS = Pattern.compile("%(?![0-9A-Fa-f]{2})|[\"<>\\\\^`{|}\\[\\]]");

    private Har() {}

    static String of(String origin, List<Journal.Entry> journal) {
        ObjectNode root = Json.mapper().createObjectNode();
        ObjectNode log = root.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", "gcom-testkit").put("version", "1");
        ArrayNode entries = log.putArray("entries");
        journal.stream()
                .filter(entry -> !entry.exchange().method().isEmpty())
                .forEach(entry -> write(entries.addObject(), origin, entry));
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void write(ObjectNode node, String origin, Journal.Entry entry) {
        Exchange exchange = entry.exchange();
        double millis = exchange.duration().toNanos() / 1e6;
        node.put("startedDateTime", exchange.at().toString()).put("time", millis);
        exchange.operation().ifPresent(operation -> node.put("comment", operation.id()));
        ObjectNode request =
                node.putObject("request").put("method", exchange.method()).put("url", url(origin, exchange.target()));
        common(request, entry.request());
        query(request.putArray("queryString"), exchange.target());
        if (entry.request().size() > 0) {
            content(request.putObject("postData"), entry.request());
        }
        ObjectNode response = node.putObject("response")
                .put("status", exchange.status())
                .put("statusText", "")
                .put("redirectURL", entry.location());
        if (!exchange.fault().isEmpty()) {
            response.put("comment", exchange.fault());
        }
        common(response, entry.answer());
        content(response.putObject("content").put("size", entry.answer().size()), entry.answer());
        node.putObject("cache");
        node.putObject("timings").put("send", 0).put("wait", millis).put("receive", 0);
    }

    private static void common(ObjectNode message, Excerpt body) {
        message.put("httpVersion", "HTTP/1.1").put("headersSize", -1).put("bodySize", body.size());
        message.putArray("cookies");
        ArrayNode headers = message.putArray("headers");
        if (!body.contentType().isEmpty()) {
            headers.addObject().put("name", "Content-Type").put("value", body.contentType());
        }
    }

    private static void query(ArrayNode parameters, String target) {
        int mark = target.indexOf('?');
        if (mark >= 0) {
            QueryString.split(target.substring(mark + 1)).forEach(sent -> parameters
                    .addObject()
                    .put("name", decoded(sent.name()))
                    .put("value", decoded(sent.value())));
        }
    }

    /** What encodes nothing is shown as it was sent. */
    private static String decoded(String text) {
        try {
            return PercentCoding.decodeQuery(text);
        } catch (Refusal malformed) {
            return text;
        }
    }

    /** The target of a request can also be an asterisk, and hold what has to be encoded in a URL. */
    private static String url(String origin, String target) {
        String encoded = NOT_IN_URLS
                .matcher(target)
                .replaceAll(match ->
                        String.format(Locale.ROOT, "%%%02X", (int) match.group().charAt(0)));
        return origin + (encoded.startsWith("/") ? "" : "/") + encoded;
    }

    private static void content(ObjectNode content, Excerpt body) {
        content.put("mimeType", body.contentType()).put("text", body.masked());
    }
}
