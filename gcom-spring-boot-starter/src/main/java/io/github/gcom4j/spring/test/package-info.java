/** The fake behind the beans of an application, in tests that have both {@code @SpringBootTest} and {@code @GcomTest}. */
@NullMarked
package io.github.gcom4j.spring.test;

import org.jspecify.annotations.NullMarked;
