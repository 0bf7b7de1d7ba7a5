package io.github.gcom4j.user;

import io.github.gcom4j.client.GcomClient;
import io.github.gcom4j.testkit.FakeGrafanaCloud;
import java.nio.file.Files;
import java.nio.file.Path;

/** Uses what needs reflection or resources: the spec, the examples, the snapshot. */
public final class Main {
    private Main() {}

    public static void main(String... args) throws Exception {
        Path file = Files.createTempFile("state", ".json");
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.start()) {
            cloud.given().stack("mystack");
            cloud.save(file);
        }
        try (FakeGrafanaCloud cloud = FakeGrafanaCloud.builder().seed(file).start();
                GcomClient client = GcomClient.builder()
                        .apiUrl(cloud.apiUrl())
                        .token(cloud.token())
                        .build()) {
            System.out.println(client.stacks().get("mystack").slug() + " in "
                    + FakeGrafanaCloud.class.getModule().getDescriptor().toNameAndVersion());
        } finally {
            Files.delete(file);
        }
    }
}
