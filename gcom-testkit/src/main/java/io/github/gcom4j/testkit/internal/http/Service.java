package io.github.gcom4j.testkit.internal.http;

import io.github.gcom4j.model.internal.Json;
import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.testkit.internal.api.Api;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Caller;
import io.github.gcom4j.testkit.internal.api.call.CallerIdentity;
import io.github.gcom4j.testkit.internal.api.call.Permissions;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.http.check.AnswerCheck;
import io.github.gcom4j.testkit.internal.http.check.RequestCheck;
import io.github.gcom4j.testkit.internal.http.journal.Journal;
import io.github.gcom4j.testkit.internal.http.routing.Router;
import io.github.gcom4j.testkit.internal.http.routing.StackHosts;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.wire.Exchanger;
import io.github.gcom4j.testkit.internal.wire.RawAnswer;
import io.github.gcom4j.testkit.internal.wire.message.RawRequest;
import io.github.gcom4j.testkit.internal.wire.message.RequestHead;
import io.github.gcom4j.testkit.journal.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Answers requests: who calls, what for, is it right, do it, and is the answer right. */
public final class Service implements Exchanger {
    /** The largest request of the API is far smaller. */
    static final int MOST_BODY_BYTES = 1 << 20;

    private final Spec spec;
    private final CloudState state;
    private final Router router;
    private final CallerIdentity credentials;
    private final Optional<Permissions> permissions;
    private final Optional<RateLimits> rateLimits;
    private final Api api;
    private final StackHosts stackHosts;
    private final FaultSource faults;
    private final Journal journal;
    private final Saving saving;

    public Service(
            Spec spec,
            CloudState state,
            Api api,
            CallerIdentity credentials,
            Optional<Permissions> permissions,
            Optional<RateLimits> rateLimits,
            FaultSource faults,
            Journal journal,
            Saving saving) {
        this.spec = spec;
        this.state = state;
        this.router = Router.of(spec);
        this.credentials = credentials;
        this.permissions = permissions;
        this.rateLimits = rateLimits;
        this.api = api;
        this.stackHosts = new StackHosts(state);
        this.faults = faults;
        this.journal = journal;
        this.saving = saving;
    }

    /** Lists the regions to nobody, so that the first request finds loaded what every answer needs. */
    void warmUp() {
        SpecOperation regions = spec.operation("listRegions");
        Reply reply =
                api.handle(new ApiCall(regions, state.organization(), Map.of(), Map.of(), MissingNode.getInstance()));
        Optional<JsonNode> body = tree(reply);
        AnswerCheck.check(regions, reply.status(), body);
        Replies.write(reply, body);
    }

    /** Answers one request, whatever happens. */
    @Override
    public RawAnswer answer(RawRequest request) {
        Recording recording = new Recording(request, state.now());
        RawAnswer answer;
        try {
            answer = saving.saved(
                    request,
                    () -> request.rawPath().startsWith(StackHosts.PREFIX)
                            ? stackHosts.answer(request)
                            : answerApi(request, recording));
        } catch (Saving.NotSaved e) {
            answer = Replies.answer(Refusal.notSaved(e.status(), e.reason()), recording.requestId());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            recording.violated(List.of(new Violation(
                    recording.operation(), Violation.Side.ANSWER, "status", "", "exception", e.toString())));
            answer = Replies.answer(Refusal.defect("InternalError", "The fake failed: " + e), recording.requestId());
        }
        journal.add(recording.finish(journal.nextNumber(), answer));
        return answer.dated(HttpDate.format(state.now()));
    }

    /** Answers what is no request, in the form of the API's errors. */
    @Override
    public RawAnswer refuse(RequestHead head, int status, String reason) {
        String requestId = UUID.randomUUID().toString();
        RawAnswer answer = Replies.answer(Refusal.malformed(status, reason), requestId);
        journal.add(Recording.unreadable(head, journal.nextNumber(), state.now(), requestId, answer));
        return answer;
    }

    @Override
    public int mostBodyBytes(String rawPath) {
        return MOST_BODY_BYTES;
    }

    private RawAnswer answerApi(RawRequest request, Recording recording) {
        try {
            Router.Match match = router.match(request);
            recording.matched(match, api.simulates(match.operation().id()));
            Optional<FaultPlan> fault = match.known().flatMap(operation -> faults.next(match.known(), "", request));
            fault.ifPresent(recording::suffered);
            if (fault.filter(plan -> !plan.applied()).isPresent()) {
                return fault.get().instead();
            }
            api.requireSimulated(match.operation());
            RawAnswer answer = answerOperation(match, request, recording);
            return fault.map(plan -> plan.spoil(answer)).orElse(answer);
        } catch (Refusal beforeAnyOperation) {
            return Replies.answer(beforeAnyOperation, recording.requestId());
        }
    }

    private RawAnswer answerOperation(Router.Match match, RawRequest request, Recording recording) {
        Reply reply = operate(match, request, recording);
        if (api.simulates(match.operation().id())) {
            return checked(match.operation(), reply, recording);
        }
        // Of an operation that only the spec has, the spec may not document what the fake refuses.
        return reply.status() < 400
                ? checked(match.operation(), reply.notSimulated(), recording)
                : Replies.write(reply.notSimulated(), tree(reply));
    }

    private Reply operate(Router.Match match, RawRequest request, Recording recording) {
        try {
            return serve(match, request, recording);
        } catch (Refusal refusal) {
            Refusal answered =
                    refusesAsDocumented(match.operation()) ? refusal.asDocumented(match.operation()) : refusal;
            return Replies.reply(match.operation(), answered, recording.requestId());
        }
    }

    /** What is only published was not seen to answer otherwise than its description says. */
    private boolean refusesAsDocumented(SpecOperation operation) {
        return operation.isPublished() || state.behaviour().refusesAsDocumented();
    }

    private Reply serve(Router.Match match, RawRequest request, Recording recording) {
        SpecOperation operation = match.operation();
        Caller caller = credentials.caller(operation, request.header("authorization"));
        rateLimits.ifPresent(limits -> limits.count(operation));
        permissions.ifPresent(policy -> hold(policy, caller, match, request, recording));
        ApiCall call = RequestCheck.check(match, caller.organization(), request, api.isStrict(), recording::violated);
        return api.handle(call);
    }

    private static void hold(
            Permissions policy, Caller caller, Router.Match match, RawRequest request, Recording recording) {
        for (Refusal refusal :
                policy.refusals(caller, match.operation(), match.path(), match.query(), request.client())) {
            if (!policy.reportsOnly()) {
                throw refusal;
            }
            recording.violated(List.of(new Violation(
                    match.operation().id(),
                    Violation.Side.REQUEST,
                    "header",
                    "Authorization",
                    "x-required-scopes",
                    refusal.why())));
        }
    }

    /** An answer that breaks the spec is not sent, as it would teach the caller something wrong. */
    private RawAnswer checked(SpecOperation operation, Reply reply, Recording recording) {
        Optional<JsonNode> body = tree(reply);
        List<Violation> drift = AnswerCheck.check(operation, reply.status(), body);
        recording.violated(drift);
        return drift.isEmpty()
                ? Replies.write(reply, body)
                : Replies.answer(
                        Refusal.defect("Drift", "The fake's answer breaks the spec: " + drift.get(0)),
                        recording.requestId());
    }

    private static Optional<JsonNode> tree(Reply reply) {
        return reply.body().map(Json.mapper()::valueToTree);
    }
}
