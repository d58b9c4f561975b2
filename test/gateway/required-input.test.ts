import { afterAll, beforeAll, expect, it } from "vitest";
import { type Asker, openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;

beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const writer: Asker = { owner: "UTO", scopes: ["person:read", "person:write"] };
const record = `mutation ($records: [PersonInput!]!, $key: String!) {
  recordPersons(records: $records, idempotencyKey: $key) { result path faults { path reason } moreFaults }
}`;
const created = { result: "CREATED", path: null, faults: null, moreFaults: null };
const names = [{ kind: "MAIN", full: "Ilveth Oskoey" }];

it.each([
  ["reference", "is left out", { names }],
  ["reference", "is null", { reference: null, names }],
  ["kind", "is left out of a name", { reference: "P-2", names: [{ full: "Ilveth Oskoey" }] }],
  [
    "source",
    "is left out of a statement",
    { reference: "P-3", statements: [{ field: "sex", value: "F", at: "2020" }] },
  ],
])("where the %s of a person %s the batch is refused, and nothing of it is written", async (field, how, lacking) => {
  const write = async (records: readonly object[], key: string) =>
    hub.ask(writer, record, { variables: { records, key } });
  const whole = { reference: `beside one whose ${field} ${how}`, names };
  const { data, errors, codes } = await write([whole, lacking], "batch-with-a-fault");
  expect([data, codes]).toEqual([undefined, ["BAD_USER_INPUT"]]);
  const fault = {
    path: expect.stringMatching(new RegExp(`^records\\[1\\].*\\.${field}$`)) as string,
    reason: "is required",
  };
  expect(errors[0]?.extensions).toMatchObject({ faults: [fault], moreFaults: 0 });
  const after = await write([whole], `batch-${field}-${how.length}`);
  expect(after.data).toEqual({ recordPersons: [created] });
});

it("what of a person may be left out may be null as well, a list or what is within one too", async () => {
  const unknown = { reference: "P-4", sex: null, marks: null, statements: null, handling: null, expected: null };
  const person = {
    ...unknown,
    names: [{ ...names[0], script: null }],
    birthDates: [{ date: "1974", approximate: null }],
  };
  const { data } = await hub.ask(writer, record, { variables: { records: [person], key: "batch-with-nulls" } });
  expect(data).toEqual({ recordPersons: [created] });
});

it("a record is refused with all that is wrong with it, a hundred faults and the number beyond", async () => {
  const statements = Array.from({ length: 103 }, () => ({ field: "no", value: "1", source: "register", at: "2020" }));
  const records = [
    { reference: "P-5", names: [{ kind: "MAIN", full: "" }], heightCm: 3, nationalities: ["XYZ"] },
    { reference: "P-6", statements },
    { reference: "P-7" },
  ];
  const { data } = await hub.ask(writer, record, { variables: { records, key: "batch-with-faults" } });
  expect(data.recordPersons).toEqual([
    {
      result: "REFUSED",
      path: "names[0].full",
      faults: [
        { path: "names[0].full", reason: "must not be empty" },
        { path: "heightCm", reason: "must be at least 30" },
        { path: "nationalities[0]", reason: expect.stringContaining("is no code of a country") },
      ],
      moreFaults: 0,
    },
    expect.objectContaining({ path: "statements[0].field", moreFaults: 3 }),
    created,
  ]);
  expect(data.recordPersons[1].faults).toHaveLength(100);
});
