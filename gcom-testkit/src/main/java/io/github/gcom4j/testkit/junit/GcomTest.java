package io.github.gcom4j.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class a fake Grafana Cloud of its own. Tests, the methods that run before and after each, and the
 * constructor (from JUnit 5.12) take it as a parameter of type {@link io.github.gcom4j.testkit.FakeGrafanaCloud}, {@link
 * io.github.gcom4j.client.GcomClient}, {@link io.github.gcom4j.client.GcomAsyncClient} or {@link
 * io.github.gcom4j.testkit.VirtualClock}.
 *
 * <pre>{@code
 * @GcomTest
 * class ProvisioningTest {
 *     @Test
 *     void createsTheStack(GcomClient client) {
 *         new Provisioning(client).run();
 *         assertThat(client.stacks().get("mystack").regionSlug()).contains("eu");
 *     }
 * }
 * }</pre>
 *
 * <p>A parameter that a framework is to fill, such as one with Spring's {@code @Autowired}, is left to it.
 *
 * <p>Client and fake share the clock, and waits of the client move it, so that none takes real time. Before a retry it waits for
 * all of the back-off rather than for a random part, so that each run of a test is like the last. When a test fails, the
 * requests it made are printed. When the fake's own answers break the spec, the test fails. For other settings register a
 * {@link GcomExtension} instead of this annotation.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GcomExtension.class)
public @interface GcomTest {
    /**
     * Whether all tests of the class, those of nested classes included, share one fake. Methods that run before and after all
     * of them can take it then too.
     *
     * @return by default false: each test has a fake of its own
     */
    boolean perClass() default false;

    /**
     * Whether a test fails that sends a request which breaks the spec, and whether the fake refuses operations that it does
     * not simulate.
     *
     * @return by default false: the fake answers such a request with the error of the API, such an operation with the example
     *     of the spec, and that is all
     */
    boolean strict() default false;
}
