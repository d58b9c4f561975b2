import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoAgreements } from "../demo/agreements.ts";
import { demoGrants } from "../demo/grants.ts";
import { demoHits } from "../demo/hits.ts";
import { demoTaskForce } from "../demo/task-force.ts";
import { demoReviews } from "../demo/reviews.ts";
import { defaultWorld, demoEntries } from "../demo/world.ts";
import { ingest } from "../session/ingest.ts";
import { filled } from "./docs/reader.ts";
import { answers } from "./examples/answers.ts";
import { systems } from "./examples/systems.ts";
import { freshPlace } from "./store.ts";
import { openTestHubOn } from "./hub.ts";

const folder = join(import.meta.dirname, "../examples/analysts");
const folderOfSystems = join(import.meta.dirname, "../examples/systems");

/** Checks as well, and gives access: the fact sheet's systems are asked by a national border system. */
const borderSystem = {
  owner: "UTO",
  role: "internal",
  scopes: ["*:read", "*:search", "*:check", "partner:administer"],
} as const;

const analyst = { owner: "UTO", role: "analyst", scopes: ["*:read", "*:search"] } as const;

let hub: Awaited<ReturnType<typeof openTestHubOn>>;
const standIns = new Map<string, string>();
const place = freshPlace();
beforeAll(async () => {
  hub = await openTestHubOn(place);
  const session = { ...hub.hub, clock: hub.clock, data: place.data };
  await ingest(session, demoEntries());
  await demoReviews(session, defaultWorld);
  await demoHits(session, defaultWorld);
  await demoTaskForce(session);
  await demoAgreements(session);
  await demoGrants(session, defaultWorld);
  // What an analyst has from a question before: two who were seen at the same border point on one day.
  for (const [standIn, name] of [
    ["PERSON-ID", "Soran Marrovar"],
    ["OTHER-ID", "Vesseth Marrdane"],
  ] as const) {
    const { data } = await hub.ask(analyst, "query ($name: String!) { persons(name: $name) { nodes { id } } }", {
      variables: { name },
    });
    standIns.set(standIn, data.persons.nodes[0].id);
  }
  const games = `{ deployments(during: { from: "2036-07-04", until: "2036-07-13" }, first: 9) { nodes { id event } } }`;
  const planned = (await hub.ask(analyst, games)).data.deployments.nodes as { id: string; event: string }[];
  standIns.set("DEPLOYMENT-ID", planned.find(({ event }) => event === "Harbour Games 2036")?.id ?? "");
}, 120_000);
afterAll(async () => {
  await hub.close();
  await place.remove();
});

/** The hub's answer to the question of a file, with its variables. */
function answered(name: string, of = folder, asker: typeof analyst | typeof borderSystem = analyst) {
  const read = (end: string) => readFileSync(join(of, `${name}${end}`), "utf8");
  const variables = JSON.parse(filled(read(".json"), standIns)) as Record<string, unknown>;
  return hub.ask(asker, read(".graphql"), { variables });
}

describe("what analysts ask of the demo world, each in one request", () => {
  it.each(Object.entries(answers))("%s", async (name, expected) => {
    const { data, errors } = await answered(name);
    expect(errors).toEqual([]);
    expect(data).toMatchObject(expected);
  });

  it("tell of each of 500 numbers of a manifest whether it is known and reported", async () => {
    const { data } = await answered("10-passports-of-a-manifest");
    const results = (list: { result: string }[]) => Object.entries(Object.groupBy(list, ({ result }) => result));
    const counts = (list: { result: string }[]) =>
      Object.fromEntries(results(list).map(([result, some]) => [result, some?.length]));
    expect(counts(data.documentsByNumbers)).toEqual({ NOT_FOUND: 497, FOUND: 2, NAMES_NOTHING: 1 });
    expect(counts(data.documentReportsByNumbers)).toEqual({ NOT_FOUND: 498, FOUND: 1, NAMES_NOTHING: 1 });
  });

  it("are seventeen, of each of which something is expected", () => {
    const elsewhere = ["10-passports-of-a-manifest"];
    const files = globSync("*.graphql", { cwd: folder }).map((file) => basename(file, ".graphql"));
    expect(files.toSorted()).toEqual([...Object.keys(answers), ...elsewhere].toSorted());
    expect(files).toHaveLength(17);
  });
});

describe("every system of the fact sheet answers its own document", () => {
  it.each(Object.entries(systems))("%s", async (name, expected) => {
    const { data, errors } = await answered(name, folderOfSystems, borderSystem);
    expect(errors).toEqual([]);
    expect(data).toMatchObject(expected);
  });

  it("and each document has a system, and variables beside it", () => {
    for (const end of [".graphql", ".json"]) {
      const files = globSync(`*${end}`, { cwd: folderOfSystems }).map((file) => basename(file, end));
      expect(files.toSorted()).toEqual(Object.keys(systems).toSorted());
    }
  });
});

describe("the partners of the demo world", () => {
  it("are five with whom something was agreed, one of which has ended and one of which is due", async () => {
    const administrator = { owner: "XPO", role: "internal", scopes: ["partner:administer"] } as const;
    const query = "query ($days: Int) { agreementsDue(withinDays: $days) { owner sector registers restsOn } }";
    const owners = async (days: number | null) => {
      const { data, errors } = await hub.ask(administrator, query, { variables: { days } });
      expect(errors).toEqual([]);
      return data.agreementsDue.map(({ owner }: { owner: string }) => owner);
    };
    expect(await owners(null)).toEqual(["HARBOURS", "HYTHLODAY"]);
    expect(await owners(3_650)).toEqual(["HARBOURS", "HYTHLODAY", "STRAITS", "AMAUROT-AIR"]);
    expect(await hub.hub.platform.agreements.list()).toHaveLength(5);
  });
});
