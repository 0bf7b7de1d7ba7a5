package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.model.ApiError;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.testkit.Violation;
import io.github.gcom4j.testkit.internal.api.Api;
import io.github.gcom4j.testkit.internal.api.Call;
import io.github.gcom4j.testkit.internal.api.Caller;
import io.github.gcom4j.testkit.internal.api.Credentials;
import io.github.gcom4j.testkit.internal.api.Permissions;
import io.github.gcom4j.testkit.internal.api.Refusal;
import io.github.gcom4j.testkit.internal.api.Reply;
import io.github.gcom4j.testkit.internal.spec.SpecModel;
import io.github.gcom4j.testkit.internal.spec.SpecOperation;
import io.github.gcom4j.testkit.internal.state.CloudState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers requests: who calls, what for, is it right, do it, and is the answer right. */
public final class Service {
    private static final int MAX_HEADER_CHARACTERS = 64 * 1024;

    private final CloudState state;
    private final Router router;
    private final Credentials credentials;
    private final Optional<Permissions> permissions;
    private final Optional<RateLimits> rateLimits;
    private final Api api;
    private final StackHosts stackHosts;
    private final FaultSource faults;
    private final Journal journal;

    public Service(
            SpecModel spec,
            CloudState state,
            Api api,
            Credentials credentials,
            Optional<Permissions> permissions,
            Optional<RateLimits> rateLimits,
            FaultSource faults,
            Journal journal) {
        this.state = state;
        this.router = Router.of(spec);
        this.credentials = credentials;
        this.permissions = permissions;
        this.rateLimits = rateLimits;
        this.api = api;
        this.stackHosts = new StackHosts(state);
        this.faults = faults;
        this.journal = journal;
    }

    /** Answers one request, whatever happens. */
    public RawAnswer answer(RawRequest request) {
        Recording recording = new Recording(request, state.now(), requestId(request));
        RawAnswer answer;
        try {
            answer = request.rawPath().startsWith(StackHosts.PREFIX)
                    ? stackHosts.answer(request)
                    : answerApi(request, recording);
        } catch (RuntimeException e) {
            recording.violated(List.of(new Violation(
                    recording.operation(), Violation.Side.ANSWER, "status", "", "exception", e.toString())));
            answer = error(500, "InternalError", "The fake failed: " + e, Map.of(), recording);
        }
        journal.add(recording.finish(answer));
        return answer;
    }

    private RawAnswer answerApi(RawRequest request, Recording recording) {
        try {
            requireSmall(request);
            Router.Match match = router.match(request.method(), request.rawPath());
            recording.matched(match.operation());
            Optional<FaultPlan> fault =
                    faults.next(Operation.of(match.operation().id()), request);
            fault.ifPresent(recording::suffered);
            if (fault.filter(plan -> !plan.applied()).isPresent()) {
                return fault.get().madeUp();
            }
            RawAnswer answer = checked(match.operation(), operate(match, request, recording), recording);
            return fault.map(plan -> plan.spoil(answer)).orElse(answer);
        } catch (Refusal beforeAnyOperation) {
            return write(beforeAnyOperation, recording);
        }
    }

    private RawAnswer operate(Router.Match match, RawRequest request, Recording recording) {
        try {
            return write(serve(match, request, recording));
        } catch (Refusal refusal) {
            return write(refusal, recording);
        }
    }

    private Reply serve(Router.Match match, RawRequest request, Recording recording) {
        SpecOperation operation = match.operation();
        Caller caller = credentials.caller(request.header("authorization"));
        rateLimits.ifPresent(limits -> limits.count(operation));
        permissions.ifPresent(policy -> policy.check(caller, operation, match.path()));
        Call call = RequestCheck.check(match, request, recording::violated);
        return api.handle(call);
    }

    /** An answer that breaks the spec is not sent, as it would teach the caller something wrong. */
    private RawAnswer checked(SpecOperation operation, RawAnswer answer, Recording recording) {
        Optional<tools.jackson.databind.JsonNode> body = answer.body().length == 0
                ? Optional.empty()
                : Optional.of(Json.mapper().readTree(answer.body()));
        List<Violation> drift = AnswerCheck.check(operation, answer.status(), body);
        recording.violated(drift);
        return drift.isEmpty()
                ? answer
                : error(500, "Drift", "The fake's answer breaks the spec: " + drift.get(0), Map.of(), recording);
    }

    private static RawAnswer write(Reply reply) {
        return RawAnswer.json(
                reply.status(),
                reply.headers(),
                reply.body().map(Json.mapper()::writeValueAsBytes).orElseGet(() -> new byte[0]));
    }

    private static RawAnswer write(Refusal refusal, Recording recording) {
        return error(refusal.status(), refusal.code(), refusal.reason(), refusal.headers(), recording);
    }

    private static RawAnswer error(
            int status, String code, String message, Map<String, String> headers, Recording recording) {
        ApiError error = ApiError.builder()
                .code(code)
                .message(message)
                .requestId(recording.requestId())
                .build();
        return RawAnswer.json(status, headers, Json.mapper().writeValueAsBytes(error));
    }

    private static String requestId(RawRequest request) {
        return request.header("x-request-id").filter(id -> !id.isBlank()).orElseGet(() -> UUID.randomUUID()
                .toString());
    }

    private static void requireSmall(RawRequest request) {
        if (request.body().length > HttpFront.MAX_BODY_BYTES) {
            throw Refusal.tooLarge(413, "The body is larger than " + HttpFront.MAX_BODY_BYTES + " bytes");
        }
        long characters = request.headers().entrySet().stream()
                .flatMap(header ->
                        header.getValue().stream().map(value -> header.getKey().length() + value.length()))
                .mapToLong(Integer::longValue)
                .sum();
        if (characters > MAX_HEADER_CHARACTERS) {
            throw Refusal.tooLarge(431, "The headers are longer than " + MAX_HEADER_CHARACTERS + " characters");
        }
    }
}
