import { expect } from "vitest";
import { declarationSchema, declare } from "../../core/check-counts/expectations.ts";
import { countsOf } from "../../core/operation-counts/read.ts";
import { Reminders } from "../../session/reminders.ts";
import { administering, teller } from "../gateway/background/webhook-hub.ts";
import { exported } from "../gateway/export/asking.ts";
import { type Asker, openTestHub } from "../hub.ts";
import { openReceiver } from "../receiver.ts";
import { countingOf } from "../subgraphs/operations/results-hub.ts";

/** Records of one world, the same in both but for their ids, and what was done with them. */
interface Own {
  readonly person: string;
  readonly passport: string;
  readonly operation: string;
  readonly officer: string;
  readonly course: string;
  readonly hits: string[];
}

/** A desk of Utopia's with a key of that world. */
const desk = (test: boolean) =>
  ({
    owner: "UTO",
    test,
    scopes: [
      "*:read",
      "*:search",
      "*:check",
      "*:export",
      "inspection:write",
      "hit:write",
      "alertReview:write",
      "partner:administer",
    ],
  }) satisfies Asker;

const reviewer = (test: boolean): Asker => ({ ...desk(test), owner: "XPO" });

const lists = [
  "documents",
  "documentReports",
  "persons",
  "operations",
  "officers",
  "certificates",
  "policyDocuments",
  "capacityReports",
  "alerts",
  "hits",
  "hitResults",
  "inspections",
];

/** What each world is asked of itself. */
const questions: Readonly<Record<string, string>> = {
  ...Object.fromEntries(lists.map((field) => [field, `{ ${field}(first: 100) { totalCount nodes { id version } } }`])),
  search: `{ search(text: "MARROVAR", first: 100) { nodes { id } } }`,
  searchPersons: `{ searchPersons(name: "SORAN MARROVAR") { matches { person { id } } more } }`,
  network: `query ($person: ID!) { network(of: [$person], perKind: 100) { nodes { id degree { kind count } } edges { links { id } } } }`,
  operationResults: `query ($operation: ID!) { operationResults(operation: $operation) {
    counts(by: [PLACE, DAY, COUNTRY, KIND]) { measure place day country kind count } } }`,
  capacity: `{ capacity(country: "UTO") { report { id } seen { lastCheck travellersChecked borderPointsChecking trainedOfficers } } }`,
  alertStatistics: `{ alertStatistics(by: KIND) { total groups { key count } } }`,
  exchanged: `{ me { exchanged(since: "2026-05-01T00:00:00Z", until: "2026-07-01T00:00:00Z") {
    checks { kind verdict count } handedIn { kind count } } } }`,
};

/** A hub with the same records live and for tests, and who follows each of the worlds. */
export async function openTwoWorlds() {
  const receiver = await openReceiver();
  const hub = await openTestHub({
    webhooks: [`${receiver.origin}/`],
    webhookNetworks: ["127.0.0.1"],
  });
  const telling = teller(hub);
  const { store, checkCounts } = hub.hub.platform;
  const stamp = { at: new Date(hub.clock.now()).toISOString(), by: "operator", request: "declaring" };
  await declare(store, declarationSchema.parse({ owner: "UTO", borderPoints: [{ code: "PORT-1" }] }), stamp);
  const count = countingOf(hub);
  const own = new Map<boolean, Own>();
  let made = 0;

  for (const test of [false, true]) {
    own.set(test, await stand(test));
    const { create } = administering(hub, desk(test));
    for (const webhook of [
      { kinds: ["hit", "certificate"] },
      { watch: { kinds: ["PERSON", "DOCUMENT_REPORT", "LINK", "CERTIFICATE", "ALERT_REVIEW"] } },
    ])
      expect((await create({ url: `${receiver.origin}/${test}`, ...webhook })).errors).toEqual([]);
  }

  const ownOf = (test: boolean) => own.get(test) as Own;
  const ask = async (test: boolean, query: string, variables: object = {}, headers = {}, asker: Asker = desk(test)) => {
    const answer = await hub.ask(asker, query, { variables: { ...variables }, headers });
    expect(answer.errors).toEqual([]);
    return answer.data;
  };

  async function stand(test: boolean): Promise<Own> {
    const write = (...[kind, said]: Parameters<typeof hub.world.write>) => hub.world.write(kind, { ...said, test });
    const person = await write("person", { names: [{ kind: "MAIN", full: "SORAN MARROVAR" }] });
    const passport = await write("document", { type: "PASSPORT", number: "XW0000001", issuer: "UTO" });
    await hub.world.link("HOLDER_OF", person, passport, { test });
    await write("documentReport", { type: "PASSPORT", number: "XW0000001", issuer: "UTO", fraudType: "STOLEN" });
    const operation = await write("operation", { programme: "STOP", name: "Lighthouse", phase: "EVALUATION" });
    const officer = await write("officer", {});
    const course = await write("course", { title: "Documents" });
    return { person, passport, operation, officer, course, hits: [] };
  }

  /** What can be done in a world; `other` names what is of the other one. */
  const acts = {
    "hand in a person": async (test: boolean) => {
      const names = [{ kind: "MAIN", full: `SORAN MARROVAR ${(made += 1)}` }];
      const person = await hub.world.write("person", { names, test });
      await hub.world.link("ASSOCIATE_OF", ownOf(test).person, person, { test });
      await hub.world.passport(`XP${String(made).padStart(7, "0")}`, { test });
    },
    "report a document": (test: boolean) => {
      const number = `XW${String((made += 1)).padStart(7, "0")}`;
      return hub.world.write("documentReport", { type: "PASSPORT", number, issuer: "UTO", fraudType: "STOLEN", test });
    },
    certify: async (test: boolean) => {
      const { officer, course } = ownOf(test);
      const until = { issued: "2026-01-01", expires: "2026-06-20" };
      await hub.world.write("certificate", { officer, course, level: "PARTICIPANT", ...until, test });
      await new Reminders(store, hub.clock).look(async () => true);
    },
    "report capacity": (test: boolean) =>
      hub.world.write("capacityReport", { asOf: "2026-05", trainedOfficers: (made += 1), test }),
    "set a policy": (test: boolean) =>
      hub.world.write("policyDocument", {
        number: "BL-1",
        title: "Borders",
        documentVersion: `${(made += 1)}`,
        text: "All are equal.",
        test,
      }),
    check: (test: boolean) => check(test, ownOf(test).operation),
    "check in the other's operation": (test: boolean) => check(test, ownOf(!test).operation),
    "say what came of a hit": async (test: boolean) => {
      const [hit] = ownOf(test).hits;
      const query = `mutation ($hit: ID!) { recordHitOutcome(hit: $hit, outcome: REFUSED_ENTRY, note: "${(made += 1)}") { result } }`;
      if (hit) await ask(test, query, { hit });
    },
    inspect: (test: boolean) =>
      ask(
        test,
        `mutation { recordInspection(reference: "${(made += 1)}", document: { issuer: "UTO", category: PASSPORT }, observations: []) { result } }`,
        {},
        { "hub-case": ownOf(test).operation },
      ),
    "review an alert": async (test: boolean) => {
      const said = { kind: "COUNTERFEIT", country: "UTO", test };
      await hub.world.write("alert", { ...said, state: "PUBLISHED" });
      const alert = await hub.world.write("alert", { ...said, state: "SUBMITTED" });
      const begin = "mutation ($alert: ID!) { beginReview(alert: $alert) { result } }";
      await ask(test, begin, { alert }, {}, reviewer(test));
    },
  };

  async function check(test: boolean, operation: string): Promise<void> {
    const query = `mutation { checkDocument(document: { number: "XW0000001", type: PASSPORT, issuer: "UTO" }, at: { place: "PORT-1" }) {
      candidates { hit { id } } } }`;
    const { checkDocument } = await ask(test, query, {}, { "hub-case": operation });
    ownOf(test).hits.push(...checkDocument.candidates.map(({ hit }: { hit: { id: string } }) => hit.id));
  }

  /** All that a world is told of itself, by what it asks; with what its webhooks have been told. */
  async function told(test: boolean): Promise<Readonly<Record<string, string>>> {
    const all: Record<string, string> = {};
    const { person, operation } = ownOf(test);
    for (const [name, query] of Object.entries(questions))
      all[name] = JSON.stringify(await ask(test, query, { person, operation }));
    const reviews = "{ alertReviews(first: 100) { totalCount nodes { id } } alerts(first: 100) { totalCount } }";
    all["reviews"] = JSON.stringify(await ask(test, reviews, {}, {}, reviewer(test)));
    all["changes"] = JSON.stringify(await changes(test));
    // What the cursors of its counts are made of.
    all["counted"] = String((await countsOf(store, { id: operation, test })).changed);
    const { json } = await exported(hub, { records: [person], links: "ALL" }, desk(test));
    all["export"] = JSON.stringify([json.records, json.links]);
    const events = receiver.received.filter(({ path }) => path === `/${test}`);
    all["webhooks"] = JSON.stringify(events.map(({ said }) => [said.type, said.data["id"]]));
    return all;
  }

  async function changes(test: boolean): Promise<unknown[]> {
    const query = `query ($after: String, $since: DateTime) { changes(after: $after, since: $since, first: 100) {
      changes { kind id what version } cursor hasMore } }`;
    const found: unknown[] = [];
    for (let where: object = { since: "2026-06-01T00:00:00Z" }; ;) {
      const { changes: part } = await ask(test, query, where);
      found.push(...part.changes);
      if (!part.hasMore) return found;
      where = { after: part.cursor };
    }
  }

  return {
    acts,
    told,
    /** Everything that stands of a world, by id. */
    idsOf: async (test: boolean) => (await changes(test)).map((one) => (one as { id: string }).id),
    ask,
    /** Until whoever counts and tells has nothing left to do. */
    settle: async () => {
      await checkCounts.settle();
      await count();
      await telling.ring();
      await telling.ring();
    },
    close: async () => {
      await telling.stop();
      await hub.close();
      await receiver[Symbol.asyncDispose]();
    },
  };
}
