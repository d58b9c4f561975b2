import fc from "fast-check";
import { execute, type ExecutionResult, parse } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindNames } from "../../records/kinds.ts";
import { Cursors } from "../../subgraphs/cursors.ts";
import { SubgraphExecutor } from "../../subgraphs/executor.ts";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { makeSubgraph } from "../../subgraphs/make.ts";
import { subgraphNames } from "../../records/subgraphs.ts";
import { PrecheckedRules } from "../../subgraphs/prechecked-rules.ts";
import { beneathGuard } from "../../subgraphs/shield.ts";
import { operations } from "../gateway/executor/operations.ts";
import { writeCase } from "../gateway/case.ts";
import { callerOf, openWorld, type World } from "../world.ts";

let world: World & AsyncDisposable;
let ids: string[];
beforeAll(async () => {
  world = await openWorld();
  const written = await writeCase(world);
  ids = Object.values(written).flat();
});
afterAll(() => world[Symbol.asyncDispose]());

const actions = ["read", "search"] as const;
const scopes = fc.subarray(kindNames.flatMap((kind) => actions.map((action) => `${kind}:${action}`)));
const nearlyAll = fc.constantFrom(...kindNames).map((lost) => {
  return kindNames.filter((kind) => kind !== lost).flatMap((kind) => actions.map((action) => `${kind}:${action}`));
});

function contextOf(granted: readonly string[]) {
  const caller = callerOf("XYZ", { scopes: granted });
  const log = pino({ level: "silent" });
  return Object.assign(world.asking(caller), { log, cursors: new Cursors(Buffer.alloc(32)), loaders: new Map() });
}

/** What an answer gives and refuses. */
function outcome({ data, errors }: ExecutionResult) {
  const refusals = errors?.map(({ path, message, extensions }) => {
    const code = extensions?.["code"] ?? "INTERNAL";
    return [path?.join("."), code, code === "INTERNAL" ? "" : message].join(" ");
  });
  return { data: data && JSON.parse(JSON.stringify(data, withoutSeals)), refusals: refusals?.toSorted() };
}

/** Cursors are sealed anew for each answer. */
function withoutSeals(name: string, value: unknown): unknown {
  return name === "cursor" && typeof value === "string" ? "sealed" : value;
}

describe.each(subgraphNames)("the subgraph %s", (name) => {
  it("refuses the same, whether its rules are asked once an operation or by the guard at every field", async () => {
    const schema = makeSubgraph(await loadSubgraph(name));
    const executor = new SubgraphExecutor(schema);
    const values = {
      id: ids,
      ids: [],
      number: ["XZ 000-123"],
      name: ["eriksson"],
      vin: ["x"],
      first: [1, 3, 101],
      query: ["a"],
    };
    const [beneath, ways] = [beneathGuard(schema), new Set<boolean>()];
    if (!beneath) throw new Error("no guard");
    const granted = fc.oneof(scopes, nearlyAll, fc.constant(["*:read", "*:search"]));
    const property = fc.asyncProperty(operations(schema, values, 4), granted, async ({ query, variables }, wanted) => {
      const document = parse(query);
      const guarded = contextOf(wanted);
      ways.add(new PrecheckedRules(document, beneath).isFree(guarded.caller));
      const expected = await execute({ schema, document, variableValues: variables, contextValue: guarded });
      // Once as it comes, and often enough that it is compiled.
      for (let use = 1; use <= 3; use++) {
        expect(outcome(await executor.run(query, variables, contextOf(wanted)))).toEqual(outcome(expected));
      }
    });
    await fc.assert(property, { numRuns: 60, seed: 3 });
    expect(ways.size).toBe(2);
  });
});
