import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { printEnquiries } from "../../cli/commands/audit-owner.ts";
import { holdRecord, printHolds } from "../../cli/commands/retention-records.ts";
import { listKeys } from "../../cli/commands/keys-list.ts";
import type { ExitCode, Output } from "../../cli/output.ts";
import { agreementSchema } from "../../core/access/keys/agreements.ts";
import { kindNames } from "../../records/kinds.ts";
import { operator } from "../../session/administration.ts";
import { RejectFile } from "../../imports/rejects.ts";
import { type Operator, ndjson, openOperator, person } from "../imports/operator.ts";
import { called } from "./command.ts";

/** A row of its own, one that runs backwards, and columns. */
const forged = 'Desk\nkforged0001  live  internal  UTO\u202e"  x\u2028\u009b';

let site: Operator;
beforeAll(async () => {
  site = await openOperator();
  await site.import(await site.file("persons.ndjson", ndjson(person("P-1"))));
  vi.stubEnv("HUB_DATA", site.data);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await site.close();
});

/** What a command answers, each text it hands out. */
async function answers(command: (output: Output) => Promise<ExitCode>): Promise<string[]> {
  const said: string[] = [];
  await command({ answer: (text) => void said.push(text), remark: () => {} });
  return said;
}

const unseen = /[^\P{C}\n]|[\u2028\u2029]/u;

const key = {
  name: forged,
  role: "analyst",
  owner: "UTO",
  scopes: ["*:read"],
  purposes: null,
  test: false,
  expires: null,
} as const;

describe("a text with a line end and a mark that turns the line", () => {
  it("makes no row of its own in the list of keys, nor by a bound", async () => {
    const { keys } = site.session.platform;
    const bounds = { operations: ["OPE-A\nkforged0002"] };
    await keys.create({ ...key, bounds });
    const text = (await answers((output) => listKeys({}, output))).join("\n");
    expect(text).toContain("Desk\\u000akforged0001 \\u0020live");
    expect(text).not.toMatch(unseen);
    expect(text.split("\n").filter((line) => line.startsWith("kforged"))).toEqual([]);
  });

  it("makes no row of its own as the reason of a hold", async () => {
    const id = String((await site.held("person"))[0]?.id);
    await answers((output) => holdRecord(id, { reason: forged }, output));
    const rows = await answers((output) => printHolds(id, {}, output));
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toMatch(/\n/);
    expect(rows[0]).toContain("Desk\\u000akforged0001");
    expect(rows[0]).not.toMatch(unseen);
  });

  it("makes no row of its own as the name or the case of who asked", async () => {
    const caller = { ...operator, name: forged };
    const records = [{ owner: "UTO", records: ["PER-A"] }];
    await site.session.audit.append({
      kind: "read",
      requestId: "r-1",
      caller,
      caseReference: forged,
      status: 200,
      records,
    });
    const rows = await answers((output) => printEnquiries({ owner: "UTO" }, output));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.split("  ")).toHaveLength(6);
    expect(rows[0]).not.toMatch(/\n/);
    expect(rows[0]).not.toMatch(unseen);
  });

  it("is shown by the terminal in whatever a command prints, and JSON says the same", async () => {
    const terms = agreementSchema(kindNames).parse({
      owner: "UTO",
      scopes: ["*:read"],
      bounds: { operations: [forged] },
    });
    await site.session.platform.agreements.set(terms, operator.id, "r-2");
    const printed = async (...args: string[]) => (await called({ HUB_DATA: site.data }, ...args)).out;
    const [keys, agreements] = [await printed("keys", "list", "--json"), await printed("agreements", "list")];
    for (const out of [keys, agreements]) expect(out).toMatch(/^[^\n]*\\u202e[^\n]*\n$/);
    for (const out of [keys, agreements]) expect(out).not.toMatch(unseen);
    expect(JSON.parse(keys).keys.map(({ name }: { name: string }) => name)).toContain(forged);
    expect(JSON.parse(agreements)).toEqual(terms);
  });

  it("is shown in the file of what an import rejected", async () => {
    const line = JSON.stringify({ ...person("P-2"), "sex\u202e\nline 3": "F" });
    const { rejects } = await site.import(await site.file("rejected.ndjson", `${line}\n`));
    expect(rejects).toMatchObject([{ at: "line 1", reason: "has no field sex\\u202e\\u000aline 3" }]);
    const file = new RejectFile(join(site.data, "rejects"));
    await file.add({ at: `entry ${forged}`, reason: forged });
    await file.close();
    const text = await readFile(file.path, "utf8");
    expect(text).not.toMatch(unseen);
    expect(
      text
        .split("\n")
        .filter(Boolean)
        .map((row) => JSON.parse(row)),
    ).toEqual([{ at: `entry ${forged}`, reason: forged }]);
  });
});
