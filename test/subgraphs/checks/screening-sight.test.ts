import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { policySchema } from "../../../core/access/policies/policy.ts";
import { runsUnderTest } from "../../store.ts";
import { everybody } from "../../world.ts";
import { flight, hitsOf, keyOf, openScreeningHub, passport, screenDocuments, skyways } from "./screening-hub.ts";

type Hub = Awaited<ReturnType<typeof openScreeningHub>>;

let known: Hub;
let empty: Hub;
let runs = 0;
let hits = 0;
beforeAll(async () => {
  [known, empty] = [await openScreeningHub(), await openScreeningHub()];
}, 60_000);
afterAll(() => Promise.all([known.close(), empty.close()]));

const policy = fc.constantFrom(
  everybody,
  policySchema.parse({ screening: { sectors: ["carriers"] } }),
  policySchema.parse({ audiences: [{}], screening: { sectors: ["carriers", "banks"] } }),
  policySchema.parse({ screening: { sectors: ["hotels"] } }),
);
/** What is on record about the documents that are asked, the airline's own records among it. */
const record = fc.record({
  kind: fc.constantFrom("report", "bearer"),
  policy,
  owner: fc.constantFrom("UTO", "SKYWAYS"),
  test: fc.boolean(),
});

/** What a screening key may try beside: it is refused all of it. */
const queries = [
  "{ me { keyId } }",
  "{ keys { id } }",
  "{ hits(first: 5) { nodes { id } totalCount } }",
  "{ enquiries(first: 5) { nodes { id } } }",
  '{ node(id: "RECORD") { __typename id } }',
  '{ documentReports(number: "NUMBER", first: 5) { nodes { id } } }',
  '{ explainAccess(id: "RECORD", owner: "SKYWAYS", scopes: ["*:read"]) { visible } }',
  '{ readMrz(zone: "NUMBER") { wellFormed } }',
  '{ searchPersons(name: "Anna Beispiel") { score } }',
  "{ __schema { queryType { name } } }",
  "subscription { hits { cursor } }",
  'mutation { checkDocument(document: { number: "NUMBER", type: PASSPORT, issuer: "UTO" }) { verdict candidates { owner } } }',
  'mutation { checkPerson(person: { names: ["Anna Beispiel"], birthDate: "1974-08-12" }) { verdict } }',
  'mutation { sendToSecondLine(check: "CHECK", reason: "x") { result id } }',
  'mutation { screenDocuments(documents: { number: "NUMBER", type: PASSPORT, issuer: "UTO" }) { received } checkDocument(document: { number: "NUMBER" }) { verdict } }',
  'mutation { createKey(key: { name: "x", scopes: ["document:check"] }, idempotencyKey: "key-00001") { id } }',
];
const plain = [
  { url: "/rest/check-document", body: '{"number":"NUMBER","type":"PASSPORT","issuer":"UTO"}' },
  { url: "/rest/record", body: '{"id":"RECORD"}' },
  { url: "/screen", body: '{"number":"NUMBER","type":"PASSPORT","issuer":"UTO"}\n' },
] as const;
const screenings = [
  {},
  { key: "manifest-NUMBER" },
  { flight: { ...flight, departure: "2026-06-09T06:30:00Z" } },
  { flight: null },
  { documents: [passport("UNKNOWN")] },
];
const step = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...screenings).map((variables) => ({ variables })) },
  { weight: 2, arbitrary: fc.constant({ ring: true as const }) },
  { weight: 2, arbitrary: fc.constantFrom(...queries).map((query) => ({ query })) },
  { weight: 1, arbitrary: fc.constantFrom(...plain).map((call) => ({ call })) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Asked {
  readonly number: string;
  /** Id of a record where there is any. */
  readonly record: string;
}

const filledIn = <T>(text: T, { number, record: id }: Asked): T =>
  JSON.parse(JSON.stringify(text).replaceAll("NUMBER", number).replaceAll("RECORD", id)) as T;

/** Every byte of what the key gets, but for the id that chance gives the request. */
async function answered(hub: Hub, one: Step, asked: Asked): Promise<string> {
  if ("ring" in one) return String(await hub.ring());
  // With so many points that some sequences spend all: what is left must not tell of a hit either.
  const asker = { ...keyOf(skyways), name: `Gate of ${asked.number}`, bounds: { perDay: 12 } };
  let said: string;
  if ("call" in one) {
    const { url, body } = filledIn(one.call, asked);
    const type = url === "/screen" ? "application/x-ndjson" : "application/json";
    const headers = { authorization: `Bearer ${await hub.key(asker)}`, "content-type": type };
    const more = { "hub-purpose": "border-control", "idempotency-key": `call-${asked.number}` };
    const answer = await hub.app.inject({ method: "POST", url, payload: body, headers: { ...headers, ...more } });
    const { date: _date, ...others } = answer.headers;
    said = JSON.stringify([answer.statusCode, others, answer.body]);
  } else {
    const variables = "variables" in one ? one.variables : {};
    const usual = { documents: [passport(asked.number)], flight };
    const query = "query" in one ? one.query : screenDocuments;
    const answer = await hub.ask(asker, filledIn(query, asked), {
      variables: "query" in one ? {} : filledIn({ ...usual, ...variables }, asked),
    });
    if ("query" in one && answer.data) throw new Error(`answered: ${one.query}`);
    said = JSON.stringify([answer.status, answer.headers, answer.body]);
  }
  return said.replaceAll(/request-\d{6}/g, "REQUEST");
}

async function write(
  hub: Hub,
  { kind, policy: handled, owner, test }: typeof record extends fc.Arbitrary<infer R> ? R : never,
  number: string,
) {
  const said = { owner, test, policy: handled };
  if (kind === "report")
    return hub.world.write("documentReport", {
      ...passport(number),
      owner: "UTO",
      fraudType: "STOLEN",
      test,
      policy: handled,
    });
  const person = await hub.world.person("Anna Beispiel", said);
  const notice = await hub.world.write("notice", { form: "NOTICE", colour: "RED", status: "VALID", ...said });
  await hub.world.link("SUBJECT_OF", person, notice, said);
  await hub.world.link("HOLDER_OF", person, await hub.world.passport(number, said), said);
  return notice;
}

it("to a screening key no byte depends on the records, whatever it asks and whatever is met", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { maxLength: 3 }),
      fc.array(step, { minLength: 4, maxLength: 14 }),
      async (records, steps) => {
        const number = `XY6${String((runs += 1)).padStart(6, "0")}`;
        const ids: string[] = [];
        for (const one of records) ids.push(await write(known, one, number));
        const asked = { number, record: ids[0] ?? "NOT-AAAAAAAAAAAAAAAAAAAAAAAAAA" };
        for (const one of steps) {
          const [here, there] = [await answered(known, one, asked), await answered(empty, one, asked)];
          expect(here).toBe(there);
        }
        await Promise.all([known.ring(), empty.ring()]);
        expect([...known.job.faults, ...empty.job.faults]).toEqual([]);
      },
    ),
    {
      numRuns: runsUnderTest ?? 12,
      examples: [
        [
          [
            {
              kind: "report",
              policy: policySchema.parse({ screening: { sectors: ["carriers"] } }),
              owner: "UTO",
              test: false,
            },
          ],
          [
            { variables: {} },
            { ring: true },
            { variables: {} },
            { ring: true },
            { query: queries[0] as string },
            { call: plain[2] },
          ],
        ],
      ],
    },
  );
  hits = (await hitsOf(known, "UTO")).length;
  expect(hits).toBeGreaterThan(0);
  expect(await hitsOf(empty, "UTO")).toEqual([]);
});
