package io.github.gcom4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.credentials.RotatingCredentials;
import io.github.gcom4j.client.organization.AsyncOrganizationProvisioner;
import io.github.gcom4j.client.organization.Organization;
import io.github.gcom4j.client.organization.OrganizationProvisioner;
import io.github.gcom4j.client.provisioning.AsyncProvisioner;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.provisioning.RotationPlan;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.client.telemetry.OpenTelemetryCallTracer;
import io.github.gcom4j.client.telemetry.Slf4jCallLog;
import io.github.gcom4j.client.wait.WaitOptions;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A setting that is null is named where it is set, and not by what trips over it later. */
class NullSettingsTest {
    private static final GcomClient CLIENT = GcomClient.builder().token("glc_x").build();

    @TestFactory
    Stream<DynamicTest> everySettingOfOneArgument() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Object instance : List.of(
                GcomClient.builder(),
                CallOptions.builder(),
                RetryPolicy.builder(),
                WaitOptions.defaults(),
                RotationPlan.of("us", "p1", "app"),
                Organization.builder(),
                CLIENT,
                CLIENT.async())) {
            add(tests, instance.getClass(), instance);
        }
        for (Class<?> type : List.of(
                Credentials.class,
                RotatingCredentials.class,
                Provisioner.class,
                AsyncProvisioner.class,
                OrganizationProvisioner.class,
                AsyncOrganizationProvisioner.class,
                Slf4jCallLog.class,
                OpenTelemetryCallTracer.class)) {
            add(tests, type, null);
        }
        assertThat(tests).hasSizeGreaterThan(35);
        return tests.stream();
    }

    private static void add(List<DynamicTest> tests, Class<?> type, @Nullable Object instance) {
        Stream.<Executable>concat(Stream.of(type.getMethods()), Stream.of(type.getConstructors()))
                .filter(member -> member.getDeclaringClass() != Object.class
                        && Modifier.isPublic(member.getModifiers())
                        && isStatic(member) == (instance == null)
                        && member.getParameterCount() == 1
                        && !member.getParameterTypes()[0].isPrimitive())
                .forEach(member -> tests.add(DynamicTest.dynamicTest(
                        type.getSimpleName() + "." + member.getName(), () -> assertThat(thrown(member, instance))
                                .isInstanceOf(NullPointerException.class)
                                .hasMessage(member.getParameters()[0].getName() + " must not be null"))));
    }

    private static boolean isStatic(Executable member) {
        return member instanceof Constructor<?> || Modifier.isStatic(member.getModifiers());
    }

    private static @Nullable Throwable thrown(Executable member, @Nullable Object instance)
            throws ReflectiveOperationException {
        try {
            if (member instanceof Method method) {
                // The class that declares it may not be public.
                method.setAccessible(true);
                method.invoke(instance, new @Nullable Object[] {null});
            } else {
                ((Constructor<?>) member).newInstance(new @Nullable Object[] {null});
            }
            return null;
        } catch (InvocationTargetException failure) {
            return failure.getCause();
        }
    }
}
