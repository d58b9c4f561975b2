import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { hoursSchema } from "../../core/access/admission.ts";
import { boundsSchema } from "../../core/access/caller.ts";
import { agreementSchema } from "../../core/access/keys/agreements.ts";
import { policySchema } from "../../core/access/policies/policy.ts";
import { readRoleTable } from "../../core/access/sign-in/roles.ts";
import { schemaOf } from "../../core/draft.ts";
import { type Fault, lines, readAs, told } from "../../core/faults.ts";
import { handedInKinds } from "../../records/datasets.ts";
import { kindNames } from "../../records/kinds.ts";
import { datasetOf } from "../world.ts";
import { runsUnderTest } from "../store.ts";

const root = join(import.meta.dirname, "../..");

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ...handedInKinds.map((name) => [name, schemaOf(datasetOf(name))] as const),
  ["handling", policySchema],
  ["agreement", agreementSchema(kindNames)],
  ["bounds", boundsSchema],
  ["hours", hoursSchema.array()],
];

/** What validators say where nobody has written a sentence of ours, and what ours says where it knows no better. */
const noSentence =
  /Invalid |expected|received|Too (small|big)|Unrecognized|must match|[<>]=|is not as it must be|another form/;

const texts = ["", "x", "UTO", "x".repeat(5000), "\u0000", "\ud800"];
const others = [null, undefined, 0, -1, 1.5, 1e300, NaN, true, [], [7], {}, Array.from({ length: 150 }, () => "x")];
const anything = fc.constantFrom<unknown>(...texts, ...others);

/** Values of the schema's shape in which anything may stand in the place of anything. */
function astray(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return astray(schema.unwrap());
  if (schema instanceof z.ZodPipe) return astray(schema.in);
  if (schema instanceof z.ZodArray) return fc.oneof(anything, fc.array(astray(schema.element), { maxLength: 3 }));
  if (!(schema instanceof z.ZodObject)) return anything;
  const fields = Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, astray(field)]));
  return fc.oneof(
    { weight: 1, arbitrary: anything },
    { weight: 9, arbitrary: fc.record({ ...fields, more: anything }, { requiredKeys: [] }) },
  );
}

describe("what is wrong with what was handed in", () => {
  it.each(schemas)("is said in our own sentences, whatever it is: %s", (_name, schema) => {
    const said = (value: unknown) => {
      const read = readAs(schema, value);
      const faults = "faults" in read ? read.faults : [];
      expect(faults.filter(({ reason }) => reason === "" || noSentence.test(reason))).toEqual([]);
    };
    fc.assert(fc.property(astray(schema), said), { numRuns: runsUnderTest ?? 15 });
  });

  it("is said in our own sentences of the table of roles", () => {
    const folder = mkdtempSync(join(tmpdir(), "borderlink-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "roles.json");
    const row = {
      claimed: "",
      role: "x",
      owner: 7,
      scopes: ["x"],
      purposes: [],
      classes: [1],
      test: "no",
      bounds: { x: 1 },
    };
    for (const table of [{ roles: [row, row] }, [], { roles: [], clearances: { x: [] }, claims: 7 }]) {
      writeFileSync(file, JSON.stringify(table));
      expect(() => readRoleTable(file, kindNames)).toThrow(/^The settings cannot be used:(\n- HUB_OIDC_ROLES: .*)+$/);
      expect(() => readRoleTable(file, kindNames)).not.toThrow(noSentence);
    }
  });

  it("becomes words in one place alone", async () => {
    const elsewhere: string[] = [];
    for await (const file of glob("{cli,core,gateway,imports,records,schema,session,subgraphs}/**/*.ts", {
      cwd: root,
    })) {
      if (file === "core/faults.ts") continue;
      if (/\.issues\b|prettifyError|flattenError|treeifyError|ZodError/.test(await readFile(join(root, file), "utf8")))
        elsewhere.push(file);
    }
    expect(elsewhere).toEqual([]);
  });

  it("is each of the fields that there are none of, a long name of them shown as cut", () => {
    const names = ["b", "c\u202e", "d".repeat(70)];
    const read = readAs(z.strictObject({}), Object.fromEntries(names.map((name) => [name, 1])), "a");
    const reasons = ["has no field b", "has no field c\\u202e", `has no field ${"d".repeat(60)}…`];
    expect(read).toEqual({ faults: reasons.map((reason) => ({ path: "a", reason })) });
  });

  it("is told up to a hundred faults, with the number beyond", () => {
    const faults = (count: number): Fault[] =>
      Array.from({ length: count }, (_, at) => ({ path: `a[${at}]`, reason: "x" }));
    expect(told(faults(100))).toMatchObject({ faults: { length: 100 }, moreFaults: 0 });
    expect(told(faults(103))).toMatchObject({ faults: { length: 100 }, moreFaults: 3 });
    expect(lines(faults(103)).slice(-2)).toEqual(["a[99]: x", "and 3 more"]);
  });
});
