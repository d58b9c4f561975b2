import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { canariesIn, filled } from "../../access/fill.ts";
import { type Asker, openTestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { everybody, type Said, shownTo } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let runs = 0;
let marks = 0;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

const policies = {
  everybody,
  "some fields of it": shownTo({ classes: ["identity"] }),
  "GRC's, all of it": shownTo({ to: ["GRC"] }),
  "D's alone": shownTo({ to: ["D"] }),
};
const policy = fc.constantFrom(...Object.values(policies));
const world = fc.record({
  report: policy,
  passport: policy,
  person: policy,
  notice: policy,
  holder: policy,
  subject: policy,
  car: policy,
  specimen: policy,
  colour: fc.constantFrom("RED", "YELLOW", "BLUE"),
  fraudType: fc.constantFrom("STOLEN", "LOST", "REVOKED"),
  seesHits: fc.boolean(),
});

/** All of it shown to everybody. */
function open(colour: "RED") {
  const of = { report: everybody, passport: everybody, person: everybody, notice: everybody };
  const more = { holder: everybody, subject: everybody, car: everybody, specimen: everybody };
  return { ...of, ...more, colour, fraudType: "STOLEN", seesHits: true } as const;
}

/** Every way from a check to what it met, whether the key may go it or not. */
const record = `record { __typename id
  ... on Person { names { full } criminalHistory { offence } } ... on Notice { purpose charges { charge } }
  ... on DocumentReport { number note fraudType } ... on VehicleReport { vin plate note } }`;
const hit = `hit { id owner kind of: ${record} recordStands recordOwner score urgent told meetings { check at place operation }
  state clock dueAt replies { note } outcome { note } judgement { basis } disputed }`;
const check = `{ check verdict nextStep travellerScreen reasons { code says } anomalies { rule says specimen { __typename id ... on Specimen { number } } }
  candidates { kind owner score nextStep ${record} ${hit} } }`;
const query = `mutation ($document: DocumentToCheck!, $vehicle: VehicleToCheck!, $person: PersonToCheck!, $all: TravellerToCheck!, $key: String) {
  checkDocument(document: $document, idempotencyKey: $key) ${check}
  checkVehicle(vehicle: $vehicle, idempotencyKey: $key) ${check}
  checkPerson(person: $person, idempotencyKey: $key) ${check}
  checkTraveller(traveller: $all, idempotencyKey: $key) { check verdict nextStep travellerScreen
    document ${check} vehicle ${check} person ${check} }
}`;

/** A record with a mark in each of its texts. */
function write(kind: "documentReport" | "document" | "person" | "notice" | "vehicleReport" | "specimen", said: Said) {
  const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return hub.world.write(kind, { ...filled(type, (marks += 1), "UTO"), owner: "UTO", ...said });
}

/** What of these records stands in a text that must hold nothing of them. */
function whatTells(text: string, ids: readonly string[]) {
  return [...canariesIn(text), ...ids.filter((id) => text.includes(id))];
}

/** The answer to a batch of one line. */
async function screened(line: object, asker: Asker): Promise<string> {
  const authorization = `Bearer ${await hub.key(asker)}`;
  const headers = { authorization, "hub-purpose": "border-control", "content-type": "application/x-ndjson" };
  const sent = { ...headers, "idempotency-key": `disclosure-${runs}` };
  const answer = await hub.app.inject({
    method: "POST",
    url: "/screen",
    payload: `${JSON.stringify(line)}\n`,
    headers: sent,
  });
  expect(answer.body).toContain('"verdict"');
  return JSON.stringify(answer.headers) + answer.body;
}

it("to a key that may not read, a check says nothing of a record but kind, owner, score and next step", async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(world, async ({ colour, fraudType, seesHits, ...policies }) => {
      const number = `XZ9${String((runs += 1)).padStart(6, "0")}`;
      const named = { number, type: "PASSPORT", issuer: "UTO" };
      const transactionNumber = `PRINTS ${number}`;
      const names = [{ kind: "MAIN", full: `Anna Beispiel ${"ABCDEFGHIJ"[runs % 10]?.repeat(6)}` }];
      const ids = [
        await write("documentReport", { ...named, fraudType, policy: policies.report }),
        await write("vehicleReport", { vin: `VIN ${number}`, status: "STOLEN", policy: policies.car }),
        await write("specimen", { country: "UTO", category: "PASSPORT", policy: policies.specimen }),
      ];
      const passport = await write("document", { ...named, policy: policies.passport });
      const fingerprints = [{ transactionNumber }];
      const person = await write("person", { names, fingerprints, policy: policies.person });
      const notice = await write("notice", { colour, status: "VALID", form: "NOTICE", policy: policies.notice });
      ids.push(passport, person, notice);
      ids.push(await hub.world.link("HOLDER_OF", person, passport, { policy: policies.holder }));
      ids.push(await hub.world.link("SUBJECT_OF", person, notice, { policy: policies.subject }));

      const variables = {
        document: { ...named, surname: "Beispiel", givenNames: "Anna", birthDate: "1980-01-01" },
        vehicle: { vin: `VIN ${number}` },
        person: { names: names.map(({ full }) => full), birthDate: "1974-08-12", fingerprints: transactionNumber },
      };
      const all = { document: variables.document, vehicle: variables.vehicle, person: variables.person };
      const key = seesHits ? number : null;
      const scopes = ["*:check", ...(seesHits ? ["hit:read", "hit:search"] : [])];
      const asker = { owner: "GRC", scopes };
      for (let again = 0; again < 2; again++) {
        const answer = await hub.ask(asker, query, { variables: { ...variables, all, key } });
        const said = JSON.stringify(answer.headers) + answer.body;
        expect(whatTells(said, ids)).toEqual([]);
        expect(answer.codes.filter((code) => code !== "FORBIDDEN")).toEqual([]);
        const parts = [answer.data.checkDocument, answer.data.checkVehicle, answer.data.checkPerson];
        for (const { candidates } of parts) for (const { kind } of candidates) met.add(kind);
      }
      const {
        birthDate,
        fingerprints: prints,
        names: [name],
      } = variables.person;
      const line = { ...variables.document, ...variables.vehicle, name, fingerprints: prints, birthDate };
      expect(whatTells(await screened(line, asker), ids)).toEqual([]);
    }),
    { numRuns: runsUnderTest ?? 8, examples: [[open("RED")], [{ ...open("RED"), subject: policies["D's alone"] }]] },
  );
  expect([...met].toSorted()).toEqual(["DOCUMENT_REPORT", "NOTICE", "PERSON", "VEHICLE_REPORT"]);
});
