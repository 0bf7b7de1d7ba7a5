package io.github.gcom4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A value that does not fit costs nothing but itself, and is written again as it came. */
class FieldByFieldTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            AccessPolicy    | {"id":"p","realms":[{"type":"org"},{"identifier":"1"},{}]}        |
            AccessPolicy    | {"id":"p","realms":[{"labelPolicies":[{},{"selector":5}]}]}       | UNREADABLE_VALUE /realms/0/labelPolicies/1/selector
            AccessPolicy    | {"id":"p","realms":["x",{"type":"org"}]}                          | UNREADABLE_VALUE /realms/0
            AccessPolicy    | {"id":"p","realms":{"type":"org"}}                                | UNREADABLE_VALUE /realms
            AccessPolicy    | {"id":"p","conditions":[]}                                        | UNREADABLE_VALUE /conditions
            Stack           | {"id":1,"slug":"a"}                                               |
            Stack           | {"id":1,"slug":"a","labels":[]}                                   | UNREADABLE_VALUE /labels
            Stack           | {"id":1,"slug":"a","labels":{"x":{"y":1},"z":"1"}}                | UNREADABLE_VALUE /labels/*
            Stack           | {"id":1,"slug":"a","additionalProperties":{"b":1}}                | UNKNOWN_FIELD /additionalProperties
            Stack           | {"id":1,"slug":"a","status":"asleep"}                             | UNKNOWN_ENUM_VALUE /status
            Stack           | {"id":1,"slug":"a","status":{"a":1}}                              | UNREADABLE_VALUE /status
            Stack           | {"id":1,"slug":"a","createdAt":"yesterday"}                       | UNREADABLE_VALUE /createdAt
            Stack           | {"id":1,"slug":"a","createdAt":1700000000}                        | UNREADABLE_VALUE /createdAt
            Stack           | {"id":1,"slug":"a","trial":"perhaps"}                             | UNREADABLE_VALUE /trial
            AccessPolicyPage | {"items":[],"metadata":{"pagination":{"pageSize":99999999999}}}  | UNREADABLE_VALUE /metadata/pagination/pageSize
            StackPage       | {"items":[{"id":1,"slug":"a"},{"id":"x"},7]}                      | UNREADABLE_VALUE /items/1,UNREADABLE_VALUE /items/2
            StackPage       | {"items":[{"id":1,"slug":"a","glc_eyJvIjoiNjUyOTkyIn0":1}]}       | UNKNOWN_FIELD /items/0/*
            BilledUsageItem | {"id":1,"orgRates":"none"}                                        | UNREADABLE_VALUE /orgRates
            BilledUsageItem | {"id":1,"usages":[{"stackName":"a"}]}                             |
            AccessPolicy    | {"id":"p","scopes":[["stacks:read"]]}                             | UNREADABLE_VALUE /scopes/0
            AccessPolicy    | {"id":"p","scopes":[["t"],"stacks:read",{}]}                      | UNREADABLE_VALUE /scopes/0,UNREADABLE_VALUE /scopes/2
            Stack           | {"id":"1","slug":"a"}                                             | UNREADABLE_VALUE /id
            Stack           | {"id":1,"slug":"a","orgId":"abc"}                                 | UNREADABLE_VALUE /orgId
            ApiError        | {"code":"Conflict","message":{"a":"b"}}                           | UNREADABLE_VALUE /message
            """)
    void whatDoesNotFitIsKeptAndReported(String type, String json, String drift) {
        ApiObject value = GcomJson.read(json, SpecValues.value(type));

        assertThat(GcomJson.drift(value))
                .extracting(Drift::toString)
                .containsExactlyInAnyOrder(drift == null ? new String[0] : drift.split(","));
        assertThat(Canonical.present(Canonical.exactNumbers(GcomJson.write(value))))
                .isEqualTo(Canonical.present(Canonical.exactNumbers(json)));
        assertThat(GcomJson.read(GcomJson.write(value), SpecValues.value(type))).isEqualTo(value);
    }

    @Test
    void whatIsKeptIsSentAgainUntilTheBuilderIsGivenAValue() {
        Stack received = GcomJson.read("{\"id\":1,\"slug\":\"a\",\"labels\":[1],\"url\":5}", Stack.class);

        Stack unchanged = received.toBuilder().description("d").build();
        Stack changed = received.toBuilder().putLabel("k", "v").build();

        assertThat(unchanged.additionalProperties()).containsOnlyKeys("labels", "url");
        assertThat(GcomJson.write(unchanged)).contains("\"labels\":[1]");
        assertThat(changed.additionalProperties()).containsOnlyKeys("url");
        assertThat(GcomJson.write(changed)).contains("\"labels\":{\"k\":\"v\"}");
    }

    @Test
    void aCallerCannotPutAPropertyBesideItsSetter() {
        Stack.Builder builder = Stack.builder().id(1).slug("a").putAdditionalProperty("labels", Map.of());

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labels, which has a setter of its own");
    }

    @Test
    void whatIsSentIsComplete() {
        Realm received = GcomJson.read("{\"labelPolicies\":[]}", Realm.class);

        assertThatThrownBy(() -> received.toBuilder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[type, identifier]");
    }

    @Test
    void aTextThatHoldsANumberIsReadAsThatNumberAndWrittenAsItCame() {
        Stack stack = GcomJson.read("{\"id\":\"12\",\"slug\":\"a\",\"orgId\":\"7.0\"}", Stack.class);

        assertThat(stack.id()).isEqualTo(12);
        assertThat(stack.orgId()).contains(7L);
        assertThat(GcomJson.write(stack)).contains("\"id\":\"12\"").contains("\"orgId\":\"7.0\"");
    }

    record Report(String createdBy, Stack stack) {}

    @Test
    void aMapperOfTheUserReadsAndWritesValuesAsWeDoWhateverItIsSetTo() {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addModule(GcomJson.module())
                .build();
        String json = "{\"created_by\":\"me\",\"stack\":{\"id\":12.0,\"slug\":\"a\",\"labels\":[],\"orgName\":\"o\","
                + "\"new\":0.10}}";

        Report report = mapper.readValue(json, Report.class);

        assertThat(report.stack().id()).isEqualTo(12);
        assertThat(report.stack().orgName()).contains("o");
        assertThat(mapper.writeValueAsString(report))
                .contains("\"created_by\":\"me\"")
                .contains(GcomJson.write(report.stack()))
                .contains("\"new\":0.10")
                .contains("\"labels\":[]");
    }

    @Test
    void jsonThatIsNoneIsRefusedWithoutBeingQuoted() {
        for (String json : new String[] {"", "null", "[]", "glc_1", "{\"id\":1,\"glc_1\":[", "\"glc_1\""}) {
            assertThatThrownBy(() -> GcomJson.read(json, Stack.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The JSON cannot be read as Stack: ")
                    .hasMessageNotContaining("glc_")
                    .hasNoCause();
        }
    }
}
