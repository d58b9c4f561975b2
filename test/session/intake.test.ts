import { lines } from "../../core/faults.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { policyId, policySchema } from "../../core/access/policies/policy.ts";
import { type Kind, kinds } from "../../records/kinds.ts";
import { recordId } from "../../core/record-id.ts";
import { Intake, type AcceptedRecord } from "../../session/intake.ts";
import { datasets } from "../../records/datasets.ts";
import { documents } from "../../records/documents/records.ts";
import { links } from "../../records/links/records.ts";
import { persons } from "../../records/persons/records.ts";
import { holderOf, ndjson, openOperator, type Operator, passport, person } from "../imports/operator.ts";
import { stillClock, World } from "../world.ts";
import * as fc from "fast-check";
import { schemaOf } from "../../core/draft.ts";
import { anyText } from "../core/standards/any-text.ts";

const idKey = new Uint8Array(32).fill(1);
const intake = new Intake({ datasets, reviewers: [], idKey, today: "2026-06-01" });
const bearer = { record: "person", owner: "UTO", reference: "P1", names: [{ kind: "MAIN", full: "Bearer" }] };
const from = recordId(idKey, kinds.person, false, "UTO", "P1");
const to = recordId(idKey, kinds.document, false, "UTO", "D1");

function taken(entry: object, by = intake): AcceptedRecord {
  const read = by.read(entry as Record<string, unknown>);
  if ("faults" in read) throw new Error(lines(read.faults).join("; "));
  return read;
}

describe("what an owner states", () => {
  it("makes the same record, whether it names its owner or whoever hands it in is known", () => {
    const { owner: _owner, ...unsaid } = bearer;
    const known = new Intake({ datasets, reviewers: [], idKey, today: "2026-06-01", owner: "UTO", test: false });
    expect(taken(unsaid, known)).toEqual(taken(bearer));
    expect(taken(bearer)).toMatchObject({ record: { id: from, test: false } });
  });

  it("is refused where it names another owner, or another sort, than whoever hands it in", () => {
    const known = new Intake({ datasets, reviewers: [], idKey, today: "2026-06-01", owner: "UTO", test: true });
    expect(known.read({ ...bearer, owner: "NLD" })).toMatchObject({ faults: [{ path: "owner" }] });
    expect(known.read({ ...bearer, test: false })).toMatchObject({ faults: [{ path: "test" }] });
    expect(known.read({ ...bearer, test: true })).toMatchObject({ record: { test: true } });
  });

  it("is refused with every fault at once: of its owner, handling, form and values", () => {
    const known = new Intake({ datasets, reviewers: [], idKey, today: "2026-06-01", owner: "UTO", test: true });
    const handling = { audiences: [{ to: ["deu"] }], more: 1 };
    const entry = { ...bearer, owner: "NLD", test: false, handling, sex: 7, nationalities: ["XYZ"] };
    const dates = { birthDates: [{ date: "2099" }, { date: "soon" }], surname: "Bearer" };
    const read = known.read({ ...entry, ...dates });
    expect("faults" in read && read.faults.map(({ path }) => path)).toEqual([
      "owner",
      "test",
      "handling.audiences[0].to[0]",
      "handling",
      "birthDates[1].date",
      "sex",
      "",
      "birthDates[0].date",
      "nationalities[0]",
    ]);
  });

  it("is refused where it is of no kind", () => {
    for (const record of ["Person", "__proto__", ["person"], { toString: "person" }, 7, null, undefined])
      expect(intake.read({ ...bearer, record })).toMatchObject({ faults: [{ path: "record" }] });
  });

  it("is a record or refused with a reason, whatever it is", () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 5 }),
      anyText,
      fc.constantFrom("UTO", "1990", "__proto__", {}, [{}]),
    );
    for (const [kind, dataset] of datasets) {
      const fields = [...Object.keys(schemaOf(dataset).shape), "handling", "__proto__", "constructor"];
      const entry = fc.dictionary(fc.constantFrom(...fields), value);
      const told = ({ reference = "1", owner = "UTO", ...stated }) => {
        const read = intake.read({ reference, owner, ...stated, record: kind });
        expect("faults" in read ? read.faults.map(({ reason }) => reason).join() : read.record.id).toMatch(/./);
      };
      fc.assert(fc.property(entry, told), { numRuns: 50 });
    }
  });

  it("is for the owner alone where it says nothing of its handling, and null says nothing", () => {
    const alone = { policy: { audiences: [] }, record: { policy: policyId({ audiences: [] }) } };
    for (const handling of [undefined, null, {}, { audiences: null }, { audiences: [] }])
      expect(taken({ ...bearer, handling })).toMatchObject(alone);
    const { policy } = taken({ ...bearer, handling: { audiences: [{ to: null, classes: ["source"] }] } });
    expect(policy).toEqual(policySchema.parse({ audiences: [{ classes: ["source"] }] }));
    expect(intake.read({ ...bearer, handling: { audiences: [{ to: [7] }] } })).toMatchObject({
      faults: [{ path: "handling.audiences[0].to[0]" }],
    });
  });

  it.each(["to", "except"])(
    "is refused where the audience names an owner that none can be: it would %s nobody",
    (part) => {
      const handling = { audiences: [{ [part]: ["D", "deu"] }] };
      expect(intake.read({ ...bearer, handling })).toEqual({
        faults: [{ path: `handling.audiences[0].${part}[1]`, reason: "an owner is an upper-case code such as UTO" }],
      });
    },
  );
});

describe("a value that cannot be true", () => {
  it("is refused by its place, from whomever it comes, and by the day on which it comes", () => {
    const stolen = {
      record: "vehicleReport",
      owner: "UTO",
      reference: "V1",
      vin: "UTXBUS003AA000001",
      status: "STOLEN",
    };
    expect(intake.read({ ...stolen, theftDate: "2030" })).toMatchObject({ faults: [{ path: "theftDate" }] });
    expect(intake.read({ ...stolen, theftDate: "1404" })).toMatchObject({ faults: [{ path: "theftDate" }] });
    expect(intake.read({ ...stolen, theftCountry: "XYZ" })).toMatchObject({ faults: [{ path: "theftCountry" }] });
    const later = new Intake({ datasets, reviewers: [], idKey, today: "2031-01-01" });
    expect(taken({ ...stolen, theftDate: "2030" }, later).record).toMatchObject({ theftDate: "2030" });
    expect(taken({ ...stolen, theftCountry: "ZAR" }).record).toMatchObject({ theftCountry: "ZAR" });
  });
});

describe("the ends of a link", () => {
  const holding = { record: "link", owner: "UTO", kind: "HOLDER_OF", source: "a border post" };

  it("are named by their ids or as their owner names them, and make the same link", () => {
    const named = {
      from: { record: "person", owner: "UTO", reference: "P1" },
      to: { record: "document", reference: "D1" },
    };
    const known = new Intake({ datasets, reviewers: [], idKey, today: "2026-06-01", owner: "UTO" });
    expect(taken({ ...holding, ...named }, known)).toEqual(taken({ ...holding, from, to }));
  });

  it("are test records where the link is one", () => {
    const { record } = taken({ ...holding, test: true, from: { record: "person", owner: "UTO", reference: "P1" }, to });
    expect(record).toMatchObject({ from: recordId(idKey, kinds.person, true, "UTO", "P1"), to });
  });

  it("names the ends of a link as their owner may write them, however an accent is written", () => {
    const named = (reference: string) => taken({ ...holding, from: { record: "person", owner: "UTO", reference }, to });
    expect(named("Jos\u0065\u0301").record.id).toBe(named("Jos\u00e9").record.id);
  });

  it("are refused by their side where they are missing or name no record", () => {
    for (const missing of [{}, { from: null }])
      expect(intake.read({ ...holding, to, ...missing })).toEqual({
        faults: [{ path: "from", reason: "is required" }],
      });
    for (const end of [{ record: "person" }, { record: "nobody", owner: "UTO", reference: "P1" }, []])
      expect(intake.read({ ...holding, from, to: end })).toMatchObject({
        faults: [{ path: "to", reason: expect.stringContaining("names a record") as string }],
      });
  });
});

describe("a record handed in by GraphQL", () => {
  let operator: Operator;
  beforeEach(async () => void (operator = await openOperator()));
  afterEach(() => operator.close());

  it("is refused where it states something under the name of no field, as it is from a file", async () => {
    const { platform } = operator.session;
    const statements = [{ field: "birthDate", value: "1974-08-12", source: "a border post", at: "2020" }];
    const stating = { ...person("P1"), statements };
    const { rejects } = await operator.import(await operator.file("bearer.ndjson", ndjson(stating)));
    const { record: _kind, owner: _owner, ...handed } = stating as Record<string, unknown>;
    const { recordService } = new World(platform, stillClock()).asking("UTO");
    const [outcome] = await recordService.record(persons, [handed], "key-of-the-person");
    expect(outcome).toMatchObject({ result: "refused", path: "statements[0].field" });
    expect(rejects).toMatchObject([
      { at: "line 1", reason: expect.stringContaining("names no field of a Person") as string },
    ]);
  });

  it("stands unchanged when a file states it again, as NDJSON or as CSV", async () => {
    const { platform } = operator.session;
    await operator.import(await operator.file("bearer.ndjson", ndjson(person("P1"))));
    const { recordService } = new World(platform, stillClock()).asking("UTO");
    const handed = { reference: "D1", type: "PASSPORT", number: "ZZD1", issuer: "UTO", handling: { audiences: null } };
    expect(await recordService.record(documents, [handed], "key-of-the-document")).toMatchObject([
      { result: "created" },
    ]);
    const idOf = (kind: Kind, reference: string) =>
      recordId(platform.secret("id"), kinds[kind], false, "UTO", reference);
    const ends = { from: idOf("person", "P1"), to: idOf("document", "D1") };
    const link = { kind: "HOLDER_OF", source: "a border post", ...ends };
    expect(await recordService.record(links, [link], "key-of-the-link")).toMatchObject([{ result: "created" }]);

    const lines = ndjson(passport("D1"), holderOf("P1", "D1"));
    expect(await operator.import(await operator.file("in.ndjson", lines))).toMatchObject({ unchanged: 2, rejects: [] });
    const rows = "record,owner,reference,type,number,issuer\ndocument,UTO,D1,PASSPORT,ZZD1,UTO\n";
    expect(await operator.import(await operator.file("in.csv", rows))).toMatchObject({ unchanged: 1, rejects: [] });
  });
});
