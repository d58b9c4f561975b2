import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, openBothHubs, type TestHub } from "../hub.ts";
import { ownerAlone } from "../world.ts";

let both: Awaited<ReturnType<typeof openBothHubs>>;
let hub: TestHub;
let keys = 0;

beforeAll(async () => {
  both = await openBothHubs();
  hub = both.local;
});
afterAll(() => both.close());

const writer: Exclude<Asker, string> = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
const everybody = { audiences: [{}] };
const outcome = "{ id result version path reason record { number } }";
const record = `mutation ($records: [DocumentInput!]!, $key: String!) {
  recordDocuments(records: $records, idempotencyKey: $key) ${outcome}
}`;
const withdraw = `mutation ($records: [WithdrawalInput!]!, $key: String!) {
  withdrawDocuments(records: $records, idempotencyKey: $key) ${outcome}
}`;
const newKey = () => `batch-${(keys += 1).toString().padStart(6, "0")}`;

interface Outcome {
  readonly id: string | null;
  readonly result: string;
  readonly path: string | null;
  readonly reason: string | null;
}

async function write(query: string, records: readonly object[], { as = writer, key = newKey(), on = hub } = {}) {
  const answer = await on.ask(as, query, { variables: { records, key } });
  return { ...answer, outcomes: answer.data && (Object.values(answer.data)[0] as readonly Outcome[]) };
}

const seenBy = async (owner: string, id: unknown) =>
  (await hub.ask(owner, "query ($id: ID!) { document(id: $id) { number note } }", { variables: { id } })).data.document;

describe("an owner", () => {
  it("records documents, and reads back what stands", async () => {
    const passport = { reference: "W-1", number: "XW100", type: "PASSPORT", issuer: "UTO", handling: everybody };
    const { outcomes } = await write(record, [passport]);
    expect(outcomes).toEqual([
      { id: expect.any(String), result: "CREATED", version: 1, path: null, reason: null, record: { number: "XW100" } },
    ]);
    expect(await seenBy("XYZ", outcomes[0]?.id)).toEqual({ number: "XW100", note: null });
    const again = await write(record, [passport, { ...passport, reference: "W-2", handling: null }]);
    expect(again.outcomes.map(({ result }: Outcome) => result)).toEqual(["UNCHANGED", "CREATED"]);
    expect(await seenBy("XYZ", again.outcomes[1]?.id)).toBeNull();
    expect(await seenBy("UTO", again.outcomes[1]?.id)).not.toBeNull();
  });

  it("is told what stands where it expected another version, and overwrites nothing", async () => {
    const one = { reference: "W-3", number: "XW300", handling: everybody };
    await write(record, [one]);
    await write(record, [{ ...one, number: "XW301", expected: 1 }]);
    const { outcomes } = await write(record, [{ ...one, number: "XW302", expected: 1 }]);
    expect(outcomes).toMatchObject([{ result: "CONFLICT", version: 2, record: { number: "XW301" } }]);
    expect(await seenBy("UTO", outcomes[0]?.id)).toMatchObject({ number: "XW301" });
  });

  it("sends a batch again without a second effect, and gets the first outcomes", async () => {
    const key = newKey();
    const batch = [{ reference: "W-4", number: "XW400" }];
    const first = await write(record, batch, { key });
    await write(record, [{ reference: "W-4", number: "XW401" }]);
    const second = await write(record, batch, { key });
    expect(second.outcomes).toMatchObject([{ id: first.outcomes[0]?.id, result: "CREATED", version: 1 }]);
    expect(await seenBy("UTO", first.outcomes[0]?.id)).toMatchObject({ number: "XW401" });
    const other = await write(record, [{ reference: "W-5", number: "XW500" }], { key });
    expect(other.codes).toEqual(["IDEMPOTENCY_KEY_USED"]);
  });

  it("withdraws a record, which nobody sees from the next request on", async () => {
    const { outcomes } = await write(record, [{ reference: "W-6", number: "XW600", handling: everybody }]);
    const id = outcomes[0]?.id;
    const stale = await write(withdraw, [{ id, expected: 7 }]);
    expect(stale.outcomes).toMatchObject([{ result: "CONFLICT", version: 1 }]);
    const gone = await write(withdraw, [{ id, expected: 1 }]);
    expect(gone.outcomes).toMatchObject([{ id, result: "WITHDRAWN", record: null }]);
    expect([await seenBy("UTO", id), await seenBy("XYZ", id)]).toEqual([null, null]);
  });

  it("withdraws once what stands twice in a batch, and the audit says so", async () => {
    const id = (await write(record, [{ reference: "W-61", number: "XW601" }])).outcomes[0]?.id;
    const { outcomes, requestId } = await write(withdraw, [{ id }, { id }]);
    expect(outcomes).toMatchObject([
      { id, result: "WITHDRAWN" },
      { id, result: "REFUSED", path: "id", reason: "stands in this batch already" },
    ]);
    const [, outcome] = await hub.entries(requestId);
    expect(outcome?.leaves).toEqual([{ owner: "UTO", records: [id] }]);
  });

  it("is told of each record that cannot be one, and the others are written", async () => {
    const { outcomes } = await write(record, [
      { reference: "W-7", number: "XW700" },
      { reference: "", number: "XW701" },
      { reference: "W-8", number: "X".repeat(41) },
      { reference: "W-9", handling: { audiences: [{ purposes: ["curiosity"] }] } },
      { reference: "W-7", number: "XW702" },
    ]);
    expect(outcomes.map(({ result, path, reason }: Outcome) => [result, path, reason])).toEqual([
      ["CREATED", null, null],
      ["REFUSED", "reference", expect.any(String)],
      ["REFUSED", "number", expect.any(String)],
      ["REFUSED", "handling.audiences[0].purposes[0]", expect.any(String)],
      ["REFUSED", "reference", "stands in this batch already"],
    ]);
  });

  it("links records, and a link to what is not there is refused", async () => {
    const person = await hub.world.person("Ilveth Oskoey");
    const document = await hub.world.passport("XW800");
    const link = `mutation ($records: [LinkInput!]!, $key: String!) {
      recordLinks(records: $records, idempotencyKey: $key) { result reason record { kind } }
    }`;
    const holds = { kind: "HOLDER_OF", from: person, to: document, source: "register" };
    const nowhere = { ...holds, to: document.slice(0, -1) + (document.endsWith("A") ? "B" : "A") };
    const { outcomes } = await write(link, [holds, nowhere]);
    expect(outcomes).toMatchObject([{ result: "CREATED", record: { kind: "HOLDER_OF" } }, { result: "REFUSED" }]);
  });
});

describe("nobody else", () => {
  it("writes without the scope", async () => {
    const { codes, outcomes } = await write(record, [{ reference: "W-20" }], {
      as: { owner: "UTO", scopes: ["*:read", "document:search"] },
    });
    expect([codes, outcomes]).toEqual([["FORBIDDEN"], null]);
  });

  it("withdraws another's record, and does not learn whether there is one", async () => {
    const id = await hub.world.passport("XW900");
    const as = { ...writer, owner: "XYZ" };
    const nothing = id.slice(0, -1) + (id.endsWith("A") ? "B" : "A");
    const { outcomes } = await write(withdraw, [{ id }, { id: nothing }], { as });
    expect(outcomes).toMatchObject([
      { result: "ABSENT", version: 0 },
      { result: "ABSENT", version: 0 },
    ]);
    expect(await seenBy("UTO", id)).toMatchObject({ number: "XW900" });
  });

  it("links to a record it does not see, and does not learn whether there is one", async () => {
    const holder = await hub.world.person("Ilveth Oskoey", { owner: "XYZ" });
    const hidden = await hub.world.passport("XW910", { policy: ownerAlone });
    const link = `mutation ($records: [LinkInput!]!, $key: String!) {
      recordLinks(records: $records, idempotencyKey: $key) { result version path reason }
    }`;
    const as = { ...writer, owner: "XYZ" };
    const to = async (id: string) => {
      const { outcomes } = await write(link, [{ kind: "HOLDER_OF", from: holder, to: id, source: "register" }], { as });
      return JSON.stringify(outcomes).replace(id, "");
    };
    const nothing = hidden.slice(0, -1) + (hidden.endsWith("A") ? "B" : "A");
    expect(await to(hidden)).toBe(await to(nothing));
    expect(await to(hidden)).toContain("REFUSED");
    expect(await to(await hub.world.passport("XW911"))).toContain("CREATED");
  });

  it("withdraws a live record under a test key, be it its own organisation's", async () => {
    const id = await hub.world.passport("XW920");
    const { outcomes } = await write(withdraw, [{ id }], { as: { ...writer, test: true } });
    expect(outcomes).toMatchObject([{ result: "ABSENT", version: 0 }]);
    expect(await seenBy("UTO", id)).toMatchObject({ number: "XW920" });
  });

  it("reports a document of another country's", async () => {
    const report = `mutation ($records: [DocumentReportInput!]!, $key: String!) {
      recordDocumentReports(records: $records, idempotencyKey: $key) { result path reason }
    }`;
    const stolen = { reference: "R-1", number: "XW1", type: "PASSPORT", issuer: "XYZ", fraudType: "STOLEN" };
    expect((await write(report, [stolen])).outcomes).toMatchObject([{ result: "REFUSED", path: "issuer" }]);
  });
});

describe("a batch", () => {
  it("has at most a hundred records, and is not cut", async () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ reference: `W-M${at}` }));
    expect((await write(record, many)).codes).toEqual(["PAGE_SIZE"]);
    expect((await write(record, many.slice(1))).outcomes).toHaveLength(100);
  });

  it("stands in the audit before and after its commit, under the request's own id", async () => {
    const { requestId, outcomes } = await write(record, [{ reference: "W-30", number: "XW30" }]);
    const entries = await hub.entries(requestId);
    expect(entries.map(({ header }) => header.kind)).toEqual(["intent", "outcome", "read"]);
    const written = [{ owner: "UTO", records: [outcomes[0]?.id] }];
    expect(entries.slice(0, 2).map(({ leaves }) => leaves)).toEqual([written, written]);
  });

  it("shows nobody, sent again, what was withheld in the meantime", async () => {
    const document = { reference: "W-50", number: "XW50" };
    const id = (await write(record, [document])).outcomes[0]?.id as string;
    const person = await hub.world.person("Ilveth Oskoey");
    await hub.world.link("HOLDER_OF", person, id);
    const seen = "query ($id: ID!) { person(id: $id) { documents { totalCount } } }";
    const counted = async () =>
      (await hub.ask("XYZ", seen, { variables: { id: person } })).data.person.documents.totalCount;
    const opening = { key: newKey() };
    await write(record, [{ ...document, handling: everybody }], opening);
    expect(await counted()).toBe(1);
    await write(record, [document]);
    await write(record, [{ ...document, handling: everybody }], opening);
    expect(await counted()).toBe(0);
  });

  it("brings back no withdrawal, sent again", async () => {
    const document = { reference: "W-51", number: "XW51", handling: everybody };
    const id = (await write(record, [document])).outcomes[0]?.id as string;
    const person = await hub.world.person("Ilveth Oskoey");
    await hub.world.link("HOLDER_OF", person, id);
    const withdrawal = { key: newKey() };
    await write(withdraw, [{ id }], withdrawal);
    await write(record, [document]);
    expect((await write(withdraw, [{ id }], withdrawal)).outcomes).toMatchObject([{ result: "WITHDRAWN" }]);
    const seen = "query ($id: ID!) { person(id: $id) { documents { totalCount } } }";
    const { data } = await hub.ask("XYZ", seen, { variables: { id: person } });
    expect(data.person.documents.totalCount).toBe(1);
  });

  it("is said in the audit to have changed nothing, sent again", async () => {
    const sent = [[{ reference: "W-52", number: "XW52" }], { key: newKey() }] as const;
    await write(record, ...sent);
    const { requestId } = await write(record, ...sent);
    const [, outcome] = await hub.entries(requestId);
    expect([outcome?.header.kind, outcome?.leaves]).toEqual(["outcome", []]);
  });

  it("is written the same by a subgraph of its own", async () => {
    const batch = [
      { reference: "W-40", number: "XW40" },
      { reference: "", number: "XW41" },
    ];
    const there = await write(record, batch, { on: both.remote });
    const here = await write(record, batch);
    expect(there.outcomes).toMatchObject([{ result: "CREATED", record: { number: "XW40" } }, { result: "REFUSED" }]);
    expect(here.outcomes).toMatchObject([{ id: there.outcomes[0]?.id, result: "UNCHANGED" }, { result: "REFUSED" }]);
  });

  it("says why it is handed in, like every request for data", async () => {
    const asked = { variables: { records: [], key: newKey() }, headers: { "hub-purpose": undefined } };
    expect((await hub.ask(writer, record, asked)).codes).toEqual(["PURPOSE_REQUIRED"]);
  });
});
