import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programmeSchema } from "../../../records/operations/programmes.ts";
import { removeProgramme, setProgramme } from "../../../session/operations/programme-book.ts";
import { openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const desk = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
const stamp = { at: "2026-06-01T12:00:00.000Z", by: "operator", request: "request" };
const sentinel = programmeSchema.parse({ code: "SENTINEL", name: "Sentinel", seizures: ["CULTURAL_GOODS"] });
const set = () => hub.hub.platform.store.transaction((session) => setProgramme(session, sentinel, stamp));
const remove = (code: string) => hub.hub.platform.store.transaction((session) => removeProgramme(session, code, stamp));

let keys = 0;

/** What becomes of an operation that its owner hands in. */
async function record(said: object) {
  const query = `mutation ($records: [OperationInput!]!, $key: String!) {
    recordOperations(records: $records, idempotencyKey: $key) {
      result path reason record { programme programmeCode targets { measure amount by } borderPoints { code hours { days from } } }
    }
  }`;
  const reference = `O-${(keys += 1)}`;
  const records = [{ reference, programme: "STOP", name: "Harbour week", phase: "PLANNED", ...said }];
  const { data, errors } = await hub.ask(desk, query, { variables: { records, key: `operation-${reference}` } });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.recordOperations[0];
}

const seized = (kind: string) => ({ results: { seizures: [{ kind, what: "found" }] } });

describe("a programme of operations", () => {
  it("is one of the hub's own, each with what is its own", async () => {
    const { data } = await hub.ask(desk, "{ programmes { code description activities registers seizures places } }");
    const own = data.programmes.filter(({ code }: { code: string }) => code !== sentinel.code);
    const byCode = new Map(own.map((one: { code: string }) => [one.code, one]));
    expect([...byCode.keys()]).toEqual(["STOP", "INFRA", "ICEBREAKER", "LIONFISH", "HAWK"]);
    for (const { description } of own) expect(description).toMatch(/^[A-Z].{30,}\.$/);
    expect(byCode.get("STOP")).toMatchObject({
      activities: ["TRAINING", "DOCUMENT_CHECKS"],
      registers: ["SLTD"],
      places: ["AIRPORTS"],
    });
    expect(byCode.get("INFRA")).toMatchObject({ activities: expect.arrayContaining(["FUGITIVE_LISTS"]) });
    for (const code of ["ICEBREAKER", "LIONFISH"])
      expect(byCode.get(code)).toMatchObject({
        seizures: expect.arrayContaining(["SUBSTANCES", "FIREARMS", "VESSELS"]),
      });
    expect(byCode.get("HAWK")).toMatchObject({ seizures: expect.arrayContaining(["RADIOLOGICAL_NUCLEAR"]) });
  });

  it("is named by its word, and shown by its code as well", async () => {
    expect(await record({ programme: "HAWK" })).toMatchObject({
      result: "CREATED",
      record: { programme: "HAWK", programmeCode: "HAWK" },
    });
    expect(await record({ programme: "OTHER" })).toMatchObject({ record: { programmeCode: null } });
    expect(await record({ programme: "STOP", programmeCode: "HAWK" })).toMatchObject({ path: "programmeCode" });
  });

  it("is declared by an operator without code, and named from then on; an unknown one is refused with those there are", async () => {
    const ofIt = { programme: "OTHER", programmeCode: "SENTINEL" };
    expect(await record(ofIt)).toMatchObject({
      result: "REFUSED",
      path: "programmeCode",
      reason: "names no programme: there are STOP, INFRA, ICEBREAKER, LIONFISH, HAWK",
    });
    const asked = '{ operations(programmeCode: "SENTINEL") { nodes { programmeCode } } }';
    const { errors } = await hub.ask(desk, asked);
    expect(errors[0]?.message).toBe(
      '"programmeCode" names no programme: there are STOP, INFRA, ICEBREAKER, LIONFISH, HAWK.',
    );
    await set();
    expect(await record(ofIt)).toMatchObject({ result: "CREATED", record: { programmeCode: "SENTINEL" } });
    const { data } = await hub.ask(desk, asked);
    expect(data.operations.nodes).toEqual([{ programmeCode: "SENTINEL" }]);
    await expect(remove("SENTINEL")).rejects.toThrow("1 operations are of the programme SENTINEL: it stays.");
    await expect(remove("STOP")).rejects.toThrow("STOP is a programme of the hub's own, and stays.");
    expect(await remove("NOWHERE")).toBe(false);
  });

  it("counts its own kinds of seizure alone", async () => {
    await set();
    expect(await record({ programme: "HAWK", ...seized("RADIOLOGICAL_NUCLEAR") })).toMatchObject({ result: "CREATED" });
    expect(await record({ programme: "STOP", ...seized("RADIOLOGICAL_NUCLEAR") })).toMatchObject({
      result: "REFUSED",
      path: "results.seizures[0].kind",
      reason: "is not what STOP counts: DOCUMENTS, CASH, OTHER",
    });
    const ofIt = { programme: "OTHER", programmeCode: "SENTINEL" };
    expect(await record({ ...ofIt, ...seized("CULTURAL_GOODS") })).toMatchObject({ result: "CREATED" });
    expect(await record({ ...ofIt, ...seized("CASH") })).toMatchObject({ result: "REFUSED" });
  });
});

describe("an operation's objectives", () => {
  it("have targets that can be measured, by a day", async () => {
    const targets = [{ measure: "COVERAGE_PERCENT", amount: 80, by: "2026-07" }];
    expect(await record({ targets })).toMatchObject({ result: "CREATED", record: { targets } });
    expect(await record({ targets: [{ measure: "COVERAGE_PERCENT", amount: 120 }] })).toMatchObject({
      path: "targets[0].amount",
      reason: "is over 100 percent",
    });
  });

  it.each(["ARRESTS", "HITS"])("have no target of %s, which may be reported", async (measure) => {
    expect(await record({ targets: [{ measure, amount: 10 }] })).toMatchObject({
      result: "REFUSED",
      path: "targets[0].measure",
      reason: "is never set as a target, though arrests and hits may be reported: leave it out of `targets`",
    });
    const results = { arrests: 3, hits: [{ kind: "PERSON", count: 4 }] };
    expect(await record({ results })).toMatchObject({ result: "CREATED" });
  });
});

describe("an operation's border points", () => {
  it("have hours, which end later on the day they begin", async () => {
    const hours = { days: [1, 2], from: "06:00", until: "22:00" };
    expect(await record({ borderPoints: [{ code: "PORT-1", owner: "UTO", hours: [hours] }] })).toMatchObject({
      record: { borderPoints: [{ code: "PORT-1", hours: [{ days: [1, 2], from: "06:00" }] }] },
    });
    const night = { ...hours, from: "22:00", until: "06:00" };
    expect(await record({ borderPoints: [{ code: "PORT-1", owner: "UTO", hours: [night] }] })).toMatchObject({
      result: "REFUSED",
      reason: expect.stringContaining("a night is two parts"),
    });
  });
});
