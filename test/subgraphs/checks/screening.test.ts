import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Policy, policySchema } from "../../../core/access/policies/policy.ts";
import { checkCountCollection } from "../../../core/check-counts/counts.ts";
import { everything } from "../../../core/store/port.ts";
import { checkPassport, desk, stolenPassport } from "./bureaus.ts";
import {
  agree,
  asked,
  flight,
  hitsOf,
  hitsOnRecord,
  keyOf,
  openedTo,
  openScreeningHub,
  passport,
  screenDocuments,
  type Opening,
  stolenPassportOfXxa,
} from "./screening-hub.ts";

let hub: Awaited<ReturnType<typeof openScreeningHub>>;
let numbers = 0;
beforeAll(async () => {
  hub = await openScreeningHub();
});
afterAll(() => hub.close());

const fresh = () => `XZ7${String((numbers += 1)).padStart(6, "0")}`;

const stolen = (number: string, policy?: Policy) => stolenPassportOfXxa(hub, number, policy);
const hitsOn = (record: string, owner?: string) => hitsOnRecord(hub, record, owner);
const screenOne = (number: string) => hub.screen([], { variables: asked(number) });

/** Has it screened and checked; whether the police of the place were told of a hit. */
async function isMet(number: string, record: string): Promise<boolean> {
  expect((await screenOne(number)).data.screenDocuments.received).toBe(1);
  await hub.ring();
  expect(hub.job.faults).toEqual([]);
  return (await hitsOn(record)).length > 0;
}

describe("a record that is opened to carriers", () => {
  it("makes a hit of the police of the place, which they and its owner are told of, and the carrier is not", async () => {
    const number = fresh();
    const report = await stolen(number);
    const [at, checked] = [0, 2_000].map((later) => new Date(hub.clock.now() + later).toISOString());
    const { data, requestId } = await screenOne(number);
    expect(data).toEqual({ screenDocuments: { received: 1, at } });
    const check = `${requestId}-0`;
    const ofIt = async (by: string) => (await hitsOf(hub, by)).filter(({ meetings }) => meetings[0]?.check === check);
    expect(await ofIt("UTO")).toEqual([]);
    await hub.ring();
    expect(hub.job.faults).toEqual([]);
    const place = "flight UT123 from AMR to XXA, 2026-06-02T06:30:00.000Z (SKYWAYS)";
    const hit = {
      owner: "UTO",
      recordOwner: "XXA",
      kind: "DOCUMENT_REPORT",
      sector: "carriers",
      told: "ALL",
      state: "SENT",
      recordStands: "UNCHANGED",
      meetings: [{ check, at: checked, place, operation: null }],
    };
    expect(await ofIt("UTO")).toEqual([expect.objectContaining({ ...hit, record: null })]);
    expect(await ofIt("XXA")).toEqual([expect.objectContaining({ ...hit, record: { id: report } })]);
    expect(await hitsOf(hub, "SKYWAYS")).toEqual([]);
  });

  it("stands, as far as the police are told, as long as it is opened, and is then gone for them", async () => {
    const number = fresh();
    const report = await stolen(number);
    await isMet(number, report);
    const standing = async () => (await hitsOf(hub, "UTO")).map(({ recordStands }) => recordStands).toSorted();
    const before = await standing();
    await stolen(number, openedTo({ until: "2026-06-01T12:00:00Z" }));
    expect(await standing()).toEqual([...before.slice(0, -1), "GONE"].toSorted());
  });

  it("is met by nobody's screening that it is not opened to, whoever owns it", async () => {
    const [closed, own, opened] = [fresh(), fresh(), fresh()];
    expect(await isMet(closed, await stolen(closed, policySchema.parse({ audiences: [{}] })))).toBe(false);
    const hotels = fresh();
    expect(await isMet(hotels, await stolen(hotels, openedTo({ sectors: ["hotels", "banks"] })))).toBe(false);
    // The police's own, which they see whole.
    const ofPolice = async (number: string, policy: Policy) =>
      hub.world.write("documentReport", { ...passport(number), fraudType: "STOLEN", policy });
    const met = async (number: string, record: string) => {
      await hub.screen([number]);
      await hub.ring();
      return (await hitsOn(record)).length;
    };
    expect(await met(own, await ofPolice(own, policySchema.parse({})))).toBe(0);
    expect(await met(opened, await ofPolice(opened, openedTo()))).toBe(1);
  });

  it("is met where its owner lets these police be told, and for as long as it says", async () => {
    const met = async (screening: Opening) => {
      const number = fresh();
      return isMet(number, await stolen(number, openedTo(screening)));
    };
    expect(await met({ to: ["UTO", "D"] })).toBe(true);
    expect(await met({ to: ["D"] })).toBe(false);
    expect(await met({ except: ["UTO"] })).toBe(false);
    const now = hub.clock.now();
    expect(await met({ until: new Date(now + 60_000).toISOString() })).toBe(true);
    expect(await met({ until: new Date(now).toISOString() })).toBe(false);
  });

  it("is met no more once the time is over that its owner gave, whatever was met before under the same handling", async () => {
    const [before, after] = [fresh(), fresh()];
    const policy = openedTo({ until: new Date(hub.clock.now() + 60_000).toISOString() });
    const [first, second] = [await stolen(before, policy), await stolen(after, policy)];
    expect(await isMet(before, first)).toBe(true);
    hub.clock.pass(60_000);
    expect(await isMet(after, second)).toBe(false);
  });

  it("is withdrawn, or closed to carriers, for what was asked before and is not checked yet", async () => {
    const [gone, closed] = [fresh(), fresh()];
    const [first, second] = [await stolen(gone), await stolen(closed)];
    await screenOne(gone);
    await screenOne(closed);
    await hub.world.withdraw(first, "XXA");
    await stolen(closed, policySchema.parse({ audiences: [{}] }));
    await hub.ring();
    expect([await hitsOn(first), await hitsOn(second)]).toEqual([[], []]);
  });

  it("tells of a document's bearer where the notice and all that leads to it are opened", async () => {
    const bearer = async (closed: string | null) => {
      const number = fresh();
      const of = (part: string) => ({ owner: "UTO", policy: part === closed ? policySchema.parse({}) : openedTo() });
      const person = await hub.world.person("Anna Beispiel", of("person"));
      const notice = await hub.world.write("notice", {
        form: "NOTICE",
        colour: "RED",
        status: "VALID",
        ...of("notice"),
      });
      const document = await hub.world.passport(number, of("document"));
      await hub.world.link("SUBJECT_OF", person, notice, of("subject"));
      await hub.world.link("HOLDER_OF", person, document, of("holder"));
      await hub.screen([number]);
      await hub.ring();
      return (await hitsOn(notice)).length;
    };
    expect(await bearer(null)).toBe(1);
    for (const part of ["person", "notice", "document", "subject", "holder"]) expect(await bearer(part)).toBe(0);
  });
});

describe("a hit of screening", () => {
  it("goes to the police that the agreement names for where the flight leaves", async () => {
    const police = [
      { bureau: "DEU", places: ["FRX", "MUX"] },
      { bureau: "UTO", places: ["AMR"] },
    ];
    await agree(hub, { owner: "NORDAIR", sector: "carriers" }, police);
    const number = fresh();
    const report = await stolen(number);
    const from = (airport: string) =>
      hub.ask(keyOf({ owner: "NORDAIR", sector: "carriers" }), screenDocuments, {
        variables: { ...asked(number), flight: { ...flight, from: airport } },
      });
    expect((await from("MUX")).codes).toEqual([]);
    const nowhere = await from("ROX");
    expect([nowhere.codes, nowhere.errors[0]?.message]).toEqual([
      ["BAD_USER_INPUT"],
      "Your agreement names no police of ROX: ask the hub's operator.",
    ]);
    await hub.ring();
    expect(await hitsOn(report, "D")).toEqual([expect.objectContaining({ of: "D" })]);
    expect(await hitsOn(report, "UTO")).toEqual([]);
  });

  it("tells the owner of the record as the police tell", async () => {
    const declare = `mutation { declareTelling(about: "XXA", tell: NOTHING, reason: "protection") { result } }`;
    expect((await hub.ask(desk("MCO"), declare)).codes).toEqual([]);
    await agree(hub, { owner: "RIVAIR", sector: "carriers" }, [{ bureau: "MCO", places: null }]);
    const number = fresh();
    const report = await stolen(number);
    await hub.ask(keyOf({ owner: "RIVAIR", sector: "carriers" }), screenDocuments, {
      variables: { ...asked(number), flight },
    });
    await hub.ring();
    expect(await hitsOn(report, "MCO")).toEqual([expect.objectContaining({ of: "MCO", told: "NOTHING" })]);
    expect(await hitsOn(report, "XXA")).toEqual([]);
    const told = (await hub.entries()).filter(({ header }) => String(header.note).startsWith("screening for RIVAIR"));
    expect(told).toEqual([]);
  });

  it("is one for the same document within the window, and none of a check's", async () => {
    const number = fresh();
    const policy = policySchema.parse({ audiences: [{}], screening: { sectors: ["carriers"] } });
    const report = await stolenPassport(hub, number, { policy });
    await checkPassport(hub, "UTO", number);
    await hub.screen([number]);
    await hub.screen([number]);
    await hub.ring();
    const met = (await hitsOn(report)).map(({ meetings }) => meetings.length);
    expect(met.toSorted()).toEqual([1, 2]);
  });

  it("is made once of what is sent again under its key, whatever else comes with it then", async () => {
    const number = fresh();
    const report = await stolen(number);
    const send = (documents: readonly object[]) =>
      hub.screen([], { variables: { documents, flight, key: "manifest-1" } });
    const one = { ...passport(number), issuer: "XXA" };
    await send([one]);
    await hub.ring();
    expect((await send([one, passport(fresh())])).data.screenDocuments.received).toBe(2);
    await hub.ring();
    expect((await hitsOn(report)).map(({ meetings }) => meetings.length)).toEqual([1]);
  });

  it("is in the audit as a disclosure to the police, and its question as a check", async () => {
    const number = fresh();
    const report = await stolen(number);
    const { requestId } = await screenOne(number);
    await hub.ring();
    const [question] = await hub.entries(requestId);
    expect(question?.header).toMatchObject({ kind: "read", caller: { owner: "SKYWAYS" }, status: 200 });
    expect(JSON.stringify(question)).not.toContain(number);
    expect(question?.header.operation).toEqual(
      expect.objectContaining({ fields: ["screenDocuments"], variables: {}, marked: expect.anything() }),
    );
    const told = (await hub.entries()).find(({ header }) => String(header.note).endsWith(`asked in ${requestId}`));
    expect(told?.header).toMatchObject({ caller: { id: "screening", owner: "UTO" }, purpose: "border-control" });
    expect(JSON.stringify(told?.leaves)).toContain(report);
  });

  it("is counted under the police with what it came to, and not under who asked", async () => {
    const number = fresh();
    await stolen(number);
    await screenOne(number);
    await hub.ring();
    await hub.hub.platform.checkCounts.settle();
    const counts = await hub.hub.platform.store.find(checkCountCollection, everything, { first: 100 });
    const screened = counts.filter(({ kind }) => kind === "screening");
    expect(new Set(screened.map(({ owner, place }) => `${owner} ${place}`))).toContain("UTO null");
    expect(counts.map(({ owner }) => owner)).not.toContain("SKYWAYS");
    expect(new Set(screened.map(({ verdict }) => verdict))).toContain("NOT_VALID");
  });
});
