package io.github.gcom4j.testkit.internal.api.access;

import io.github.gcom4j.model.Realm;
import io.github.gcom4j.model.RealmType;
import io.github.gcom4j.testkit.internal.api.call.ApiCall;
import io.github.gcom4j.testkit.internal.api.call.Refusal;
import java.util.List;
import java.util.Set;

/** Rules of an access policy that the spec says in words only. */
final class PolicyRules {
    private static final Set<RealmType> REQUESTABLE = Set.of(RealmType.ORG, RealmType.STACK);

    private final ApiCall call;

    PolicyRules(ApiCall call) {
        this.call = call;
    }

    void check(List<Realm> realms) {
        for (int i = 0; i < realms.size(); i++) {
            check(realms.get(i), "realms." + i);
        }
    }

    private void check(Realm realm, String field) {
        if (realm.type().filter(REQUESTABLE::contains).isEmpty()) {
            throw Refusal.invalid(
                    call.operation(),
                    field + ".type",
                    realm.type().map(RealmType::value).orElse(""));
        }
        if (realm.identifier().orElse("").isEmpty()) {
            throw Refusal.fieldMissing(call.operation(), field + ".identifier");
        }
    }
}
