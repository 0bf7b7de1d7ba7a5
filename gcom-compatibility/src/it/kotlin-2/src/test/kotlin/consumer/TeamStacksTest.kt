package consumer

import io.github.gcom4j.client.GcomClient
import io.github.gcom4j.client.error.NotFoundException
import io.github.gcom4j.testkit.FakeGrafanaCloud
import io.github.gcom4j.testkit.junit.GcomTest
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

@GcomTest(strict = true)
class TeamStacksTest {
    @Test
    fun `a stack is created, read, changed and deleted`(client: GcomClient, cloud: FakeGrafanaCloud): Unit = runBlocking {
        val stacks = TeamStacks(client)

        stacks.create("platform")
        assertEquals("", stacks.description("platform"))
        assertEquals(mapOf("team" to "platform"), stacks.labels("platform"))

        stacks.describe("platform", "of the platform")
        assertEquals("of the platform", stacks.description("platform"))
        assertEquals(listOf("platform"), stacks.slugs(cloud.organization().slug()))

        stacks.remove("platform")
        assertEquals(emptyList<String>(), stacks.slugs(cloud.organization().slug()))
    }

    @Test
    fun `the token comes from a function`(cloud: FakeGrafanaCloud) {
        val stacks = TeamStacks.connect(cloud.apiUrl()) { cloud.token() }

        assertEquals(emptyList<String>(), stacks.slugs(cloud.organization().slug()))
    }

    @Test
    fun `a failure is the exception of the toolkit`(client: GcomClient) {
        assertThrows(NotFoundException::class.java) { runBlocking { TeamStacks(client).description("nobody") } }
    }
}
