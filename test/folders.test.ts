import { describe, expect, it } from "vitest";
import { arrowsUp, cycles } from "../checks/folders.ts";
import { specifiersIn } from "../checks/imports.ts";

const imports = (from: string, to: string) => ({ from, to });

describe("the folders of the house", () => {
  it("may not import each other, types included", () => {
    const round = cycles([
      imports("core/access/reader.ts", "core/store/port.ts"),
      imports("core/store/sqlite/reads.ts", "core/access/policies/policy.ts"),
    ]);
    expect(round.map(({ folders }) => folders.toSorted())).toEqual([["core/access", "core/store"]]);
  });

  it("may not go round through a third", () => {
    const round = cycles([
      imports("gateway/http/app.ts", "gateway/request/handler.ts"),
      imports("gateway/request/handler.ts", "gateway/limits/query-limits.ts"),
      imports("gateway/limits/query-limits.ts", "gateway/http/headers.ts"),
    ]);
    expect(round).toHaveLength(1);
    expect(round[0]?.because).toHaveLength(3);
  });

  it("may share what stands in the folder that holds them, and import what they contain", () => {
    const arrows = [
      imports("core/access/reader.ts", "core/clock.ts"),
      imports("core/clock.ts", "core/access/caller.ts"),
      imports("core/access/keys/record.ts", "core/access/caller.ts"),
      imports("core/access/caller.ts", "core/access/keys/record.ts"),
    ];
    expect(cycles(arrows)).toEqual([]);
  });

  it("import from floors below alone: neither from above nor from a neighbour", () => {
    const arrows = [
      imports("gateway/hub.ts", "core/clock.ts"),
      imports("core/record.ts", "records/kinds.ts"),
      imports("demo/world.ts", "imports/ndjson.ts"),
      imports("gateway/bootstrap.ts", "cli/output.ts"),
    ];
    expect(arrowsUp(arrows)).toEqual(arrows.slice(1));
  });
});

describe("an import", () => {
  it.each([
    'import { a } from "./b.ts";',
    'import type { A } from "./b.ts";',
    'import "./b.ts";',
    'export { a } from "./b.ts";',
    'export * from "./b.ts";',
    'export type A = import("./b.ts").A;',
    'export const a = () => import("./b.ts");',
    "export const a = () => import(`./b.ts`);",
  ])("is found in: %s", (source) => {
    expect(specifiersIn("a.ts", source)).toEqual(["./b.ts"]);
  });

  it("is not looked for in what cannot be parsed, which is said", () => {
    expect(() => specifiersIn("a.ts", "import {")).toThrow("a.ts cannot be parsed");
  });
});
