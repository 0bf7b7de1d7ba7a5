package io.github.gcom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriftSummaryTest {
    @Test
    void placesAreNamedByOperationOncePerKindOfPlaceAndNeverByValue() {
        DriftSummary summary = new DriftSummary();
        summary.add("listStacks", """
                {"items":[{"id":1,"slug":"a","new":"glc_1","status":"asleep"},{"id":2,"slug":"b","new":"glc_2"}],"page":[]}""");
        summary.add("getStack", "{\"id\":1,\"slug\":\"a\"}");

        assertThat(summary.toString()).isEqualToNormalizingNewlines("""
                Answers that are not as the spec says:\s
                  listStacks UNKNOWN_ENUM_VALUE /items/#/status
                  listStacks UNKNOWN_FIELD /items/#/new
                  listStacks UNREADABLE_VALUE /page
                """);
    }
}
