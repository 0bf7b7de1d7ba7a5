// Plays a scenario on the fake with a client that openapi-typescript made from the spec. Its types are part of the test.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./gcom.js";

const [origin, token] = process.argv.slice(2);
const cloud = createClient<paths>({ baseUrl: `${origin}/api`, headers: { Authorization: `Bearer ${token}` } });
const region = "us";

const stack = await cloud.POST("/instances", { body: { name: "mystack", slug: "mystack" } });
assert.ok(stack.data);
assert.equal(stack.data.slug, "mystack");

const plugin = await cloud.POST("/instances/{stackIdOrSlug}/plugins", {
  params: { path: { stackIdOrSlug: "mystack" } },
  body: { plugin: "grafana-github-datasource" },
});
assert.equal(plugin.data?.pluginSlug, "grafana-github-datasource");

async function createPolicy(name: string): Promise<components["schemas"]["AccessPolicy"]> {
  const { data, error } = await cloud.POST("/v1/accesspolicies", {
    params: { query: { region } },
    body: { name, scopes: ["metrics:read"], realms: [{ type: "stack", identifier: String(stack.data?.id) }] },
  });
  assert.ok(data, error?.message);
  return data;
}
const policies = await Promise.all(["first", "second", "third"].map(createPolicy));

const created = await cloud.POST("/v1/tokens", {
  params: { query: { region } },
  body: { accessPolicyId: policies[0]!.id, name: "deployer" },
});
assert.match(created.data?.token ?? "", /^glc_/);

// Paging as the service does it: the same request again with the cursor of the next page.
const names: string[] = [];
let pageCursor: string | undefined;
do {
  const page = await cloud.GET("/v1/accesspolicies", { params: { query: { region, pageSize: 2, pageCursor } } });
  assert.ok(page.data);
  names.push(...page.data.items.map((policy) => policy.name));
  const next = page.data.metadata?.pagination?.nextPage;
  pageCursor = next ? (new URL(next, origin).searchParams.get("pageCursor") ?? undefined) : undefined;
} while (pageCursor);
assert.deepEqual(names.sort(), ["first", "second", "third"]);

const missing = await cloud.GET("/instances/{stackIdOrSlug}", { params: { path: { stackIdOrSlug: "nosuchstack" } } });
assert.equal(missing.response.status, 404);
assert.equal(missing.error?.code, "NotFound");

const taken = await cloud.POST("/instances", { body: { name: "Another", slug: "mystack" } });
assert.equal(taken.response.status, 409);
assert.equal(taken.error?.code, "Conflict");

const stranger = await cloud.GET("/v1/tokens", { params: { query: { region } }, headers: { Authorization: "Bearer no" } });
assert.equal(stranger.response.status, 401);
assert.equal(stranger.error?.code, "InvalidCredentials");

console.log(`${names.length} policies on ${stack.data.slug}`);
