import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type * as ownHub from "./hub.ts";
import { Copy } from "./copy.ts";
import { done, follow, recipe, type Step } from "./recipes/page.ts";

const copies: Copy[] = [];
afterEach(() => copies.splice(0).forEach((copy) => copy.remove()));

/** A copy of the project in which these steps have been followed. */
function following(...steps: readonly Step[]): Copy {
  const copy = new Copy();
  copies.push(copy);
  for (const step of steps) follow(copy, step);
  return copy;
}

const vessels = recipe("Add a subgraph");
const without = (...files: readonly string[]) => vessels.filter(({ file }) => !files.includes(file));
const rooms = "checks/rooms.ts";
const vitest = ["node_modules/vitest/vitest.mjs", "run"];

describe("a recipe", () => {
  /** Two share the work. What runs in one a second time is compiled already. */
  let shared: readonly Copy[];
  beforeAll(() => {
    shared = [new Copy(), new Copy()];
  });
  afterAll(() => shared.forEach((copy) => copy.remove()));

  /** What is said first where each step is left out, by the step's file. */
  async function sayingsWithoutEach(
    steps: readonly Step[],
  ): Promise<readonly (readonly [file: string, said: string])[]> {
    const waiting = steps.entries();
    const sayings: [string, string][] = [];
    const tryEach = async (copy: Copy) => {
      for (const [at, { file }] of waiting) {
        const undone = steps.toSpliced(at, 1).map((step) => follow(copy, step));
        sayings.push([file, (await copy.run(rooms)).said]);
        for (const undo of undone.toReversed()) undo();
      }
    };
    await Promise.all(shared.map(tryEach));
    return sayings;
  }

  it.each([
    ["Add a field", 2],
    ["Add a kind", 8],
    ["Add a subgraph", 11],
  ])("such as %j needs few files by hand, and names each that is left out in one sentence", async (heading, most) => {
    const steps = recipe(heading);
    expect(steps.length).toBeLessThanOrEqual(most);
    for (const [left, said] of await sayingsWithoutEach(steps)) {
      expect(said.split("\n"), said).toHaveLength(1);
      expect(said.startsWith(`${left} `), `without ${left}: ${said}`).toBe(true);
    }
  });
});

describe("a subgraph that was added", () => {
  it("answers, takes records in and links them as all others do", async () => {
    const copy = following(...vessels);
    expect(await copy.run(rooms)).toEqual({ status: 0, said: "" });
    expect(await copy.run("schema/expand.ts")).toEqual({ status: 0, said: "" });
    expect((await copy.run("schema/compose.ts")).status).toBe(0);
    const { openTestHub } = (await import(join(copy.top, "test/hub.ts"))) as typeof ownHub;
    const hub = await openTestHub();
    const owner = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
    const records = [{ reference: "V-1", name: "Halcyon", homePort: "Amaurot", handling: { audiences: [{}] } }];
    const record = `mutation($records: [VesselInput!]!) {
      recordVessels(records: $records, idempotencyKey: "vessels-1") { result id } }`;
    const { data } = await hub.ask(owner, record, { variables: { records } });
    expect(data.recordVessels).toMatchObject([{ result: "CREATED", id: expect.stringMatching(/^VES-/) }]);
    const [{ id: from }] = data.recordVessels;
    const to = await hub.world.write("operation", { programme: "HAWK", name: "Hawk at Utopia", phase: "RUNNING" });
    await hub.world.write("link", { kind: "TOOK_PART_IN", from, to, source: "plan of the operation" });
    const query =
      '{ vessels(homePort: "Amaurot") { nodes { name operations { nodes { name vessels { totalCount } } } } } }';
    const operations = { nodes: [{ name: "Hawk at Utopia", vessels: { totalCount: 1 } }] };
    expect((await hub.ask("XYZ", query)).data).toEqual({ vessels: { nodes: [{ name: "Halcyon", operations }] } });
    expect((await hub.ask({ owner: "XYZ", scopes: ["person:read"] }, query)).codes).toEqual(["FORBIDDEN"]);
    await hub.close();
  });

  it("without one of its rooms keeps everything from starting, which is said in that one sentence", async () => {
    const copy = following(...without("subgraphs/vessels/resolvers.ts"));
    const said = (await copy.run(rooms)).said;
    const starts = [
      ["checks/run.ts", "check"],
      ["checks/run.ts", "generate"],
      ["gateway/main.ts"],
      ["subgraphs/main.ts", "vessels"],
      [...vitest, "test/core/frequency-cache.test.ts"],
    ];
    for (const start of starts) {
      const ended = await copy.run(...start);
      expect(ended.status, start.join(" ")).toBe(1);
      expect(ended.said.split("\n", 1), start.join(" ")).toEqual([said]);
      expect(ended.said, start.join(" ")).not.toMatch(/^ +at /m);
    }
  });

  it("may own no kind: then it needs no records, no links, no demo and no path of the oracle", async () => {
    const ofKinds = without("records/kinds.ts", "records/links/kinds.ts", "demo/background.ts", "test/access/trade.ts");
    const account = ofKinds.filter(({ file }) => !file.startsWith("records/vessels/")).map(withoutVessels);
    expect(await following(...account).run(rooms)).toEqual({ status: 0, said: "" });
  });

  it("has a port of its own", async () => {
    const taken = vessels.map((step) => ({ ...step, block: step.block.replace("4010", "4001") }));
    const said = "records/subgraphs.ts gives persons and vessels the same port 4001: each has its own.";
    expect(await following(...taken).run(rooms)).toEqual({ status: 1, said });
  });
});

/** The same subgraph, asked for nothing but whether it is there. */
function withoutVessels(step: Step): Step {
  const blocks: Readonly<Record<string, string>> = {
    "schema/vessels.graphql": "type Query { harbour: Boolean }\n",
    "subgraphs/vessels/resolvers.ts": "export const resolvers = { Query: { harbour: () => true } };\n",
    "subgraphs/vessels/permissions.ts":
      'import { allow } from "../shield.ts";\nexport const permissions = { Query: { harbour: allow } };\n',
    "subgraphs/vessels/subgraph.ts": `import { permissions } from "./permissions.ts";
      import { resolvers } from "./resolvers.ts";
      export const subgraph = { name: "vessels", resolvers, permissions, datasets: [] };\n`,
  };
  return { ...step, block: blocks[step.file] ?? step.block };
}

describe("a check that was added", () => {
  it("refuses what the test beside it says, and the test notices where it was forgotten", async () => {
    const steps = recipe("Add a check");
    const test = steps.at(-1) as Step;
    const ran = await Promise.all([following(...steps), following(test)].map((copy) => copy.run(...vitest, test.file)));
    expect(ran.map(({ status }) => status)).toEqual([0, 1]);
    expect(ran[1]?.said).toContain("AssertionError");
  });
});

describe("a block of the page that changes a file", () => {
  const step = { file: "ports.ts", language: "diff", block: ' ports: [\n-  "Old",\n+  "New",\n' };

  it("is put where its context stands", () => {
    expect(done(step, 'ports: [\n  "Old",\n]\n')).toBe('ports: [\n  "New",\n]\n');
  });

  it("is stale where the context stands no longer, or in two places", () => {
    expect(() => done(step, "ports: []\n")).toThrow("stands 0 times in ports.ts");
    expect(() => done(step, 'ports: [\n  "Old",\n]\nports: [\n  "Old",\n]\n')).toThrow("stands 2 times in ports.ts");
    expect(() => done({ ...step, language: "ts" }, "")).toThrow("ports.ts is there already");
  });
});
