package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gcom4j.testkit.route.RouteResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks within the fake, such as a library of another version, is named by an answer, and the fake goes on. */
class DefectsTest {
    static Stream<Throwable> failures() {
        return Stream.of(
                new NoSuchFieldError("POJO"),
                new NoClassDefFoundError("some/Library"),
                new ExceptionInInitializerError("a static field"),
                new StackOverflowError(),
                new IllegalStateException("a defect"));
    }

    /** A clock that fails when it is asked after the time at which the request came. */
    private static final class FailingClock extends Clock {
        private final AtomicInteger readings = new AtomicInteger();
        private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());

        void failWith(Throwable thrown) {
            readings.set(0);
            failure.set(Optional.of(thrown));
        }

        @Override
        public Instant instant() {
            if (readings.getAndIncrement() > 0) {
                failure.getAndSet(Optional.empty()).ifPresent(DefectsTest::raise);
            }
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aDefectOfAnOperationIsNamedByA500(Throwable failure) {
        FailingClock clock = new FailingClock();
        FakeGrafanaCloud cloud = FakeGrafanaCloud.builder().clock(clock).start();
        PlainHttp http = PlainHttp.to(cloud);
        http.get("/api/stack-regions");
        clock.failWith(failure);

        PlainHttp.Answer answer = http.post("/api/instances", "{\"name\":\"a\",\"slug\":\"a\"}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("InternalError", failure.toString());
        assertThat(http.post("/api/instances", "{\"name\":\"a\",\"slug\":\"a\"}")
                        .status())
                .isEqualTo(200);
        assertThatThrownBy(cloud::close).isInstanceOf(AssertionError.class).hasMessageContaining(failure.toString());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aDefectOfARouteOrAStubIsNamedByA500(Throwable failure) {
        Supplier<RouteResponse> failing = () -> raise(failure);
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
                .route("/loki/", request -> failing.get())
                .stub("/stacks/{slug}/api/x", (request, store) -> failing.get())
                .start()) {
            PlainHttp http = PlainHttp.to(cloud);
            cloud.given().stack("one");

            for (String path : new String[] {"/loki/push", "/stacks/one/api/x"}) {
                PlainHttp.Answer answer = http.get(path);
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.text()).contains(failure.toString());
            }
        }
    }

    @Test
    void aFailedAssertionOfARouteIsNamedByA500() {
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder()
                .route("/loki/", request -> raise(new AssertionError("no header")))
                .start()) {
            PlainHttp.Answer answer = PlainHttp.to(cloud).get("/loki/push");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).contains("no header");
        }
    }

    private static RouteResponse raise(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
