package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.published.OrganizationSettings;
import io.github.gcom4j.model.published.UpdateOrganizationSettingsRequest;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.Kind;
import io.github.gcom4j.testkit.internal.state.table.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an organization demands, and whether it can be seen. */
public final class OrganizationSettingsHandlers {
    private final CloudState state;

    public OrganizationSettingsHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "getOrganizationSettings", this::get,
                "updateOrganizationSettings", this::update,
                "checkOrganizationVisibility", this::checkVisibility);
    }

    private Reply get(ApiCall call) {
        return Reply.ok(settings(Lookup.organization(call)));
    }

    private Reply update(ApiCall call) {
        Organization organization = Lookup.organization(call);
        OrganizationSettings old = settings(organization);
        UpdateOrganizationSettingsRequest request = call.body(UpdateOrganizationSettingsRequest.class);
        request.maxTokenExpirationDays()
                .flatMap(change -> change.value())
                .filter(days -> days < 0)
                .ifPresent(days -> {
                    throw Refusal.invalid(call.operation(), "maxTokenExpirationDays", days.toString());
                });
        OrganizationSettings changed = OrganizationSettings.builder()
                .aiDataSharingOptOut(request.aiDataSharingOptOut()
                        .map(change -> change.value())
                        .orElse(old.aiDataSharingOptOut()))
                .disableTokenExpirationEmails(request.disableTokenExpirationEmails()
                        .map(change -> change.value())
                        .orElse(old.disableTokenExpirationEmails()))
                .maxTokenExpirationDays(request.maxTokenExpirationDays()
                        .map(change -> change.value().map(Integer::longValue))
                        .orElse(old.maxTokenExpirationDays()))
                .mfaAdminRecoveryOnly(request.mfaAdminRecoveryOnly()
                        .map(change -> change.value())
                        .orElse(old.mfaAdminRecoveryOnly()))
                .mfaRequired(request.mfaRequired().map(change -> change.value()).orElse(old.mfaRequired()))
                .allowedInviteDomains(request.allowedInviteDomains()
                        .map(change -> domains(change.value().orElse("")))
                        .orElse(old.allowedInviteDomains()))
                .build();
        saved().put(Long.toString(organization.id()), changed);
        return Reply.ok(changed);
    }

    /** Whoever asks learns whether there is such an organization. */
    private Reply checkVisibility(ApiCall call) {
        if (state.organizations().find(call.path("orgIdOrSlug")).isEmpty()) {
            throw Refusal.notFound();
        }
        return Reply.done();
    }

    private OrganizationSettings settings(Organization organization) {
        return saved().find(Long.toString(organization.id())).orElseGet(() -> OrganizationSettings.builder()
                .aiDataSharingOptOut(false)
                .disableTokenExpirationEmails(false)
                .mfaAdminRecoveryOnly(false)
                .mfaRequired(false)
                .build());
    }

    private Table<OrganizationSettings> saved() {
        return state.table(Kind.ORGANIZATION_SETTINGS);
    }

    private static List<String> domains(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(domain -> !domain.isEmpty())
                .toList();
    }
}
