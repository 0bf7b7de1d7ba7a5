package io.github.gcom4j.client.service;

/**
 * Something and the region that holds it, which is needed to read or change it.
 *
 * @param region the region
 * @param item what it holds
 * @param <T> the type of what it holds
 */
public record InRegion<T>(RegionSlug region, T item) {}
