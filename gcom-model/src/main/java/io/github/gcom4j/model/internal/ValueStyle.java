package io.github.gcom4j.model.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * How Immutables implements the values. It is kept in the source alone: Immutables' own annotation would stay in the
 * class file and raise warnings in code that uses the values without having Immutables.
 */
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // JSpecify's annotation inside a type argument would make the whole attribute nullable (Immutables 2.12).
        nullableAnnotation = "NoAttributeIsNullable",
        optionalAcceptNullable = false,
        forceJacksonPropertyNames = false,
        // A builder that reads an answer fills few of its lists and maps.
        deferCollectionAllocation = true,
        depluralize = true,
        depluralizeDictionary = {"policy:policies", "property:properties", "usage:usages"},
        throwForInvalidImmutableState = IncompleteValueException.class,
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
public @interface ValueStyle {}
