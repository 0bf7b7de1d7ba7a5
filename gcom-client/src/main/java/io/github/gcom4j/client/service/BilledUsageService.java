package io.github.gcom4j.client.service;

import java.time.YearMonth;

/** Usage billed to an organization, broken down by stack. */
public interface BilledUsageService extends BilledUsageOperations {
    /**
     * Gets the billed usage of a month as lines of comma-separated values, for a spreadsheet. Which columns there are is up to
     * the API. It requires the scope of {@link #get(String, YearMonth)}.
     *
     * @param orgSlug the slug or id of the organization
     * @param month the month
     * @return the text as the API writes it
     * @throws io.github.gcom4j.client.error.GcomException if the call fails
     */
    String getCsv(String orgSlug, YearMonth month);
}
