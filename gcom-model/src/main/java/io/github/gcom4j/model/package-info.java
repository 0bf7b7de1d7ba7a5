/**
 * The values of the Grafana Cloud API: what requests carry and what responses hold.
 *
 * <p>All types are immutable and built with {@code X.builder()}; {@code toBuilder()} starts from a value that exists.
 * Accessors never return {@code null}: what may be missing is an {@link java.util.Optional}, and collections are empty
 * rather than missing. What is sent is checked when it is built; what is received is accepted as it is, and properties
 * and enum values this version does not know are kept.
 */
@NullMarked
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // JSpecify's annotation inside a type argument would make the whole attribute nullable (Immutables 2.12).
        nullableAnnotation = "NoAttributeIsNullable",
        redactedMask = "***",
        optionalAcceptNullable = false,
        forceJacksonPropertyNames = false,
        depluralize = true,
        depluralizeDictionary = {"policy:policies", "property:properties", "usage:usages"},
        throwForInvalidImmutableState = IllegalArgumentException.class,
        // Immutables' own marker has class retention and would raise warnings in code that uses these types.
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false))
package io.github.gcom4j.model;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
