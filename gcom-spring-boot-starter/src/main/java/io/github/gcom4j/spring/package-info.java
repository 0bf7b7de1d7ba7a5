/** The client as beans of Spring Boot: properties {@code grafana.cloud.*}, a {@code GcomClient} and a {@code GcomAsyncClient}. */
@NullMarked
package io.github.gcom4j.spring;

import org.jspecify.annotations.NullMarked;
