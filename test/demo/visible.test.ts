import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoEntry } from "../../demo/filing.ts";
import { type Handling, handlings } from "../../demo/handling.ts";
import { alerts } from "../../demo/alerts.ts";
import { today } from "../../demo/dates.ts";
import { demoReviews } from "../../demo/reviews.ts";
import { demoNumber, demoWorld, fullPersons, trainingNumber } from "../../demo/world.ts";
import { type Policy, policyId, policySchema } from "../../core/access/policies/policy.ts";
import type { View } from "../../core/access/policies/book.ts";
import type { Reader } from "../../core/access/reader.ts";
import { documentReports, documents } from "../../records/documents/records.ts";
import { datasets } from "../../records/datasets.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import { links } from "../../records/links/records.ts";
import { callerOf, openWorld, unwritten, type World } from "../world.ts";
import { Intake, type AcceptedRecord } from "../../session/intake.ts";

const size = { persons: 160, seed: 1 };
const entries = [...demoWorld(size)];
const page = { first: 20 };

let world: World & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld();
  await takeIn(world, entries);
});
afterAll(() => world[Symbol.asyncDispose]());

/** Writes entries batch by batch, each by its owner, records before links. */
async function takeIn(into: World, from: readonly DemoEntry[]): Promise<void> {
  const reader = new Intake({ datasets, idKey: into.platform.secret("id"), today, reviewers: into.platform.reviewers });
  const read = from.map((entry) => reader.read({ ...entry })).filter((one): one is AcceptedRecord => "record" in one);
  const policies = new Map(read.map(({ record, policy }) => [record.policy, policy]));
  const batches = Map.groupBy(
    read,
    ({ dataset, record }) => `${dataset.joins ? 1 : 0} ${dataset.name} ${record.owner}`,
  );
  for (const [, batch] of [...batches].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [{ dataset, record }] = batch as [AcceptedRecord];
    const writer = into.asking(record.owner).writer({ policies });
    await writer.put(
      dataset,
      batch.map((one) => ({ record: one.record })),
    );
  }
  const { platform, clock } = into;
  await demoReviews({ platform, clock, audit: unwritten, administration: unwritten }, size);
}

function policyOf(handling: Handling): Policy {
  return policySchema.parse(handling);
}

/** How many answers the link query has in each part, as one caller reads them. */
async function answers(reader: Reader, number: string) {
  const [document] = (await reader.find(documents, { number }, page)).records;
  if (!document) return null;
  const reports = await reader.find(documentReports, { number }, page);
  const [holder = ""] = await ends(reader, "HOLDER_OF", "to", document.id);
  const vehicles = await ends(reader, "KEEPER_OF", "from", holder);
  const [specimen = ""] = await ends(reader, "ISSUED_AS", "from", document.id);
  const seenIn = async (ids: readonly string[]) =>
    new Set((await Promise.all(ids.map((id) => ends(reader, "SEEN_IN", "from", id)))).flat()).size;
  return {
    reports: reports.records.length,
    holder,
    documents: (await ends(reader, "HOLDER_OF", "from", holder)).length,
    vehicles: vehicles.length,
    specimen,
    alerts: (await ends(reader, "IMITATES", "to", specimen)).length,
    operations: await Promise.all([[document.id], [holder], vehicles].map(seenIn)),
  };
}

/** Ids of the records at the other end that the caller may read. */
async function ends(reader: Reader, kind: LinkKind, side: "from" | "to", id: string): Promise<string[]> {
  const { records } = await reader.find(links, { kind, [side]: id }, page);
  const found = await reader.nodes(records.map((one) => one[side === "from" ? "to" : "from"]));
  return found.flatMap((record) => record?.id ?? []);
}

const some = expect.toSatisfy((count: number) => count >= 1);
const everyPart = {
  reports: some,
  holder: expect.stringMatching(/^PER-/),
  documents: expect.toSatisfy((count: number) => count >= 2),
  vehicles: some,
  specimen: expect.stringMatching(/^SPE-/),
  alerts: some,
  operations: [1, 1, 1],
};

describe("the link query in the demo world", () => {
  it("has an answer in every part for the analyst of UTO, for twenty persons drawn by seed", async () => {
    for (const number of fullPersons(size, 20, 11)) {
      const { reader } = world.asking("UTO", "border-control");
      expect(await answers(reader, number)).toEqual(everyPart);
    }
  });

  it("has so whatever the purpose", async () => {
    const { reader } = world.asking("UTO", "threat-analysis");
    for (const number of fullPersons(size, 5, 12)) expect(await answers(reader, number)).toEqual(everyPart);
  });

  it("has so for the person of the ready query, and on the training part for a caller in training", async () => {
    expect(await answers(world.asking("UTO").reader, demoNumber)).toEqual(everyPart);
    const { reader } = world.asking(callerOf("UTO", { test: true }));
    expect(await answers(reader, trainingNumber)).toEqual(everyPart);
    expect(await answers(reader, demoNumber)).toBeNull();
  });

  it("is answered otherwise to a country that less is shown to", async () => {
    const numbers = fullPersons(size, 20, 11);
    const full = await Promise.all(numbers.map((number) => answers(world.asking("JOR").reader, number)));
    expect(full).toContain(null);
    expect(full).toContainEqual({ ...everyPart, documents: expect.any(Number) });
  });
});

describe("handling in the demo world", () => {
  const now = Date.parse("2026-06-01T12:00:00.000Z");
  const nameOf = ({ record, owner, reference }: { record: string; owner: string; reference: string }, test: boolean) =>
    `${test} ${record} ${owner} ${reference}`;

  /** The links of the live part, told by what one country sees of them: the link itself and either end. */
  function seenBy(owner: string, view: View): string[] {
    const { reviews } = alerts(size.seed, false);
    const published = new Set(
      reviews.filter(({ comesTo }) => comesTo === "PUBLISHED").map(({ alert }) => alert.reference),
    );
    const isHeld = (one: DemoEntry) => one.record === "alert" && !published.has(one.reference);
    const sees = (one: DemoEntry) =>
      one.owner === owner || (!isHeld(one) && view.shown.has(policyId(policyOf(one.handling))));
    const records = new Map(
      entries.flatMap((one) => (!("reference" in one) ? [] : [[nameOf(one, one.test), sees(one)] as const])),
    );
    return entries.flatMap((one) =>
      one.record !== "link" || one.test
        ? []
        : [[sees(one), records.get(nameOf(one.from, false)), records.get(nameOf(one.to, false))].join(" ")],
    );
  }

  it("states every restriction there is, on records and on links, in few policies", () => {
    const used = (which: (entry: DemoEntry) => boolean) =>
      new Set(entries.filter(which).map(({ handling }) => policyId(policyOf(handling))));
    const every = new Set(Object.values(handlings).map((one) => policyId(policyOf(one))));
    expect(used(({ record }) => record !== "link")).toEqual(every);
    expect(used(({ record }) => record === "link")).toEqual(every);
    expect(every.size).toBeLessThanOrEqual(15);
  });

  it.each(["UTO", "NLD", "JOR"])("hides links and ends of links from %s in every combination", async (owner) => {
    const view = await world.platform.policies.view(callerOf(owner), "border-control", now);
    const combinations = new Set(seenBy(owner, view));
    expect(combinations).toContain("false true true");
    expect(combinations).toContain("true false true");
    expect(combinations).toContain("true true false");
    expect(combinations).toContain("true true true");
  });
});
