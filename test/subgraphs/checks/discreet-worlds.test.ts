import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkCountCollection } from "../../../core/check-counts/counts.ts";
import { everything } from "../../../core/store/port.ts";
import { type Asker, openTestHub, openTestHubOn, type TestHub } from "../../hub.ts";
import { freshPlace, runsUnderTest } from "../../store.ts";
import { everybody, type Said, shownTo } from "../../world.ts";
import { hitsOn } from "./bureaus.ts";

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
  return said.map(withoutChance);
}

/** A hub that wrote more has named more requests; outside of tests names are random. A line's is bound to its key. */
function withoutChance(text: string): string {
  const names = /request-\d{6}|(?<="check":")[\w-]{43}(?=")/g;
  return text.replaceAll(names, "request").replaceAll(/(?<=dur=)[\d.]+/g, "1");
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
      const found = await hitsOn(hub, "UTO", notice);
      // The document and the person were asked, each often, which is one traveller within the window.
      expect(found.length).toBe(2);
      for (const hit of found) {
        expect(hit).toMatchObject({ owner: "UTO", checkedBy: "GRC", told: "ALL", recordStands: "UNCHANGED" });
        const checks = hit.meetings.map(({ check }: { check: string }) => check);
        expect(new Set(checks).size).toBe(checks.length);
      }
    }),
    { numRuns: runsUnderTest ?? 5 },
  );
}, 120_000);
