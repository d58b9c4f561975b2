import { readFileSync } from "node:fs";
import { join } from "node:path";
import { administer } from "../session/administration.ts";
import type { NewKey } from "../core/access/keys/record.ts";
import type { Clock } from "../core/clock.ts";
import type { Settings } from "../core/settings.ts";
import type { Hub } from "./hub.ts";

const unbound = { purposes: null, test: false, expires: null } as const;

/** The keys a new store gets, one for each kind of user; the operator revokes them when there are real ones. */
const firstKeys: readonly NewKey[] = [
  { ...unbound, name: "analyst", role: "analyst", owner: "UTO", scopes: ["*:read", "*:search"] },
  {
    ...unbound,
    name: "partner",
    role: "partner",
    owner: "SKYWAYS",
    scopes: ["document:read", "documentReport:read", "documentReport:search"],
    purposes: ["security-checks", "border-control"],
    // A partner's key runs trusted documents alone; this one is to be tried out with.
    documentMode: "log",
  },
  { ...unbound, name: "internal", role: "internal", owner: "UTO", scopes: ["*:*"] },
];

/** What is said once the hub listens, given its address. */
export type Welcome = (address: string) => string;

/**
 * Fills a store that has no key yet: the demo world, where the settings want it, then a key for each kind of user.
 * The keys come last, so a first start that was broken off is done again from the beginning, which changes nothing.
 * Null where it was told to stop.
 */
export async function bootstrap(
  hub: Hub,
  settings: Settings,
  clock: Clock,
  stopping: AbortSignal,
): Promise<Welcome | null> {
  const { keys } = hub.platform;
  if (await keys.any()) return (address) => addresses(address, settings) + newKeys;
  const demo = settings.demo && (await loadDemo(hub, settings, clock, stopping));
  if (stopping.aborted) return null;
  const texts: string[] = [];
  for (const key of firstKeys) {
    const text = await administer({ administration: hub.administration, clock }, "key create", async (requestId) => {
      const made = await keys.create(key, "first start", requestId);
      return { result: made.text, note: `key create ${made.id}` };
    });
    texts.push(text);
  }
  const lines = firstKeys.map(({ name }, index) => `  ${name.padEnd(9)}${texts[index]}`);
  const said = `\nKeys for this store, shown now and never again (it keeps only their hashes):\n${lines.join("\n")}\n`;
  const query = demo ? await readyQuery() : meQuery;
  return (address) => addresses(address, settings) + said + readyCommand(address, texts[0] ?? "", query);
}

/** False where the store holds other records already, which the demo world must not be mixed with. */
async function loadDemo(hub: Hub, { data }: Settings, clock: Clock, stopping: AbortSignal): Promise<boolean> {
  const [
    { defaultWorld, demoEntries },
    { demoHits },
    { demoReviews },
    { demoTaskForce },
    { demoGrants },
    { demoAgreements },
    { demoTraffic },
    { today },
    ownStore,
    { ingest },
  ] = await Promise.all([
    import("../demo/world.ts"),
    import("../demo/hits.ts"),
    import("../demo/reviews.ts"),
    import("../demo/task-force.ts"),
    import("../demo/grants.ts"),
    import("../demo/agreements.ts"),
    import("../demo/traffic.ts"),
    import("../demo/dates.ts"),
    import("../demo/own-store.ts"),
    import("../session/ingest.ts"),
  ]);
  const session = { ...hub, clock, data };
  try {
    await ownStore.refuseForeign(session, defaultWorld);
  } catch (error) {
    if (!(error instanceof ownStore.ForeignRecords)) throw error;
    console.error(`The demo world is not loaded. ${error.message}`);
    return false;
  }
  console.error("Loading the demo world …");
  const { report } = await ingest(session, until(stopping, demoEntries()), { today, addOnly: true });
  if (!stopping.aborted) {
    await demoReviews(session, defaultWorld, () => !stopping.aborted);
    await demoHits(session, defaultWorld);
    await demoTaskForce(session);
    await demoGrants(session, defaultWorld);
    await demoAgreements(session);
    await demoTraffic(session);
  }
  const ending = stopping.aborted
    ? "; told to stop, so the next start begins again"
    : ". Their pictures are drawn while the hub answers already, which the log says when it is done";
  console.error(`Loaded ${report.read} invented records${ending}.`);
  return true;
}

function* until<T>(stopping: AbortSignal, items: Iterable<T>): Generator<T, void> {
  for (const item of items) {
    if (stopping.aborted) return;
    yield item;
  }
}

function addresses(address: string, { page }: Settings): string {
  const lines = [
    `Borderlink is ready.`,
    `  GraphQL  ${address}/graphql`,
    ...(page ? [`  page     ${address}/page`] : []),
    `  health   ${address}/health/ready`,
    `  metrics  ${address}/metrics`,
  ];
  return `${lines.join("\n")}\n`;
}

const newKeys = `
Keys were shown at the first start. A new one:
  npm run borderlink -- keys create --name NAME --role analyst --owner UTO --scopes "*:read,*:search"
`;

const meQuery = { query: "{ me { name owner scopes } }", variables: {} };

/** The page's first example, asked of the demo world's first person. */
async function readyQuery(): Promise<{ query: string; variables: Record<string, string> }> {
  const { demoNumber } = await import("../demo/world.ts");
  const query = readFileSync(join(import.meta.dirname, "page/examples/1-link.graphql"), "utf8");
  return { query, variables: { number: demoNumber } };
}

function readyCommand(
  address: string,
  key: string,
  { query, variables }: { query: string; variables: object },
): string {
  const body = JSON.stringify({ query: query.replace(/^#.*$/gm, "").replace(/\s+/g, " ").trim(), variables });
  return `
Ask who carries a passport, what car, which counterfeit series, which operation:

curl -s ${address}/graphql \\
  -H 'Authorization: Bearer ${key}' -H 'Hub-Purpose: border-control' -H 'Content-Type: application/json' \\
  -d '${body}'
`;
}
