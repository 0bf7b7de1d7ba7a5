package consumer;

import io.github.gcom4j.client.GcomClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

// snippet: micronaut-bean
@Factory
class GcomFactory {
    @Singleton
    @Bean(preDestroy = "close")
    GcomClient gcom(@Value("${gcom.url}") String url, @Value("${gcom.token}") String token) {
        return GcomClient.builder().apiUrl(url).token(token).build();
    }
}
// end
