import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "../../core/audit/verification/verify.ts";
import { intern, maxPolicies } from "../../core/access/policies/intern.ts";
import { policyId } from "../../core/access/policies/policy.ts";
import { links } from "../../records/links/records.ts";
import { join } from "node:path";
import { type Operator, holderOf, ndjson, openOperator, passport, person } from "./operator.ts";

let operator: Operator;

beforeEach(async () => {
  operator = await openOperator();
});
afterEach(() => operator.close());

describe("importing the hub's own form", () => {
  it("takes in records and the links between them, and a second time changes nothing", async () => {
    const path = await operator.file("in.ndjson", ndjson(person("P1"), passport("D1"), holderOf("P1", "D1")));
    expect(await operator.import(path)).toMatchObject({
      read: 3,
      created: 3,
      kinds: { person: 1, document: 1, link: 1 },
    });
    expect(await operator.import(path)).toMatchObject({ read: 3, created: 0, changed: 0, unchanged: 3 });
    const [link] = await operator.held("link");
    const [[holder], [document]] = [await operator.held("person"), await operator.held("document")];
    expect(link).toMatchObject({ from: holder?.id, to: document?.id, fromOwner: "UTO", toPolicy: document?.policy });
  });

  it("joins records that stand further down in the file", async () => {
    const path = await operator.file("in.ndjson", ndjson(holderOf("P1", "D1"), person("P1"), passport("D1")));
    expect(await operator.import(path)).toMatchObject({ created: 3, rejected: 0, kinds: { link: 1 } });
  });

  it("rejects a link whose end is nowhere, and one that joins training and live records", async () => {
    const lines = [
      person("P1"),
      holderOf("P1", "D9"),
      passport("D1", { test: true }),
      holderOf("P1", "D1", { test: true }),
    ];
    const { rejects } = await operator.import(await operator.file("in.ndjson", ndjson(...lines)));
    expect(rejects.map(({ at }) => at)).toEqual(["line 2", "line 4"]);
    expect(rejects[0]?.reason).toMatch(/^no record DOC-/);
  });

  it("keeps a record for its owner alone unless its handling says otherwise", async () => {
    const open = { audiences: [{}] };
    const path = await operator.file("in.ndjson", ndjson(person("P1"), person("P2", { handling: open })));
    await operator.import(path);
    const policies = Object.fromEntries((await operator.held("person")).map((one) => [one.reference, one.policy]));
    const everybody = { to: null, except: [], purposes: null, classes: null, until: null };
    expect(policies).toEqual({ P1: policyId({ audiences: [] }), P2: policyId({ audiences: [everybody] }) });
  });

  it("rejects what goes under one policy more than its owner may have, in a dry run alike", async () => {
    const { store } = operator.session.platform;
    const texts = new Map(Array.from({ length: maxPolicies - 1 }, (_, at) => [`POL-${at}`, { audiences: [] }]));
    const at = "2026-06-01T12:00:00.000Z";
    await store.transaction((session) => intern(session, "UTO", texts.keys(), texts, { at }));
    const to = (...owners: string[]) => ({ handling: { audiences: [{ to: owners }] } });
    const lines = [person("P1", to("D")), person("P2", to("NLD")), passport("D1", to("D")), passport("D2", to("XYZ"))];
    const path = await operator.file("in.ndjson", ndjson(...lines));
    for (const dryRun of [true, false]) {
      const { rejects, ...counts } = await operator.import(path, { dryRun });
      expect(counts).toMatchObject({ read: 4, created: 2, rejected: 2 });
      expect(rejects.map((one) => one.at)).toEqual(["line 2", "line 4"]);
      expect(rejects[0]?.reason).toMatch(/^UTO has 1000 handling policies, the most .* use one that stands/);
    }
  });

  it("rejects what is no record, each with its line and a reason that prints no value", async () => {
    const secret = "Hythloday";
    const lines = [
      "{broken",
      "[1]",
      JSON.stringify({ record: "passport", owner: "UTO", reference: "1" }),
      JSON.stringify(person("P1", { name: secret })),
      JSON.stringify(person("P2", { names: [{ kind: secret, full: secret }] })),
      JSON.stringify(person("P3", { reference: undefined })),
      JSON.stringify(person("P4", { handling: { audiences: [{ purposes: [secret] }] } })),
      JSON.stringify(person("P5", { birthDates: [{ date: "1990", until: "1980" }] })),
      JSON.stringify(holderOf("P6", "D6", { from: { record: "person", owner: secret } })),
      JSON.stringify(person("P7", { padding: "x".repeat(1_000_000) })),
      JSON.stringify(person("P8")),
      JSON.stringify(person("P8", { sex: "F" })),
    ];
    const { rejects, rejected, created } = await operator.import(await operator.file("in.ndjson", lines.join("\r\n")));
    expect({ rejected, created }).toEqual({ rejected: 11, created: 1 });
    expect(rejects.map(({ at, reason }) => `${at}: ${reason}`)).toEqual([
      "line 1: the line is not JSON",
      "line 2: the line is not a JSON object",
      expect.stringMatching(/^line 3: record: must be one of person /),
      "line 4: has no field name",
      expect.stringMatching(/^line 5: names\[0\].kind: /),
      "line 6: reference: is required",
      expect.stringMatching(/^line 7: handling.audiences\[0\].purposes\[0\]: /),
      "line 8: birthDates[0].until: comes before the date that the range begins with",
      expect.stringMatching(/^line 9: from: names a record by its id/),
      "line 10: the line is longer than 1 MB",
      "line 12: stands in this file already, further up",
    ]);
    expect(JSON.stringify(rejects)).not.toContain(secret);
  });

  it("rejects what nests without end, and what is no kind of record, and takes the lines beside it", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const lines = [
      ndjson(person("P1")).trim(),
      ...["statements", "handling", "record", "__proto__"].map((field) => `{"owner":"UTO","${field}":${deep}}`),
      ...[{ toString: "x" }, ["person"], 7].map((record) => JSON.stringify(person("P2", { record }))),
      ndjson(person("P3")).trim(),
    ];
    const path = await operator.file("in.ndjson", lines.join("\n"));
    await expect(operator.import(path)).resolves.toMatchObject({ read: 9, created: 2, rejected: 7 });
  });

  it("reads past a byte order mark, empty lines and bytes that are no UTF-8", async () => {
    const [first, last] = [ndjson(person("P1")), ndjson(person("P2"))];
    const bytes = Buffer.concat([
      Buffer.from(`\uFEFF${first}\r\n\n{"x":"`),
      Buffer.from([0xff, 0xfe, 10]),
      Buffer.from(last),
    ]);
    const { created, rejects } = await operator.import(await operator.file("in.ndjson", bytes));
    expect(created).toBe(2);
    expect(rejects).toEqual([{ at: "line 4", reason: expect.stringMatching(/^the line is not UTF-8: .*--encoding/) }]);
  });

  it("takes only its records where the operator says whose file it is", async () => {
    const path = await operator.file(
      "in.ndjson",
      ndjson(person("P1", { owner: undefined }), person("P2", { owner: "NLD" })),
    );
    const { created, rejects } = await operator.import(path, { owner: "UTO" });
    expect(created).toBe(1);
    const reason = "is not UTO, whose file this is said to be";
    const faults = [{ path: "owner", reason }];
    expect(rejects).toEqual([{ at: "line 2", reason: `owner: ${reason}`, faults, moreFaults: 0 }]);
  });

  it("writes nothing in a dry run, and says what it would have done", async () => {
    const path = await operator.file(
      "in.ndjson",
      ndjson(person("P1"), passport("D1"), holderOf("P1", "D1"), holderOf("P1", "D2")),
    );
    expect(await operator.import(path, { dryRun: true })).toMatchObject({ created: 3, rejected: 1, dryRun: true });
    expect(await operator.held("person")).toEqual([]);
    await operator.import(path);
    await operator.import(await operator.file("next.ndjson", ndjson(person("P1", { sex: "F" }), person("P2"))));
    const again = ndjson(person("P1"), person("P2"), passport("D1"), holderOf("P1", "D1"));
    expect(await operator.import(await operator.file("again.ndjson", again), { dryRun: true })).toMatchObject({
      changed: 1,
      unchanged: 3,
    });
  });

  it("leaves an audit in which every write is begun and closed", async () => {
    await operator.import(
      await operator.file("in.ndjson", ndjson(person("P1"), person("P2", { owner: "NLD" }), passport("D1"))),
    );
    expect(await verifyAudit(join(operator.data, "audit"))).toMatchObject({ entries: 7, faults: [] });
  });

  it("names a link by what it joins and who says so", async () => {
    const both = [holderOf("P1", "D1"), holderOf("P1", "D1", { source: "a second post" })];
    await operator.import(await operator.file("in.ndjson", ndjson(person("P1"), passport("D1"), ...both)));
    const { store } = operator.session.platform;
    expect(await store.count(links, { kind: "HOLDER_OF" })).toBe(2);
  });
});
