import { type Caller, unbounded } from "../../core/access/caller.ts";
import type { Dataset } from "../../core/record.ts";
import { documents } from "../../records/documents/records.ts";
import { links } from "../../records/links/records.ts";
import { notices, persons } from "../../records/persons/records.ts";
import { vehicles } from "../../records/vehicles/records.ts";
import type { RequestSession } from "../../session/request.ts";
import type { LinkedList } from "../../session/linked/service.ts";
import { longestTurn } from "../names/turns.ts";
import type { LinkedWorld, RareWorld } from "./world.ts";

/** Opens a request, as the caller who is shown nearly all or as one who is shown nothing. */
export type Opened = (caller?: Partial<Caller>) => RequestSession;

const report = { report: { theftCountry: "XYZ" }, weakly: false };
const nobodys = { bounds: { ...unbounded, owners: ["NIX"] } };

function lists({ operation }: RareWorld): readonly (readonly [string, LinkedList<never>])[] {
  const list = (dataset: unknown, linked: object, filter = {}) => ({ dataset, filter, linked }) as LinkedList<never>;
  return [
    ["persons with documents of two issuers", list(persons, { holdsDocumentsOf: ["GRC", "UTO"] })],
    ["holders of documents stolen in XYZ", list(persons, { holdsReported: report })],
    ["vehicles of such holders", list(vehicles, { keeperHoldsReported: report })],
    ["red notices for Greeks", list(notices, { subjectNationality: "GRC" }, { colour: "RED" })],
    ["persons of a small operation", list(persons, { seenIn: operation })],
    ["holders of a common document", list(persons, { holdsDocumentsOf: ["UTO"] })],
  ];
}

/** Each question by itself: how long it takes, and how long the event loop is held by it in one piece. */
export async function measureHeld(open: Opened, world: LinkedWorld, rare: RareWorld): Promise<void> {
  const page = { first: 25, after: null };
  const newest = { ...page, order: { by: "updated", descending: true } };
  for (const [name, list] of lists(rare)) {
    const told = ({ records }: { records: readonly unknown[] }) => `${records.length} shown`;
    await ask(`list, ${name}`, async () => told(await open().looking.linked.page(list, page)));
    await ask(`count, ${name}`, async () => `${await open().looking.linked.count(list, 10_000)}`);
    await ask(`in vain, ${name}`, async () => told(await open(nobodys).looking.linked.page(list, page)));
  }
  for (const dataset of [persons, documents] as readonly Dataset[]) {
    const name = `${dataset.name}s, the newest first`;
    await ask(name, async () => `${(await open().reader.find(dataset, {}, newest)).records.length} shown`);
    const vainly = async () => (await open(nobodys).reader.find(dataset, {}, newest)).records.length;
    await ask(`in vain, ${name}`, async () => `${await vainly()} shown`);
  }
  for (const dataset of [persons, documents, links] as readonly Dataset[])
    await ask(`in vain, how many ${dataset.name}s`, async () => `${await open(nobodys).reader.count(dataset, {})}`);
  const always = { first: "0000-01-01", last: "9999-12-31" };
  const timeline = { of: rare.busy, between: always, facts: null, kinds: null };
  await ask(
    "timeline of a thousand links",
    async () => `${(await open().looking.timeline.facts(timeline)).length} facts`,
  );
  await ask("whereabouts of one in the star", async () => {
    const { nodes } = await open().looking.graph.network(ofStar(world));
    const of = nodes.flatMap(({ id, kind }) => (kind === "person" ? [id] : [])).slice(0, 1);
    return `${(await open().looking.whereabouts.find({ of, from: null, until: null, within: 0 })).length} meetings`;
  });
}

function ofStar({ star }: LinkedWorld) {
  const any = { kinds: null, types: null, since: null, until: null, after: null };
  return { ...any, of: [star], depth: 1, perKind: 5, limits: { nodes: 10, edges: 10, milliseconds: 3_000 } };
}

async function ask(name: string, question: () => Promise<string>): Promise<void> {
  let said = "";
  const asked = () =>
    question().then(
      (answer) => (said = answer),
      ({ message }: Error) => (said = message),
    );
  await asked();
  const [begun, started] = [process.cpuUsage(), performance.now()];
  const held = await longestTurn(asked);
  const { user, system } = process.cpuUsage(begun);
  const times = `${(performance.now() - started).toFixed(1)} ms, ${((user + system) / 1_000).toFixed(1)} of processor time`;
  console.log(`${name}: ${times}, the loop held ${held.toFixed(0)} ms at most; ${said}`);
}
