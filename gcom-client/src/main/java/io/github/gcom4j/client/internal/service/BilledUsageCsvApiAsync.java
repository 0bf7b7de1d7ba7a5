package io.github.gcom4j.client.internal.service;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.gcom4j.client.feign.PathSegment;
import io.github.gcom4j.model.Queries;
import java.util.concurrent.CompletableFuture;

/** The second media type of an operation. Its method is named after the operation, as those of the generated interfaces are. */
public interface BilledUsageCsvApiAsync {
    @RequestLine(value = "GET /orgs/{orgSlug}/billed-usage?format=csv", decodeSlash = false)
    @Headers("Accept: text/csv")
    CompletableFuture<String> getBilledUsage(
            @Param(value = "orgSlug", expander = PathSegment.class) String orgSlug,
            @QueryMap Queries.GetBilledUsage query);
}
