package io.github.gcom4j.testkit;

import io.github.gcom4j.client.GcomClientBuilder;
import io.github.gcom4j.testkit.quickstart.Quickstart;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs where the environment names the real service: a token of it, and the slug of its organization. */
@EnabledIfEnvironmentVariable(
        named = GcomClientBuilder.TOKEN_VARIABLE,
        matches = ".+",
        disabledReason = "No token of the real service is set")
@EnabledIfEnvironmentVariable(
        named = Quickstart.ORG_VARIABLE,
        matches = ".+",
        disabledReason = "No organization of the real service is set")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OnTheService {}
