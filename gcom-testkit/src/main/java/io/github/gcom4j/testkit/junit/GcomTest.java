package io.github.gcom4j.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class a fake Grafana Cloud of its own. Tests and their set-up methods take it as a parameter of
 * type {@link io.github.gcom4j.testkit.FakeGrafanaCloud}, {@link io.github.gcom4j.client.GcomClient}, {@link
 * io.github.gcom4j.client.GcomAsyncClient} or {@link io.github.gcom4j.testkit.VirtualClock}.
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
 * <p>Client and fake share the clock, and waits of the client move it, so that none takes real time. When a test fails, the
 * requests it made are printed. When the fake's own answers break the spec, the test fails. For other settings see {@link
 * GcomExtension}.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GcomExtension.class)
public @interface GcomTest {}
