package io.github.gcom4j.client.internal;

import feign.Contract;
import feign.MethodMetadata;
import java.util.List;

/** Reads the annotations of an interface, once in a process: views of a client have Feigns of their own. */
final class ApiContract implements Contract {
    private static final ClassValue<List<MethodMetadata>> READ = new ClassValue<>() {
        @Override
        protected List<MethodMetadata> computeValue(Class<?> type) {
            return new Contract.Default().parseAndValidateMetadata(type);
        }
    };

    @Override
    public List<MethodMetadata> parseAndValidateMetadata(Class<?> type) {
        return READ.get(type);
    }
}
