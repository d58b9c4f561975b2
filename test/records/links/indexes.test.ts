import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { Connection } from "../../../core/store/sqlite/connection.ts";
import { openWorld } from "../../world.ts";

it("walks along links are answered by their indexes alone", async () => {
  await using world = await openWorld();
  // On MongoDB the server plans.
  if (!(await world.platform.store.server()).startsWith("SQLite")) return;
  const [anna, berta] = [await world.person("Anna"), await world.person("Berta")];
  await world.link("RELATIVE_OF", anna, berta);
  const statements = vi.spyOn(Connection.prototype, "all");
  const asked = {
    kinds: null,
    types: null,
    since: "2020",
    until: null,
    of: [anna],
    depth: 2,
    perKind: 25,
    after: null,
  };
  const limits = { nodes: 10, edges: 10, milliseconds: 1_000 };
  await world.asking("XYZ", "identify").looking.graph.network({ ...asked, limits });
  const walked = statements.mock.calls.filter(([sql]) => sql.includes("by_link_")).map((call) => [...call] as const);
  expect(walked.length).toBeGreaterThan(1);
  statements.mockRestore();
  const database = new Connection(join(world.platform.data, "store.sqlite"), 250);
  for (const [sql, values = []] of walked) {
    const plan = database.all(`EXPLAIN QUERY PLAN ${sql}`, values);
    const detail = plan.map((step) => String(step[3])).find((one) => one.includes("by_link_"));
    expect(detail).toMatch(/^SEARCH r USING COVERING INDEX by_link_(from|to)_kind/);
  }
  database.close();
});
