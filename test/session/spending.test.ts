import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Amounts, largestSpending } from "../../core/access/spending.ts";
import { LocalSubgraph } from "../../gateway/sources/local-subgraph.ts";
import { type Asked, openBothHubs, type TestHub } from "../hub.ts";
import { executorUnderTest } from "../store.ts";
import { ownerAlone, shownTo } from "../world.ts";

const most: Amounts = {
  ...largestSpending,
  rows: 22,
  values: 40,
  records: 27,
  bytes: 40_000,
  answer: 20_000,
  counts: 3,
};

let both: Awaited<ReturnType<typeof openBothHubs>>;
/** Holds nine passports that all see, and thirty that UTO alone sees. */
let holder: string;
beforeAll(async () => {
  both = await openBothHubs({ largestSpending: most });
  const { world } = both.local;
  const components = ["A1", "A2"].map((serialNumber) => ({ kind: "AXLE", serialNumber }));
  for (let at = 0; at < 6; at += 1) {
    const marks = { plateCountry: "UTO", components };
    await world.write("vehicle", { ...marks, plate: `V-${at}` });
    await world.write("vehicleReport", { ...marks, plate: `R-${at}`, status: "STOLEN" });
  }
  holder = await world.person("Petra Alm", { reference: "petra" });
  await world.person("Long Note", { note: "x".repeat(3_000) });
  const withheld = { note: "x".repeat(3_000), nationalities: ["FIN"], policy: shownTo({ classes: [] }) };
  await world.person("Withheld Note", withheld);
  for (let at = 0; at < 39; at += 1) {
    const seenBy = at < 9 ? {} : { policy: ownerAlone };
    await world.link("HOLDER_OF", holder, await world.passport(`XZ${at}`, seenBy), seenBy);
  }
});
afterAll(() => both.close());
afterEach(() => void vi.restoreAllMocks());

const ways: readonly (readonly [string, () => TestHub])[] = [
  ["inside", () => both.local],
  ["remote", () => both.remote],
  ["partly remote", () => both.mixed],
];

/** Reads the same records fifteen times. */
const overAndOver = (asked: string) =>
  `{ ${Array.from({ length: 15 }, (_, at) => `p${at}: persons(${asked}, first: ${at + 1}) { nodes { id } }`).join(" ")} }`;

const passports = "query ($id: ID!) { person(id: $id) { documents(first: 100) { nodes { id number } } } }";

/** What costs more than its estimate says, each in another way, and what it is told. */
const dear: Readonly<Record<string, readonly [query: string, told: string]>> = {
  "pages of what records meet": [
    "{ vehicles { nodes { reports { nodes { id } } } } }",
    "One request takes at most 22 rows of lists: this one was ended, which had come to ",
  ],
  pages: [
    "{ a: documents { nodes { id } } b: documents(first: 19) { nodes { id } } c: documents(first: 18) { nodes { id } } }",
    "at most 22 rows of lists: this one was ended, which had come to 27",
  ],
  "records read for one row": [
    "query ($id: ID!) { person(id: $id) { documents(first: 9) { nodes { number holders { nodes { id } } } } } }",
    "at most 27 records read",
  ],
  "long records": [overAndOver('name: "Long Note"'), "at most 40000 bytes of records"],
  "lists within a record": [
    `{ persons(name: "Long Note") { nodes { ${Array.from({ length: 21 }, (_, at) => `n${at}: names { kind ... on PersonName { full } }`).join(" ")} } } }`,
    "at most 40 values in lists without pages: this one was ended, which had come to 42",
  ],
  "an answer that says the same over and over": [
    `{ persons(name: "Long Note") { nodes { ${Array.from({ length: 8 }, (_, at) => `n${at}: note`).join(" ")} } } }`,
    "at most 20000 characters of an answer",
  ],
  totals: [
    "{ documents { totalCount } vehicles { totalCount } vehicleReports { totalCount } documentReports { totalCount } }",
    "at most 3 totals counted: this one was ended, which had come to 4",
  ],
};

describe.each(ways)("a request that turns out dearer than a request may be, its subgraphs %s", (where, hub) => {
  // Apollo's own executor makes answers of any size.
  const met = Object.entries(dear).filter(([, [, told]]) => executorUnderTest !== "apollo" || !told.includes("answer"));
  it.each(met)("in %s is one error, without a part of an answer", async (_what, [query, told]) => {
    const { status, data, codes, errors, requestId } = await hub().ask("XYZ", query, { variables: { id: holder } });
    expect([status, data, codes]).toEqual([400, undefined, ["COST_LIMIT"]]);
    expect(errors[0]?.message).toContain(told);
    const [entry] = (await hub().entries(requestId)).filter(({ header }) => header.kind === "refusal");
    expect(entry).toMatchObject({ header: { status: 400, errors: ["COST_LIMIT"] }, leaves: [] });
  });

  it("costs what its caller may see, and nothing of what it may not", async () => {
    const asked: Asked = { variables: { id: holder } };
    const [stranger, owner] = [await hub().ask("XYZ", passports, asked), await hub().ask("UTO", passports, asked)];
    expect([stranger.codes, stranger.data.person.documents.nodes.length]).toEqual([[], 9]);
    expect([owner.codes, owner.data]).toEqual([["COST_LIMIT"], undefined]);
  });

  it("costs nothing of what is withheld within a record", async () => {
    const query = overAndOver('nationality: "FIN"');
    const [stranger, owner] = [await hub().ask("XYZ", query), await hub().ask("UTO", query)];
    expect([stranger.codes, stranger.data?.p0.nodes.length]).toEqual([[], 1]);
    expect(owner.codes).toEqual(["COST_LIMIT"]);
  });

  it("that changes something is told what became of it, and where the rest was cut", async () => {
    const query = `mutation ($records: [PersonInput!]!, $key: String!) {
      recordPersons(records: $records, idempotencyKey: $key) { result id record { id reports: documents(first: 100) { nodes { id } } } }
      again: withdrawDocuments(records: [{ id: "DOC-none" }], idempotencyKey: "withdraws-none-1") { result }
    }`;
    const records = [
      { reference: "petra", names: [{ kind: "MAIN", full: "Petra Alm" }], handling: { audiences: [{}] } },
    ];
    const key = `batch ${where}`.replaceAll(" ", "-");
    const who = { owner: "UTO", scopes: ["*:*"] };
    const { status, data, codes } = await hub().ask(who, query, { variables: { records, key } });
    expect([status, data.recordPersons[0].id, data.again]).toEqual([200, holder, [{ result: "ABSENT" }]]);
    expect(data.recordPersons[0].record?.reports ?? null).toBeNull();
    expect(new Set(codes)).toEqual(new Set(["COST_LIMIT"]));
  });
});

describe("a mutation whose answer would be too long", () => {
  // Apollo's own executor makes it whole.
  it.skipIf(executorUnderTest === "apollo").each(ways)(
    "says what became of its records, and what was cut, its subgraphs %s",
    async (where, hub) => {
      const over = Array.from({ length: 25 }, (_, at) => `n${at}: note`).join(" ");
      const query = `mutation ($records: [PersonInput!]!, $key: String!) {
        recordPersons(records: $records, idempotencyKey: $key) { result record { ${over} } }
      }`;
      const records = [{ reference: where, names: [{ kind: "MAIN", full: "Ann" }], note: "x".repeat(900) }];
      const variables = { records, key: `long answer ${where}`.replaceAll(" ", "-") };
      const { status, data, codes, errors } = await hub().ask({ owner: "UTO", scopes: ["*:*"] }, query, { variables });
      expect([status, codes, data]).toEqual([
        200,
        ["COST_LIMIT"],
        { recordPersons: [{ result: "CREATED", record: null }] },
      ]);
      expect(errors[0]?.path).toEqual(["recordPersons", 0, "record"]);
    },
  );
});

describe("the other parts of a request that has ended", () => {
  // Apollo's own executor cannot be told.
  it.skipIf(executorUnderTest === "apollo")("ask no other subgraph", async () => {
    const { ask } = LocalSubgraph.prototype;
    const endedBefore: boolean[] = [];
    vi.spyOn(LocalSubgraph.prototype, "ask").mockImplementation(function (this: LocalSubgraph, ...asked) {
      endedBefore.push(asked[2].spending.ended !== null);
      return ask.apply(this, asked);
    });
    const query = `query ($id: ID!) { vehicles(first: 6) { nodes { reports(first: 6) { nodes { id } } } }
      person(id: $id) { documents(first: 9) { nodes { holders(first: 2) { nodes { vehicles(first: 2) { nodes { id } } } } } } } }`;
    const { codes, errors } = await both.local.ask("XYZ", query, { variables: { id: holder } });
    expect([codes, errors[0]?.message]).toEqual([["COST_LIMIT"], expect.stringContaining("this one was ended")]);
    expect(endedBefore).toEqual([false, false]);
  });
});
