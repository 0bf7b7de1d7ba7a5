package io.github.gcom4j.testkit.standalone;

import io.github.gcom4j.testkit.journal.Exchange;
import io.github.gcom4j.testkit.standalone.admin.AdminJson;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** What is written of each request on standard output. */
enum RequestLog {
    /** Nothing. */
    NONE,
    /** A line for people, and one more for each rule that is broken. */
    TEXT,
    /** A JSON object on a line, as the journal of the admin API has it. */
    JSON;

    Consumer<Exchange> to(PrintWriter out) {
        return exchange -> {
            if (this != NONE) {
                out.println(this == JSON ? AdminJson.write(AdminJson.exchange(exchange)) : exchange.toString());
                out.flush();
            }
        };
    }
}
