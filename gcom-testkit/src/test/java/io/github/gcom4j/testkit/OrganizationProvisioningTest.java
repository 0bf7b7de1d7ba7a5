package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.organization.AsyncOrganizationProvisioner;
import io.github.gcom4j.client.organization.CompletedStep;
import io.github.gcom4j.client.organization.Organization;
import io.github.gcom4j.client.organization.OrganizationPlan;
import io.github.gcom4j.client.organization.OrganizationProvisioner;
import io.github.gcom4j.client.organization.PlannedStep;
import io.github.gcom4j.client.provisioning.Outcome;
import io.github.gcom4j.client.provisioning.Provisioner;
import io.github.gcom4j.client.retry.RetryPolicy;
import io.github.gcom4j.model.AccessPolicy;
import io.github.gcom4j.model.AddPluginRequest;
import io.github.gcom4j.model.Conditions;
import io.github.gcom4j.model.CreateAccessPolicyRequest;
import io.github.gcom4j.model.CreateStackRequest;
import io.github.gcom4j.model.CreateTokenRequest;
import io.github.gcom4j.model.CreatedToken;
import io.github.gcom4j.model.Operation;
import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.model.published.AddMemberRequest;
import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.MemberRole;
import io.github.gcom4j.testkit.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole organization in one declaration: planned without a write, applied in order, resumed where it broke off. */
class OrganizationProvisioningTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final VirtualClock clock = VirtualClock.at(START);
    private final FakeGrafanaCloud cloud =
            FakeGrafanaCloud.builder().clock(clock).start();
    private final GcomClient client = GcomClient.builder()
            .apiUrl(cloud.apiUrl())
            .token(cloud.token())
            .scheduler(clock.skippingScheduler())
            .retryPolicy(RetryPolicy.none())
            .build();
    private final OrganizationProvisioner provisioner = OrganizationProvisioner.of(client);

    @AfterEach
    void close() {
        client.close();
        cloud.close();
    }

    @Test
    void aPlanOfWhatIsMissing_namesEachThing_inTheOrderOfDependence_andWritesNothing() {
        OrganizationPlan plan = provisioner.plan(declared("Shop"));

        assertThat(plan.steps())
                .extracting(PlannedStep::toString)
                .containsExactly(
                        "create stack shop",
                        "create stack blog",
                        "create plugin grafana-clock-panel of stack shop",
                        "create service account deployer of stack shop",
                        "create access policy readers in us",
                        "create token reader in us",
                        "create member ada of " + cloud.organization().slug());
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.problems()).isEmpty();
        assertThat(writes()).isEmpty();
    }

    @Test
    void whatIsApplied_needsNoSecondWrite_inEitherForm() {
        List<CompletedStep> told = new ArrayList<>();

        List<CompletedStep> steps = provisioner.ensure(declared("Shop"), told::add);

        assertThat(steps)
                .isEqualTo(told)
                .extracting(step -> step.result().outcome())
                .containsOnly(Outcome.CREATED);
        assertThat(steps.get(5).result().value())
                .isInstanceOfSatisfying(
                        CreatedToken.class, token -> assertThat(token.token()).isPresent());
        assertThat(steps.get(4).result().value()).isInstanceOfSatisfying(AccessPolicy.class, policy -> assertThat(
                        policy.realms().get(0).identifier())
                .contains(String.valueOf(client.stacks().get("shop").id())));
        List<String> written = writes();
        assertThat(provisioner.plan(declared("Shop")).isEmpty()).isTrue();
        assertThat(provisioner.ensure(declared("Shop"), step -> {}))
                .extracting(step -> step.result().outcome())
                .containsOnly(Outcome.UNCHANGED);
        AsyncOrganizationProvisioner async = AsyncOrganizationProvisioner.of(client);
        assertThat(async.plan(declared("Shop")).join().isEmpty()).isTrue();
        assertThat(async.ensure(declared("Shop"), step -> {}).join()).hasSize(7);
        assertThat(writes()).isEqualTo(written);
    }

    @Test
    void aPlanOfWhatDiffers_namesWhatWouldChange() {
        provisioner.ensure(declared("Shop"), step -> {});
        client.accessPolicies().setAllowedSubnets("us", policy().id(), List.of("192.0.2.0/24"));
        List<String> written = writes();

        OrganizationPlan plan = provisioner.plan(declared("Store"));

        assertThat(plan.steps())
                .filteredOn(step -> step.outcome() != Outcome.UNCHANGED)
                .extracting(PlannedStep::toString)
                .containsExactly("change stack shop: name", "change access policy readers in us: conditions");
        assertThat(writes()).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {
                "CREATE_STACK",
                "ADD_PLUGIN",
                "CREATE_SERVICE_ACCOUNT",
                "CREATE_ACCESS_POLICY",
                "CREATE_TOKEN",
                "ADD_MEMBER"
            })
    void whatBreaksOff_goesOnWhereItStopped(Operation broken) {
        cloud.faults()
                .on(broken, Fault.status(403).json("{\"code\":\"Forbidden\",\"message\":\"no\"}"))
                .times(1);
        List<CompletedStep> first = new ArrayList<>();

        assertThat(catchThrowable(() -> provisioner.ensure(declared("Shop"), first::add)))
                .isInstanceOf(ForbiddenException.class);
        List<CompletedStep> second = provisioner.ensure(declared("Shop"), step -> {});

        assertThat(first).hasSizeLessThan(7);
        assertThat(second.subList(0, first.size()))
                .allSatisfy(step -> assertThat(step.result().outcome()).isEqualTo(Outcome.UNCHANGED));
        assertThat(second.subList(first.size(), 7))
                .allSatisfy(step -> assertThat(step.result().outcome()).isEqualTo(Outcome.CREATED));
        assertThat(provisioner.plan(declared("Shop")).isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeReached_isAProblemOfItsStep_andAllAreTold() {
        cloud.given().stack("shop");
        AccessPolicy other = cloud.given().accessPolicy("other");
        cloud.given().token(other, "reader");

        OrganizationPlan plan = provisioner.plan(Organization.builder()
                .stack(CreateStackRequest.builder()
                        .name("Shop")
                        .slug("shop")
                        .region("nowhere")
                        .build())
                .accessPolicy("us", ids -> policy(ids.stack("shop")))
                .token("us", ids -> token(ids.accessPolicy("us", "readers")))
                .build());

        assertThat(plan.problems()).hasSize(2);
        assertThat(plan.problems().get(0).toString()).startsWith("cannot reach stack shop: stack shop has the region");
        assertThat(plan.problems().get(1).toString())
                .startsWith("cannot reach token reader in us: token reader has the");
    }

    @Test
    void aMemberIsChanged_andAServiceAccountThatDiffersIsAProblem() {
        String organization = cloud.organization().slug();
        provisioner.ensure(declared("Shop"), step -> {});
        Organization other = Organization.builder()
                .serviceAccount("shop", account("Viewer"))
                .member(
                        organization,
                        AddMemberRequest.builder()
                                .username("ada")
                                .role(MemberRole.ADMIN)
                                .billing(1)
                                .build())
                .build();

        assertThat(provisioner.plan(other))
                .hasToString(
                        "cannot reach service account deployer of stack shop: service account deployer of stack shop"
                                + " has the role Editor but Viewer is declared; it cannot be changed\n"
                                + "change member ada of " + organization + ": role, billing");
        assertThat(catchThrowable(() -> provisioner.ensure(other, step -> {})))
                .isInstanceOf(IllegalStateException.class);
        Provisioner single = Provisioner.of(client);
        AddMemberRequest admin = AddMemberRequest.builder()
                .username("ada")
                .role(MemberRole.ADMIN)
                .build();
        assertThat(single.ensureMember(organization, admin).changed()).containsExactly("role");
        assertThat(single.ensureMember(organization, admin).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void anExpiredTokenOfTheName_isAProblemOfThePlan() {
        AccessPolicy policy = cloud.given().accessPolicy("readers");
        client.tokens()
                .create(
                        "us",
                        CreateTokenRequest.builder()
                                .accessPolicyId(policy.id())
                                .name("reader")
                                .expiresAt(START.plusSeconds(60))
                                .build());
        clock.advance(Duration.ofHours(1));

        OrganizationPlan plan = provisioner.plan(
                Organization.builder().token("us", ids -> token(policy.id())).build());

        assertThat(plan.problems()).singleElement().satisfies(step -> assertThat(step.toString())
                .contains("token reader is there but has expired, at 2026-11-22T10:01:00Z. Delete it (its id is"));
    }

    @Test
    void whatIsNotDeclared_cannotBeReferredTo() {
        Organization declared = Organization.builder()
                .accessPolicy("us", ids -> policy(ids.stack("other")))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> provisioner.plan(declared))
                .withMessage("the declaration holds no stack other");
        assertThatIllegalArgumentException().isThrownBy(() -> provisioner.ensure(declared, step -> {}));
        assertThat(cloud.journal()).isEmpty();
    }

    @Test
    void aListenerThatThrows_endsTheWork() {
        IllegalStateException fault = new IllegalStateException("listener");

        assertThat(catchThrowable(() -> provisioner.ensure(declared("Shop"), step -> {
                    throw fault;
                })))
                .isSameAs(fault);
        assertThat(writes()).containsExactly("POST /api/instances");
    }

    private Organization declared(String name) {
        return Organization.builder()
                .member(
                        cloud.organization().slug(),
                        AddMemberRequest.builder()
                                .username("ada")
                                .role(MemberRole.EDITOR)
                                .build())
                .token("us", ids -> token(ids.accessPolicy("us", "readers")))
                .accessPolicy("us", ids -> policy(ids.stack("shop")))
                .serviceAccount("shop", account("Editor"))
                .plugin(
                        "shop",
                        AddPluginRequest.builder().plugin("grafana-clock-panel").build())
                .stack(CreateStackRequest.builder().name(name).slug("shop").build())
                .stack(CreateStackRequest.builder().name("Blog").slug("blog").build())
                .build();
    }

    private static CreateServiceAccountRequest account(String role) {
        return CreateServiceAccountRequest.builder().name("deployer").role(role).build();
    }

    private static CreateAccessPolicyRequest policy(String stackId) {
        return CreateAccessPolicyRequest.builder()
                .name("readers")
                .addScope("logs:read")
                .addRealm(Realm.builder()
                        .type(RealmType.STACK)
                        .identifier(stackId)
                        .build())
                .conditions(Conditions.builder().addAllowedSubnet("10.0.0.1/8").build())
                .build();
    }

    private static CreateTokenRequest token(String policyId) {
        return CreateTokenRequest.builder()
                .accessPolicyId(policyId)
                .name("reader")
                .expiresAt(START.plus(Duration.ofDays(30)).plusNanos(123_456_789))
                .build();
    }

    private AccessPolicy policy() {
        return client.accessPolicies().findByName("us", "readers").orElseThrow();
    }

    private List<String> writes() {
        return cloud.journal().stream()
                .filter(exchange -> !exchange.method().equals("GET"))
                .map(exchange -> exchange.method() + " " + exchange.target().replaceFirst("\\?.*", ""))
                .toList();
    }
}
