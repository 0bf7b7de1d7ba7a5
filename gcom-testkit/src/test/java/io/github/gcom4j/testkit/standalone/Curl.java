package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.PlainHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call of curl as the documents write it, with the few options they use. */
record Curl(String method, String path, List<String> headers, Optional<String> data, Optional<String> output) {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    static Curl parse(String line) {
        Iterator<String> words = WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .skip(1)
                .iterator();
        String method = "GET";
        String path = "";
        List<String> headers = new ArrayList<>();
        Optional<String> data = Optional.empty();
        Optional<String> output = Optional.empty();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-X" -> method = words.next();
                case "-H" -> headers.add(words.next());
                case "-d" -> data = Optional.of(words.next());
                case "-o" -> output = Optional.of(words.next());
                default -> path = word.replaceFirst("^http://[^/]+", "");
            }
        }
        return new Curl(method, path, headers, data, output);
    }

    PlainHttp.Answer run(PlainHttp http, Path directory) {
        HttpRequest.Builder request = http.request(path)
                .method(
                        method,
                        data.isPresent()
                                ? BodyPublishers.ofString(content(data.get(), directory))
                                : BodyPublishers.noBody());
        headers.forEach(header -> request.header(header.split(": ", 2)[0], header.split(": ", 2)[1]));
        PlainHttp.Answer answer = http.send(request);
        output.ifPresent(file -> write(directory.resolve(file), answer.text()));
        return answer;
    }

    private static String content(String data, Path directory) {
        try {
            return data.startsWith("@") ? Files.readString(directory.resolve(data.substring(1))) : data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
