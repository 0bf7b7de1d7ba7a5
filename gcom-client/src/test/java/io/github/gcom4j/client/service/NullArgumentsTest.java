package io.github.gcom4j.client.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.fixture.GeneratedApis;
import io.github.gcom4j.client.fixture.OperationSample;
import io.github.gcom4j.client.fixture.StubTransport;
import io.github.gcom4j.client.fixture.VirtualScheduler;
import io.github.gcom4j.client.provisioning.AsyncProvisioner;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.wait.WaitOptions;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An argument that is null is named, in both forms of every method, before anything is sent. */
class NullArgumentsTest {
    private final StubTransport transport =
            new StubTransport(request -> CompletableFuture.completedFuture(StubTransport.json(200, "{\"items\":[]}")));
    private final GcomClient client = GcomClient.builder()
            .token("glc_x")
            .transport(transport)
            .scheduler(new VirtualScheduler())
            .build();
    private final Map<Class<?>, Object> samples = samples();

    @AfterEach
    void close() {
        client.close();
    }

    @TestFactory
    Stream<DynamicTest> everyArgumentOfEveryMethod() throws ReflectiveOperationException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Object entrance : List.of(client, client.async())) {
            for (Method accessor : entrance.getClass().getMethods()) {
                String packageName = accessor.getReturnType().getPackageName();
                if (accessor.getParameterCount() == 0 && packageName.matches(".*client[.](service|wait)")) {
                    // The class that declares it is not public.
                    accessor.setAccessible(true);
                    addTests(tests, accessor.getReturnType(), accessor.invoke(entrance));
                }
            }
        }
        addTests(tests, Provisioner.class, Provisioner.of(client));
        addTests(tests, AsyncProvisioner.class, AsyncProvisioner.of(client));
        assertThat(tests).hasSizeGreaterThan(200);
        return tests.stream();
    }

    private void addTests(List<DynamicTest> tests, Class<?> type, Object service) {
        for (Method method : type.getMethods()) {
            if (method.getDeclaringClass() == Object.class || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            for (int place = 0; place < method.getParameterCount(); place++) {
                Parameter parameter = method.getParameters()[place];
                int missing = place;
                if (!parameter.getType().isPrimitive()) {
                    String name = type.getSimpleName() + "." + method.getName() + " " + parameter;
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> assertNamed(
                                    parameter.getName(),
                                    transport.requests().size(),
                                    thrown(service, method, missing))));
                }
            }
        }
    }

    private void assertNamed(String argument, int before, @Nullable Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class)
                .hasMessageContaining(argument);
        assertThat(transport.requests()).hasSize(before);
    }

    private @Nullable Throwable thrown(Object service, Method method, int missing) throws ReflectiveOperationException {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int place = 0; place < arguments.length; place++) {
            Class<?> type = method.getParameterTypes()[place];
            arguments[place] = type.getEnclosingClass() == Queries.class && !samples.containsKey(type)
                    ? GeneratedApis.emptyQuery(type)
                    : samples.get(type);
        }
        assertThat(arguments).describedAs("samples of " + method).doesNotContainNull();
        arguments[missing] = null;
        try {
            if (method.invoke(service, arguments) instanceof CompletableFuture<?> future) {
                future.join();
            }
            return null;
        } catch (InvocationTargetException failure) {
            return failure.getCause();
        } catch (CompletionException failure) {
            return failure.getCause();
        }
    }

    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> samples = new HashMap<>(Map.of(
                CharSequence.class, "us",
                String.class, "x",
                Map.class, Map.of("a", "b"),
                List.class, List.of("10.0.0.0/8"),
                YearMonth.class, YearMonth.of(2026, 1),
                Instant.class, Instant.EPOCH,
                UnaryOperator.class, UnaryOperator.identity(),
                WaitOptions.class, WaitOptions.defaults(),
                Credentials.class, Credentials.of("glc_y"),
                RotationPlan.class, RotationPlan.of("us", "p1", "app")));
        samples.put(Consumer.class, (Consumer<Object>) token -> {});
        samples.put(Function.class, (Function<Object, CompletableFuture<?>>)
                token -> CompletableFuture.completedFuture(null));
        samples.put(
                AddMemberRequest.class,
                AddMemberRequest.builder().username("ada").build());
        samples.put(
                CreateServiceAccountRequest.class,
                CreateServiceAccountRequest.builder().name("a").role("Viewer").build());
        samples.put(long.class, 1L);
        samples.put(Function.class, Function.identity());
        OperationSample.all().forEach(sample -> sample.arguments().forEach(value -> publicType(value, samples)));
        return samples;
    }

    private static void publicType(Object value, Map<Class<?>, Object> samples) {
        for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
            samples.putIfAbsent(type, value);
        }
    }
}
