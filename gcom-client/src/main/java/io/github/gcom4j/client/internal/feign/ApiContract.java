package io.github.gcom4j.client.internal.feign;

import feign.Contract;
import feign.MethodMetadata;
import feign.RequestTemplate;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the annotations of an interface, once in a process, as each view of a client has a Feign of its own. Headers that are
 * the same on each call are kept aside: Feign would expand them as templates each time.
 */
final class ApiContract implements Contract {
    private static final ClassValue<Declared> READ = new ClassValue<>() {
        @Override
        protected Declared computeValue(Class<?> type) {
            return Declared.of(new Contract.Default().parseAndValidateMetadata(type));
        }
    };

    @Override
    public List<MethodMetadata> parseAndValidateMetadata(Class<?> type) {
        return READ.get(type).methods();
    }

    /** Returns the headers that were kept aside. */
    static Map<String, Collection<String>> headers(RequestTemplate template) {
        return READ.get(template.feignTarget().type())
                .headers()
                .getOrDefault(template.methodMetadata().method(), Map.of());
    }

    private record Declared(List<MethodMetadata> methods, Map<Method, Map<String, Collection<String>>> headers) {
        static Declared of(List<MethodMetadata> methods) {
            Map<Method, Map<String, Collection<String>>> headers = new HashMap<>();
            for (MethodMetadata method : methods) {
                RequestTemplate template = method.template();
                if (areConstant(template.headers())) {
                    headers.put(method.method(), template.headers());
                    template.headers(Map.of());
                }
            }
            return new Declared(methods, headers);
        }

        private static boolean areConstant(Map<String, Collection<String>> headers) {
            return headers.values().stream().flatMap(Collection::stream).noneMatch(value -> value.contains("{"));
        }
    }
}
