package io.github.gcom4j.testkit.internal.api.instance;

import io.github.gcom4j.model.published.CreateServiceAccountRequest;
import io.github.gcom4j.model.published.ServiceAccount;
import io.github.gcom4j.model.published.ServiceAccountPage;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Handler;
import io.github.gcom4j.testkit.internal.api.call.Lookup;
import io.github.gcom4j.testkit.internal.api.call.NumberedPage;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import io.github.gcom4j.testkit.internal.api.call.Reply;
import io.github.gcom4j.testkit.internal.state.CloudState;
import io.github.gcom4j.testkit.internal.state.table.StackRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public final class ServiceAccountHandlers {
    private static final Set<String> ROLES = Set.of("Viewer", "Editor", "Admin", "None");
    /** The one organization of a Grafana instance, which is not one of Grafana Cloud. */
    private static final long ORGANIZATION = 1;

    private static final int USUAL_PAGE_SIZE = 1000;

    private final CloudState state;

    public ServiceAccountHandlers(CloudState state) {
        this.state = state;
    }

    public Map<String, Handler> byOperation() {
        return Map.of(
                "createServiceAccount", this::create,
                "listServiceAccounts", this::search,
                "getServiceAccount", this::get,
                "deleteServiceAccount", this::delete);
    }

    private Reply create(ApiCall call) {
        ServiceAccounts accounts = accounts(call);
        CreateServiceAccountRequest request = call.bodyWith("name", CreateServiceAccountRequest.class);
        if (!ROLES.contains(request.role())) {
            throw Refusal.invalid("role", request.role());
        }
        if (accounts.all().stream().anyMatch(known -> known.name().equals(Optional.of(request.name())))) {
            throw Refusal.conflict("Service account already exists: " + request.name());
        }
        ServiceAccount account = ServiceAccount.builder()
                .id(accounts.nextId())
                .name(request.name())
                .login("sa-" + ORGANIZATION + "-"
                        + request.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .orgId(ORGANIZATION)
                .role(request.role())
                .isDisabled(request.isDisabled().orElse(false))
                .isExternal(false)
                .tokens(0L)
                .avatarUrl("/avatar/" + Integer.toHexString(request.name().hashCode()))
                .build();
        accounts.put(account);
        return Reply.ok(withAccess(account));
    }

    /** The vendor's description shows no more of those found than id and name. */
    private Reply search(ApiCall call) {
        ServiceAccounts accounts = accounts(call);
        String part = call.query("query").orElse("").toLowerCase(Locale.ROOT);
        List<ServiceAccount> found = accounts.all().stream()
                .filter(account ->
                        account.name().orElse("").toLowerCase(Locale.ROOT).contains(part))
                .map(account -> ServiceAccount.builder()
                        .id(account.id())
                        .name(account.name())
                        .build())
                .toList();
        NumberedPage<ServiceAccount> page =
                NumberedPage.of(found, call, "page", NumberedPage.positive(call, "perpage", USUAL_PAGE_SIZE));
        return Reply.ok(ServiceAccountPage.builder()
                .totalCount(page.total())
                .serviceAccounts(page.items())
                .page(page.number())
                .perPage(page.size())
                .build());
    }

    private Reply get(ApiCall call) {
        ServiceAccounts accounts = accounts(call);
        return Reply.ok(withAccess(accounts.shown(accounts.find(call))));
    }

    private static ServiceAccount withAccess(ServiceAccount account) {
        return account.toBuilder()
                .putAccessControl("serviceaccounts:read", true)
                .putAccessControl("serviceaccounts:write", true)
                .build();
    }

    private Reply delete(ApiCall call) {
        ServiceAccounts accounts = accounts(call);
        accounts.remove(accounts.find(call));
        return Reply.done();
    }

    private ServiceAccounts accounts(ApiCall call) {
        StackRecord stack = Lookup.reachableStack(state, call);
        return new ServiceAccounts(state, stack.id());
    }
}
