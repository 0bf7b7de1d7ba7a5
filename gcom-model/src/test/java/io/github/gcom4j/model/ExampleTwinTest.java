package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gcom4j.model.internal.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is received equals what is built. */
class ExampleTwinTest {
    static List<Example> examples() {
        return Example.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleEqualsItsTwinMadeWithTheBuilder(Example example) {
        Object received = Json.mapper().readValue(example.json().toString(), example.type());
        Object built = Twin.of(example.json(), example.type());

        assertThat(built).isEqualTo(received).hasSameHashCodeAs(received).hasToString(received.toString());
    }

    @Test
    void aPolicyWrittenByHandEqualsTheReceivedOne() {
        AccessPolicy built = AccessPolicy.builder()
                .id("c45485b6-8321-4cf2-bcec-12006df755ff")
                .orgId("1")
                .name("stack-readers")
                .displayName("Stack Readers")
                .addScope("metrics:read")
                .addScope("logs:read")
                .addRealm(Realm.builder()
                        .type(RealmType.STACK)
                        .identifier("123")
                        .addLabelPolicy(LabelPolicy.builder()
                                .selector("{env != \"dev\"}")
                                .build())
                        .build())
                .conditions(
                        Conditions.builder().addAllowedSubnet("192.168.0.0/24").build())
                .createdAt(Instant.parse("2022-06-08T16:47:46.151Z"))
                .status(AccessPolicyStatus.ACTIVE)
                .build();

        assertThat(Json.mapper().readValue("""
                {
                  "id": "c45485b6-8321-4cf2-bcec-12006df755ff",
                  "orgId": "1",
                  "name": "stack-readers",
                  "displayName": "Stack Readers",
                  "scopes": ["metrics:read", "logs:read"],
                  "realms": [{
                    "type": "stack",
                    "identifier": "123",
                    "labelPolicies": [{"selector": "{env != \\"dev\\"}"}]
                  }],
                  "conditions": {"allowedSubnets": ["192.168.0.0/24"]},
                  "createdAt": "2022-06-08T16:47:46.151Z",
                  "status": "active"
                }
                """, AccessPolicy.class)).isEqualTo(built);
    }

    @Test
    void aStackWrittenByHandEqualsTheReceivedOne() {
        Stack built = Stack.builder()
                .id(507363)
                .slug("createcloudstack")
                .name("createcloudstack")
                .putLabel("team", "platform")
                .status(StackStatus.ACTIVE)
                .trial(false)
                .putDatasourceCnt("loki", 2)
                .addLink(Link.builder()
                        .rel("self")
                        .href("/instances/createcloudstack")
                        .build())
                .build();

        assertThat(Json.mapper().readValue("""
                {
                  "id": 507363,
                  "slug": "createcloudstack",
                  "name": "createcloudstack",
                  "labels": {"team": "platform"},
                  "status": "active",
                  "updatedAt": null,
                  "trial": 0,
                  "datasourceCnts": {"loki": 2},
                  "links": [{"rel": "self", "href": "/instances/createcloudstack"}]
                }
                """, Stack.class)).isEqualTo(built);
    }

    @Test
    void aBillWrittenByHandEqualsTheReceivedOne() {
        BilledUsage built = BilledUsage.builder()
                .addItem(BilledUsageItem.builder()
                        .id(2222297587L)
                        .dimensionId("hm")
                        .amountDue(new BigDecimal("12.30"))
                        .periodStart(Instant.parse("2023-01-01T00:00:00Z"))
                        .orgRates(OrgRates.builder()
                                .addTier(RateTier.builder()
                                        .min(BigDecimal.ZERO)
                                        .rate(new BigDecimal("8"))
                                        .build())
                                .build())
                        .addUsage(StackUsage.builder()
                                .id(1)
                                .stackName("prod")
                                .isProrated(false)
                                .build())
                        .build())
                .build();

        assertThat(Json.mapper().readValue("""
                {
                  "items": [{
                    "id": 2222297587,
                    "dimensionId": "hm",
                    "orgRates": {"tiers": [{"min": 0, "rate": 8}]},
                    "amountDue": 12.30,
                    "periodStart": "2023-01-01T00:00:00Z",
                    "usages": [{"id": 1, "isProrated": false, "stackName": "prod", "stackLabels": {}}]
                  }]
                }
                """, BilledUsage.class)).isEqualTo(built);
    }
}
