import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringUpToDate } from "../../../core/audit/index/update.ts";
import { checkCountCollection } from "../../../core/check-counts/counts.ts";
import { everything } from "../../../core/store/port.ts";
import { type Asker, openTestHub, openTestHubOn, type TestHub } from "../../hub.ts";
import { freshPlace, runsUnderTest } from "../../store.ts";
import { everybody, ownerAlone, type Said, shownTo } from "../../world.ts";
import { checkPassport, desk, hitOf, reply } from "./bureaus.ts";

/** Checks of everybody meet it; Germany alone is shown it. */
const discreet = shownTo({ to: ["D"] }, { discreet: true });

/** Two hubs that make the same ids of the same records, at the same moments. */
let [hub, without]: [TestHub, TestHub] = [] as never;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const first = await openTestHub();
  const places = [freshPlace(), freshPlace()];
  const keys = readdirSync(first.settings.data).filter((name) => name.endsWith(".key"));
  const opened = [];
  for (const place of places) {
    mkdirSync(place.data, { recursive: true });
    for (const key of keys) cpSync(join(first.settings.data, key), join(place.data, key));
    opened.push(await openTestHubOn(place));
  }
  await first.close();
  [hub, without] = opened as unknown as [TestHub, TestHub];
  closing.push(...opened.map(({ close }) => close));
}, 60_000);
afterAll(() => Promise.all(closing.map((close) => close())));

let passports = 0;
const nextNumber = () => `XD${String((passports += 1)).padStart(7, "0")}`;

interface Bearer {
  readonly number: string;
  readonly name: string;
  readonly colour?: string;
  readonly more?: readonly (readonly ["documentReport" | "vehicleReport", Said])[];
  /** Handling of the person, the passport and the link between them. */
  readonly known?: Said["policy"];
}

/** A person with a passport in both hubs; in the first also a notice about that person, and more, all of it met discreetly. */
async function discreetNotice({ number, name, colour = "RED", more = [], known: policy = everybody }: Bearer) {
  const bearerIn = async ({ world }: TestHub) => {
    const person = await world.person(name, { birthDates: [{ date: "1974-08-12" }], reference: number, policy });
    const passport = await world.passport(number, { reference: number, policy });
    await world.link("HOLDER_OF", person, passport, { policy });
    return person;
  };
  await bearerIn(without);
  const person = await bearerIn(hub);
  const form = { form: "NOTICE", status: "VALID", reference: number, colour };
  const notice = await hub.world.write("notice", { ...form, policy: discreet });
  await hub.world.link("SUBJECT_OF", person, notice, { policy: discreet });
  for (const [kind, fields] of more) await hub.world.write(kind, { reference: number, ...fields, policy: discreet });
  return { notice };
}

const answer = `{ check verdict nextStep travellerScreen reasons { code says } anomalies { rule says specimen { id } }
  candidates { kind owner score nextStep hit { id state meetings { check } } record { id ... on Person { notices { nodes { id } } } } } }`;
const query = `mutation ($document: DocumentToCheck!, $vehicle: VehicleToCheck!, $person: PersonToCheck!, $all: TravellerToCheck!, $key: String) {
  checkDocument(document: $document, idempotencyKey: $key) ${answer}
  checkVehicle(vehicle: $vehicle, idempotencyKey: $key) ${answer}
  checkPerson(person: $person, idempotencyKey: $key) ${answer}
  checkTraveller(traveller: $all, idempotencyKey: $key) { check verdict nextStep document ${answer} vehicle ${answer} person ${answer} }
}`;

/** All that a bureau outside is told when it checks, and all that it can look at afterwards. */
async function told(at: TestHub, as: Asker, variables: object, line: object, key: string): Promise<string[]> {
  const said: string[] = [];
  for (let again = 0; again < 2; again += 1) {
    const { headers, body } = await at.ask(as, query, { variables: { ...variables, key } });
    said.push(JSON.stringify(headers), body);
  }
  const authorization = `Bearer ${await at.key(as)}`;
  for (const form of ["documents", "travellers"]) {
    const sent = { authorization, "hub-purpose": "border-control", "content-type": "application/x-ndjson" };
    const headers = { ...sent, "idempotency-key": `${key}-${form}`, "screen-subjects": form };
    const answered = await at.app.inject({
      method: "POST",
      url: "/screen",
      payload: `${JSON.stringify(line)}\n`,
      headers,
    });
    const { date: _date, ...stated } = answered.headers;
    said.push(JSON.stringify(stated), answered.body);
  }
  const headers = { authorization, "hub-purpose": "border-control", "content-type": "application/json" };
  const { number, type, issuer } = line as Readonly<Record<string, string>>;
  const named = { number, type, issuer };
  const rest = await at.app.inject({ method: "POST", url: "/rest/check-document", payload: named, headers });
  said.push(rest.body);
  const { afterwards, checkCounts, store } = at.hub.platform;
  await Promise.all([afterwards.done(), checkCounts.settle()]);
  const lists = await at.ask(
    as,
    `{ hits(first: 100) { totalCount nodes { id version updated state meetings { check } } }
       made: hits(direction: MADE, first: 100) { nodes { id } } notices(first: 100) { nodes { id } } enquiries { nodes { id records } } }`,
  );
  const counted = await store.find(checkCountCollection, everything, { first: 1_000 });
  said.push(lists.body, JSON.stringify(counted.map(({ id: _id, ...one }) => one)));
  // A hub that wrote more has named more requests; outside of tests names are random. A line's is bound to its key.
  return said.map((text) => text.replaceAll(/request-\d{6}|(?<="check":")[\w-]{43}(?=")/g, "request"));
}

/** Hits on a record, as its owner sees them. */
async function hitsOn(owner: string, record: string) {
  await hub.hub.platform.afterwards.done();
  const fields = "owner checkedBy recordOwner told recordStands meetings { check place } record { id }";
  const query = `query ($after: String) { hits(direction: RECEIVED, first: 100, after: $after) {
    nodes { id ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const found = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors } = await hub.ask(desk(owner), query, { variables: { after } });
    expect(errors).toEqual([]);
    found.push(...data.hits.nodes);
    ({ hasNextPage: more, endCursor: after } = data.hits.pageInfo);
  }
  return found.filter((hit) => hit.record?.id === record);
}

const bearer = fc.record({
  colour: fc.constantFrom("RED", "YELLOW", "BLUE"),
  known: fc.constantFrom(everybody, discreet, shownTo({ to: ["GRC"], classes: ["identity"] })),
  reported: fc.boolean(),
  car: fc.boolean(),
  isMinor: fc.boolean(),
  scopes: fc.constantFrom(
    ["*:check"],
    ["*:*"],
    ["document:check", "person:check", "vehicle:check", "hit:read", "hit:search"],
  ),
});

it("a check answers to the byte what it answers where the notice is not there, and its owner finds each hit once", async () => {
  await fc.assert(
    fc.asyncProperty(bearer, async ({ colour, known, reported, car, isMinor, scopes }) => {
      const number = nextNumber();
      const named = { number, type: "PASSPORT", issuer: "UTO" };
      const name = `Anna Beispiel ${"ABCDEFGHIJKLMN"[passports % 14]?.repeat(6)}`;
      const { notice } = await discreetNotice({
        number,
        name,
        colour,
        known,
        more: [
          ...(reported ? [["documentReport", { ...named, fraudType: "STOLEN" }] as const] : []),
          ...(car ? [["vehicleReport", { vin: `VIN ${number}`, status: "STOLEN" }] as const] : []),
        ],
      });
      const [surname, givenNames] = [name.slice(5), "Anna"];
      const document = { ...named, surname, givenNames, birthDate: isMinor ? "2020-01-01" : "1974-08-12" };
      const person = { names: [name], birthDate: "1974-08-12" };
      const vehicle = { vin: `VIN ${number}` };
      const variables = { document, vehicle, person, all: { document, vehicle, person } };
      const as = { owner: "GRC", scopes };
      const key = `discreet-${number}`;
      const line = { ...document, ...vehicle };
      const said = await told(hub, as, variables, line, key);
      expect(said).toEqual(await told(without, as, variables, line, key));
      const found = await hitsOn("UTO", notice);
      // The document and the person were asked, each often, which is one traveller within the window.
      expect(found.length).toBe(2);
      for (const hit of found) {
        expect(hit).toMatchObject({ owner: "UTO", checkedBy: "GRC", told: "ALL", recordStands: "UNCHANGED" });
        const checks = hit.meetings.map(({ check }: { check: string }) => check);
        expect(new Set(checks).size).toBe(checks.length);
      }
    }),
    { numRuns: runsUnderTest ?? 8 },
  );
});

describe("a record that is met discreetly", () => {
  /** GRC's check of the passport of somebody whom UTO has looked for discreetly. */
  async function met(said: { readonly tell?: string } = {}, as = "GRC") {
    const number = nextNumber();
    const { notice } = await discreetNotice({ number, name: "Bruno Muster" });
    const check = await checkPassport(hub, as, number, { place: "Utopia Bridge", ...said });
    const [hit, ...others] = await hitsOn("UTO", notice);
    return { notice, number, check, hit, others };
  }

  /** What an owner finds in the audit of a record. */
  async function enquiries(owner: string, record: string) {
    await bringUpToDate(join(hub.settings.data, "audit"), await hub.hub.platform.index());
    const asked = `{ enquiries(record: "${record}") { nodes { requestId caller { owner } } } }`;
    return (await hub.ask({ owner, scopes: ["*:*"] }, asked)).data.enquiries.nodes;
  }

  it("says nothing to whom it is not shown, and its owner has the hit with place and bureau", async () => {
    const { check, hit } = await met();
    expect(check).toMatchObject({ verdict: "NO_RECORD", nextStep: "CONTINUE", hits: [] });
    expect(hit).toMatchObject({ owner: "UTO", checkedBy: "GRC", meetings: [{ place: "Utopia Bridge" }] });
    const { data } = await hub.ask(desk("UTO"), "{ hits(direction: MADE, first: 100) { nodes { id } } }");
    expect(JSON.stringify(data)).not.toContain(hit.id);
  });

  it("is told as any other to whom it is shown, whose hit it is then", async () => {
    const { check, hit, others } = await met({}, "D");
    expect(others).toEqual([]);
    expect(check).toMatchObject({ verdict: "BEARER_OF_INTEREST", hits: [hit.id] });
    expect(hit).toMatchObject({ owner: "D", checkedBy: "D" });
  });

  it.each(["NOTHING", "HIT"])(
    "makes no hit where the bureau tells its owner %s, as less could not be withheld",
    async (tell) => {
      const { notice, hit } = await met({ tell });
      expect([hit, await enquiries("UTO", notice)]).toEqual([undefined, []]);
    },
  );

  it("is an enquiry of its owner's, in the check's own entry, and of nobody else's", async () => {
    const { notice, check } = await met();
    expect(await enquiries("UTO", notice)).toContainEqual({ requestId: check.check, caller: { owner: "GRC" } });
    expect(await enquiries("GRC", notice)).toEqual([]);
  });

  it("has a dialogue that its owner alone sees and keeps: the bureau that checked has no say in it", async () => {
    const { hit } = await met();
    expect(await reply(hub, "UTO", { hit: hit.id, state: "ACKNOWLEDGED", expected: 0 })).toMatchObject({
      result: "CREATED",
      hit: { state: "ACKNOWLEDGED", lastReply: 1 },
    });
    expect(await hitOf(hub, "GRC", hit.id, "id")).toBeNull();
    const { data } = await hub.ask(
      desk("GRC"),
      `{ hitReplies(first: 100) { nodes { hit { id } } } node(id: "${hit.id}") { id } }`,
    );
    expect(JSON.stringify(data)).not.toContain(hit.id);
    for (const mutation of [
      `recordHitOutcome(hit: "${hit.id}", outcome: NONE) { result }`,
      `notThisPerson(hit: "${hit.id}", basis: "fingerprints", until: "2026-12-24") { result }`,
    ]) {
      expect((await hub.ask(desk("UTO"), `mutation { ${mutation} }`)).codes).toEqual(["FORBIDDEN"]);
      const { data: others } = await hub.ask(desk("GRC"), `mutation { ${mutation} }`);
      expect(Object.values(others)).toEqual([null]);
    }
  });

  it("is one hit however often the check is sent under its key", async () => {
    const number = nextNumber();
    const { notice } = await discreetNotice({ number, name: "Bruno Muster" });
    const sent = `mutation { checkDocument(document: { number: "${number}", type: PASSPORT, issuer: "UTO" }, idempotencyKey: "discreet-again") { verdict } }`;
    for (let again = 0; again < 3; again += 1) await hub.ask(desk("GRC"), sent);
    const [hit, ...others] = await hitsOn("UTO", notice);
    expect([hit.meetings.length, others]).toEqual([1, []]);
  });

  it("is met no more once its handling has nobody's checks meet it", async () => {
    const { notice, number } = await met();
    const said = { form: "NOTICE", status: "VALID", reference: number, colour: "RED" };
    await hub.world.write("notice", { ...said, policy: ownerAlone });
    await checkPassport(hub, "BEL", number);
    const bureaus = (await hitsOn("UTO", notice)).map(({ checkedBy }) => checkedBy);
    expect(bureaus).toEqual(["GRC"]);
  });

  it("does not fail a check where its hit cannot be made", async () => {
    const { store } = hub.hub.platform;
    const number = nextNumber();
    await discreetNotice({ number, name: "Bruno Muster" });
    const { transaction } = store;
    store.transaction = () => Promise.reject(new Error("the store does not write"));
    try {
      expect(await checkPassport(hub, "GRC", number)).toMatchObject({ verdict: "NO_RECORD" });
      await hub.hub.platform.afterwards.done();
    } finally {
      store.transaction = transaction;
    }
  });
});
