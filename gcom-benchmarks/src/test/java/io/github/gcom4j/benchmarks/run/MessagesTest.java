package io.github.gcom4j.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void theReasonIsTheExceptionThatWasThrown() {
        assertThat(Messages.reason("""
                SLF4J(W): No SLF4J providers were found.
                Exception in thread "main" java.lang.IllegalStateException: not 100 stacks
                \tat rival.FeignRival.stacks(FeignRival.java:1)
                Caused by: java.io.IOException: closed
                """, 1)).isEqualTo("java.lang.IllegalStateException: not 100 stacks");
    }

    @Test
    void withoutAnExceptionItIsTheLastThingSaid() {
        assertThat(Messages.reason("warning\nAborted (core dumped)\n\n", 134)).isEqualTo("Aborted (core dumped)");
    }

    @Test
    void aSilentProcessHasItsStatus() {
        assertThat(Messages.reason("", 137)).isEqualTo("ended with status 137");
    }
}
