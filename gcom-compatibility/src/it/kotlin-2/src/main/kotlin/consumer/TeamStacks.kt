package consumer

import io.github.gcom4j.client.GcomClient
import io.github.gcom4j.model.CreateStackRequest
import io.github.gcom4j.model.Stack
import kotlinx.coroutines.future.await
import kotlin.jvm.optionals.getOrNull

/** Keeps a stack for each team, without blocking a thread. */
class TeamStacks(private val client: GcomClient) {
    suspend fun create(team: String): Stack =
        client.async().stacks().create(
            CreateStackRequest.builder().name(team).slug(team).putLabel("team", team).build(),
        ).await()

    suspend fun description(team: String): String? =
        client.async().stacks().get(team).await().description().getOrNull()

    suspend fun describe(team: String, description: String) {
        client.async().stacks().update(team) { it.toBuilder().description(description).build() }.await()
    }

    suspend fun labels(team: String): Map<String, String> = client.async().stacks().get(team).await().labels()

    suspend fun remove(team: String) {
        client.async().stacks().delete(team).await()
    }

    companion object {
        /** Asks for the token before each request. */
        fun connect(url: String, token: () -> String): TeamStacks =
            TeamStacks(GcomClient.builder().apiUrl(url).credentials { token() }.build())
    }

    fun slugs(organization: String): List<String> = client.stacks().list(organization).map { it.slug() }
}
