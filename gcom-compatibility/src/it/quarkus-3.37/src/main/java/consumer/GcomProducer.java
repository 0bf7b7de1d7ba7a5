package consumer;

import io.github.gcom4j.client.GcomClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

// snippet: quarkus-bean
@ApplicationScoped
class GcomProducer {
    @Produces
    @Singleton
    GcomClient gcom(@ConfigProperty(name = "gcom.url") String url, @ConfigProperty(name = "gcom.token") String token) {
        return GcomClient.builder().apiUrl(url).token(token).build();
    }

    void close(@Disposes GcomClient gcom) {
        gcom.close();
    }
}
// end
