import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mongodbServer, noServer, type TestServer } from "../../mongodb-server.ts";
import { openTestHub } from "../../hub.ts";
import { everybody, greece, qualityControl, utopia } from "./quality-control.ts";

const server: TestServer | null = await mongodbServer();
afterAll(() => server?.stop());

type Hub = Awaited<ReturnType<typeof openTestHub>>;

/** An alert in force on a specimen, linked to it and to the document that it was made from, and whoever looks for it. */
interface World {
  readonly hub: Hub;
  readonly quality: ReturnType<typeof qualityControl>;
  /** What its owner hands in to name it. */
  readonly named: { readonly reference: string; readonly expires: string };
  readonly number: string;
  readonly alert: string;
  readonly specimen: string;
  readonly document: string;
  /** A draft of the same fake. */
  readonly twin: string;
  /** How many alerts Greece was shown before. */
  readonly before: number;
}

/** A place where whoever may see an alert in force meets it: how often it is met there. */
type Place = (world: World) => Promise<number>;

/** Of Greece: somebody who may search and read, and has documents in hand. */
const officer = { ...greece, scopes: [...greece.scopes, "*:check"] };

/** Asks as Greece, to whom the alert is shown while it is in force; how often the alert's id stands in what is answered. */
const asked =
  (query: string): Place =>
  async ({ hub, alert, specimen, document, number }) => {
    const variables = { alert, specimen, document, number };
    const used = Object.entries(variables).filter(([name]) => query.includes(`$${name}`));
    const declared = used.map(([name]) => `$${name}: ${name === "number" ? "String" : "ID"}!`).join(", ");
    const kind = query.startsWith("{ check") ? "mutation" : "query";
    const whole = used.length > 0 ? `${kind} (${declared}) ${query}` : `${kind} ${query}`;
    const { body, errors } = await hub.ask(officer, whole, { variables: Object.fromEntries(used) });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return body.split(alert).length - 1;
  };

/** Every place where an alert in force is met. Whoever adds one adds its row. */
const places: Readonly<Record<string, Place>> = {
  "by its id": asked("{ alert(id: $alert) { id } }"),
  "as a node": asked("{ node(id: $alert) { id __typename } }"),
  "as one of many nodes": asked("{ nodes(ids: [$alert]) { id } }"),
  "in a list": asked("{ alerts(specimenNumber: $number) { nodes { id } } }"),
  "in a count": async (world) => {
    const query = `{ alerts(specimenNumber: "${world.number}") { totalCount } }`;
    return (await world.hub.ask(greece, query)).data.alerts.totalCount as number;
  },
  "in a search over all kinds": asked(`{ search(text: "Marmoreal") { nodes { id } } }`),
  "beside its specimen": asked("{ specimen(id: $specimen) { alerts { nodes { id } } } }"),
  "beside its document": asked("{ document(id: $document) { alerts { nodes { id } } } }"),
  "by a link": asked("{ specimen(id: $specimen) { links { nodes { from { id } } } } }"),
  "in a network": asked("{ network(of: [$specimen]) { nodes { id } edges { from } } }"),
  "in its history": async ({ hub, alert }) => {
    const { data } = await hub.ask(greece, `{ versions(id: "${alert}") { nodes { version } } }`);
    return data.versions.nodes.length as number;
  },
  "in what was known by now": asked(
    `{ linksAsKnownOn(id: $specimen, on: "2049-01-01") { nodes { other { recordId } } } }`,
  ),
  "on a Quick Check Card": asked(`{ quickCheckCard(issuer: "UTO", category: PASSPORT, year: 2020) { alerts { id } } }`),
  "on the card of a check": asked(
    `{ checkDocument(document: { number: "XZ1", type: PASSPORT, issuer: "UTO" }) { card { alerts { id } } } }`,
  ),
  "in an inspection": asked(`{ inspect(document: { issuer: "UTO", category: PASSPORT }) { ranked { match } } }`),
  "as a twin": async ({ hub, twin, alert }) => {
    const { body } = await hub.ask(
      utopia,
      `{ alert(id: "${twin}") { twins(first: 100) { matches { alert { id } } } } }`,
    );
    return body.split(alert).length - 1;
  },
  "in statistics": async ({ hub, before }) => {
    const query = `{ alertStatistics(by: KIND, issuers: ["UTO"]) { total } }`;
    return ((await hub.ask(greece, query)).data.alertStatistics.total as number) - before;
  },
  "as it stands in the feed": asked("{ changes(kinds: [ALERT], first: 100) { changes { node { id } } } }"),
};

const features = [
  { technique: "WATERMARK", page: "data page", fake: "It is printed in grey." },
  { technique: "PORTRAIT", page: "data page", fake: "It is glued on." },
];

/** What takes an alert out of force. */
const ends: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  "it was withdrawn": ({ hub, alert }) => hub.world.withdraw(alert),
  "its owner took it out of force for a correction": async ({ quality, named }) => {
    const { result } = await quality.record({ ...named, state: "DRAFT" });
    expect(result).toBe("CHANGED");
  },
  "its last day was over": async ({ hub, named }) => {
    hub.clock.pass(Date.parse(`${named.expires}T24:00:00Z`) - hub.clock.now());
  },
};

/** Until the last day is over nobody loses it. */
const lastMoment = ({ hub, named }: World) =>
  hub.clock.pass(Date.parse(`${named.expires}T23:59:59.999Z`) - hub.clock.now());

describe.each([
  ["SQLite", {}],
  ["MongoDB", server && { store: server.url }],
])("an alert that was in force, on %s", (_name, settings) => {
  let hub: Hub;
  let quality: World["quality"];
  beforeAll(async () => {
    if (!settings) return;
    hub = await openTestHub(settings);
    quality = qualityControl(hub);
  });
  afterAll(() => hub?.close());

  let worlds = 0;
  async function inForce(): Promise<World> {
    const at = (worlds += 1);
    const number = `UTO-AO-${String(at).padStart(5, "0")}`;
    const expires = new Date(hub.clock.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const named = { reference: `alert ${at}`, title: "Marmoreal fake", specimenNumber: number, expires, features };
    const specimen = await hub.world.write("specimen", {
      number,
      country: "UTO",
      category: "PASSPORT",
      type: "ORDINARY",
      pages: [{ page: "data page", features: [{ technique: "WATERMARK", whatToSee: "A heron." }] }],
    });
    const document = await hub.world.passport(`XZ${at}`);
    const statistics = await hub.ask(greece, `{ alertStatistics(by: KIND, issuers: ["UTO"]) { total } }`);
    const before = statistics.data.alertStatistics.total as number;
    const { id: twin } = await quality.record({ ...named, reference: `twin ${at}` });
    const alert = await quality.published({ ...named, handling: everybody });
    await hub.world.link("IMITATES", alert, specimen);
    await hub.world.link("USED_IN", document, alert);
    return {
      hub,
      quality,
      named: { ...named, handling: everybody } as never,
      number,
      alert,
      specimen,
      document,
      twin,
      before,
    };
  }

  const met = async (world: World) => {
    const found: Record<string, number> = {};
    for (const [name, place] of Object.entries(places)) found[name] = Math.min(1, await place(world));
    return found;
  };
  const everywhere = Object.fromEntries(Object.keys(places).map((name) => [name, 1]));
  const nowhere = Object.fromEntries(Object.keys(places).map((name) => [name, 0]));

  it.skipIf(!settings).each(Object.keys(ends))(
    `is met nowhere from the next request on where %s${settings ? "" : ` (${noServer})`}`,
    async (end) => {
      const world = await inForce();
      lastMoment(world);
      expect(await met(world)).toEqual(everywhere);
      await ends[end]?.(world);
      expect(await met(world)).toEqual(nowhere);
    },
  );
});
