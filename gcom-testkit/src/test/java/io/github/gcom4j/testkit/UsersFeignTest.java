package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.AsyncFeign;
import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.credentials.Credentials;
import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.error.RedirectException;
import io.github.gcom4j.client.error.UndecodableResponseException;
import io.github.gcom4j.client.feign.GcomFeign;
import io.github.gcom4j.client.feign.StackApi;
import io.github.gcom4j.client.feign.StackApiAsync;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Queries;
import io.github.gcom4j.testkit.fault.Fault;
import io.github.gcom4j.testkit.journal.Exchange;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFeignTest {
    private final World world = new World();
    private final FakeGrafanaCloud cloud = world.cloud;

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationSucceedsWithoutAViolation(UsersFeign feign) throws ReflectiveOperationException {
        String initial = cloud.snapshot();

        for (Operation operation : Operation.values()) {
            cloud.restore(initial);
            int before = cloud.journal().size();
            GeneratedCall call = GeneratedCall.of(operation);
            call.on(world, feign.implement(call.api(), cloud));

            List<Exchange> exchanges =
                    cloud.journal().subList(before, cloud.journal().size());
            assertThat(exchanges).singleElement().satisfies(exchange -> {
                assertThat(exchange.operation()).contains(operation);
                assertThat(exchange.status() / 100).isEqualTo(2);
            });
        }
        assertThat(cloud.violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASYNCHRONOUS")
    void aRefusalSaysWhatItSaysFromTheClientOfTheToolkit(UsersFeign feign) {
        StackApi api = feign.builder(cloud).target(StackApi.class, UsersFeign.url(cloud));
        try (GcomClient client =
                GcomClient.builder().apiUrl(cloud.apiUrl()).token(cloud.token()).build()) {
            ApiException expected = catchThrowableOfType(
                    ApiException.class, () -> client.stacks().get("nosuchstack"));
            ApiException refusal = catchThrowableOfType(
                    ApiException.class,
                    () -> api.getStack("nosuchstack", Queries.GetStack.builder().build()));

            assertThat(refusal).isExactlyInstanceOf(expected.getClass());
            assertThat(withoutIds(refusal)).isEqualTo(withoutIds(expected));
            assertThat(refusal.rawBody()).doesNotContain(cloud.token());
        }
    }

    private static String withoutIds(ApiException failure) {
        return failure.toString().replaceAll("[0-9a-f-]{36}", "id");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASYNCHRONOUS")
    void neitherAWriteIsRepeatedNorARedirectFollowed(UsersFeign feign) {
        StackApi api = feign.builder(cloud).target(StackApi.class, UsersFeign.url(cloud));
        CreateStackRequest request =
                CreateStackRequest.builder().name("new").slug("newstack").build();
        cloud.faults().on(Operation.CREATE_STACK, Fault.status(503)).times(1);
        cloud.faults().on(Operation.RESTART_STACK, Fault.redirect(302, cloud.apiUrl() + "/api/stack-regions"));
        int before = cloud.journal().size();

        assertThatThrownBy(() -> api.createStack(request)).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> api.restartStack("mystack")).isInstanceOf(RedirectException.class);

        assertThat(cloud.journal()).hasSize(before + 2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASYNCHRONOUS")
    void anAnswerThatIsNoneIsSaidToBeSo(UsersFeign feign) {
        StackApi api = feign.builder(cloud).target(StackApi.class, UsersFeign.url(cloud));
        cloud.faults().on(Operation.GET_STACK, Fault.html(200));

        assertThatThrownBy(
                        () -> api.getStack("mystack", Queries.GetStack.builder().build()))
                .isInstanceOf(UndecodableResponseException.class)
                .hasMessageStartingWith("getStack failed: HTTP 200 with a body that");
    }

    @Test
    void futuresFailWithTheSame() {
        StackApiAsync api = GcomFeign.configure(AsyncFeign.builder(), Credentials.of(cloud.token()))
                .target(StackApiAsync.class, UsersFeign.url(cloud));
        cloud.faults().on(Operation.LIST_DATA_SOURCES, Fault.html(200));

        assertThatThrownBy(() -> api.getStack(
                                "nosuchstack", Queries.GetStack.builder().build())
                        .join())
                .hasCauseInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> api.listDataSources("mystack").join())
                .hasCauseInstanceOf(UndecodableResponseException.class);
    }

    @Test
    void aConnectionThatBreaksStaysAFailureOfFeign() {
        StackApi api = UsersFeign.OKHTTP.builder(cloud).target(StackApi.class, UsersFeign.url(cloud));
        cloud.faults().on(Operation.GET_STACK, Fault.cutAnswer());

        assertThatThrownBy(
                        () -> api.getStack("mystack", Queries.GetStack.builder().build()))
                .isInstanceOf(feign.FeignException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://grafana.com/api", "ftp://grafana.com/api"})
    void theTokenIsNotSentInTheClear(String target) {
        StackApi api = UsersFeign.JDK.builder(cloud).target(StackApi.class, target);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> api.getStack("mystack", Queries.GetStack.builder().build()))
                .withMessageContaining("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void aPathValueThatLeadsAstrayIsRefused(String slug) {
        StackApi api = UsersFeign.JDK.builder(cloud).target(StackApi.class, UsersFeign.url(cloud));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.getStack(slug, Queries.GetStack.builder().build()));
    }
}
