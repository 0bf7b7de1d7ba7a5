package io.github.gcom4j.client.internal;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a method of a generated interface say. Feign's own reader understands more than the generator
 * writes, and loads a hundred classes to do so.
 *
 * @param name the name of the method
 * @param method the HTTP method
 * @param path the path with its placeholders
 * @param headers the headers that are the same on each request
 * @param placeholders which argument stands for which placeholder
 * @param query which argument holds the query, null if there is none
 * @param body which argument is the body, null if there is none
 * @param result the type of the answer
 */
record DeclaredCall(
        String name,
        String method,
        String path,
        Map<String, String> headers,
        Map<String, Integer> placeholders,
        @Nullable Integer query,
        @Nullable Integer body,
        Type result) {

    static DeclaredCall of(Method declared) {
        String line = Objects.requireNonNull(declared.getAnnotation(RequestLine.class), declared.getName())
                .value();
        int space = line.indexOf(' ');
        Map<String, Integer> placeholders = new HashMap<>();
        Integer query = null;
        Integer body = null;
        Parameter[] parameters = declared.getParameters();
        for (int argument = 0; argument < parameters.length; argument++) {
            Param placeholder = parameters[argument].getAnnotation(Param.class);
            if (placeholder != null) {
                placeholders.put(placeholder.value(), argument);
            } else if (parameters[argument].isAnnotationPresent(QueryMap.class)) {
                query = argument;
            } else {
                body = argument;
            }
        }
        return new DeclaredCall(
                declared.getName(),
                line.substring(0, space),
                line.substring(space + 1),
                headers(declared.getAnnotation(Headers.class)),
                placeholders,
                query,
                body,
                declared.getGenericReturnType());
    }

    private static Map<String, String> headers(@Nullable Headers declared) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : declared == null ? new String[0] : declared.value()) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return headers;
    }
}
