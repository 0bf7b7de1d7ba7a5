package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.testkit.PlainHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of calls that meet each has its effect, or is told that another was first. */
class ParallelCallsTest {
    private final World world = new World();
    private final PlainHttp http = world.http;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void ofParallelUpdatesNoneIsLost() {
        List<Answer> answers =
                parallel(200, each -> http.post("/api/v1/tokens?region=us", world.token("parallel-" + each)));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.at("/id").asString()).doesNotHaveDuplicates();
        assertThat(answers).extracting(answer -> answer.at("/token").asString()).doesNotHaveDuplicates();
        assertThat(http.get("/api/v1/tokens?region=us").at("/items").size()).isEqualTo(201);
    }

    @Test
    void parallelChangesOfDifferentFieldsAllStay() {
        parallel(
                90,
                each -> http.post(
                        "/api/instances/mystack",
                        switch (each % 3) {
                            case 0 -> "{\"name\": \"renamed\"}";
                            case 1 -> "{\"description\": \"described\"}";
                            default -> "{\"labels\": {\"team\": \"mine\"}}";
                        }));

        Answer stack = http.get("/api/instances/mystack");
        assertThat(stack.at("/name").asString()).isEqualTo("renamed");
        assertThat(stack.at("/description").asString()).isEqualTo("described");
        assertThat(stack.at("/labels/team").asString()).isEqualTo("mine");
    }

    @Test
    void ofParallelDeletesExactlyOneFindsSomething() {
        List<Answer> answers = parallel(100, each -> http.delete("/api/instances/mystack"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 404).hasSize(99);
    }

    @Test
    void ofAThousandParallelCreatesExactlyOneWins() {
        List<Answer> answers = parallel(1000, each -> http.post("/api/instances", World.stack("contested")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409 && answer.code().equals("Conflict"))
                .hasSize(999);
    }

    @Test
    void createsAndDeletesOfOneNameTakeTurns() {
        String policies = "/api/v1/accesspolicies?region=us";
        List<Answer> answers = parallel(1000, each -> {
            if (each % 2 == 0) {
                return http.post(policies, World.policy("contested", "a:b"));
            }
            String id = http.get(policies + "&name=contested").at("/items/0/id").asString(World.NO_SUCH_ID);
            return http.delete(policies.replace("?", "/" + id + "?"));
        });

        int left = http.get(policies + "&name=contested").at("/items").size();
        assertThat(count(answers, 200) - count(answers, 204)).isEqualTo(left).isBetween(0L, 1L);
        assertThat(count(answers, 200)).isPositive();
        assertThat(answers).extracting(Answer::status).containsOnly(200, 204, 404, 409);
    }

    @Test
    void ofAThousandParallelUpdatesTheLastOneStaysAsAWhole() {
        String policy = "/api/v1/accesspolicies/" + world.policyId + "?region=us";

        List<Answer> answers = parallel(
                1000,
                each -> http.post(
                        policy,
                        "{\"displayName\": \"name-%d\", \"scopes\": [\"scope:%d\"], \"realms\": %s}"
                                .formatted(each, each, World.REALM)));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        Answer last = http.get(policy);
        assertThat(last.at("/displayName").asString().replace("name-", "scope:"))
                .isEqualTo(last.at("/scopes/0").asString());
    }

    @Test
    void fiveHundredClientsAtOnceAreAllServed() {
        List<PlainSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                sockets.add(PlainSocket.to(world.cloud));
            }
            for (int round = 0; round < 3; round++) {
                sockets.forEach(
                        socket -> socket.send("GET /api/stack-regions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                                + world.cloud.token() + "\r\n\r\n"));
                assertThat(sockets)
                        .allSatisfy(socket -> assertThat(socket.receive()).startsWith("HTTP/1.1 200"));
            }
        } finally {
            sockets.forEach(PlainSocket::close);
        }
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private static List<Answer> parallel(int count, IntFunction<Answer> request) {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<CompletableFuture<Answer>> answers = IntStream.range(0, count)
                    .mapToObj(each -> CompletableFuture.supplyAsync(() -> request.apply(each), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
