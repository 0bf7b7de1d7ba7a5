package io.github.gcom4j.testkit.internal.api.org;

import io.github.gcom4j.model.Organization;
import io.github.gcom4j.model.published.OrganizationSettings;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.Kind;
import java.util.Map;

public final class OrganizationHandlers {
    private final CloudState state;

    public OrganizationHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of("getOrganization", this::get);
    }

    private Reply get(ApiCall call) {
        Lookup.requireOrganization(call);
        Organization organization = call.organization();
        return Reply.ok(state.table(Kind.ORGANIZATION_SETTINGS)
                .find(Long.toString(organization.id()))
                .map(settings -> with(settings, organization))
                .orElse(organization));
    }

    private static Organization with(OrganizationSettings settings, Organization organization) {
        return organization.toBuilder()
                .disableTokenExpirationEmails(settings.disableTokenExpirationEmails())
                .maxTokenExpirationDays(settings.maxTokenExpirationDays().orElse(0L))
                .mfaAdminRecoveryOnly(settings.mfaAdminRecoveryOnly())
                .mfaRequired(settings.mfaRequired())
                .build();
    }
}
