import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rows } from "../../core/access/reader.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { documents } from "../../records/documents/records.ts";
import { links } from "../../records/links/records.ts";
import { notices, persons } from "../../records/persons/records.ts";
import { vehicles } from "../../records/vehicles/records.ts";
import type { LinkedAsked } from "../../session/linked/conditions.ts";
import { usualLimits } from "../../session/linked/looked.ts";
import { LinkedService } from "../../session/linked/service.ts";
import { callerOf, datasetOf, everybody, openWorld, ownerAlone, shownTo, type World } from "../world.ts";
import { kindOf, type Kind } from "../../records/kinds.ts";

const stolen = { report: { theftCountry: "XYZ" }, weakly: false };

/** What is asked in each test: the list, and its conditions. */
const questions: readonly (readonly [dataset: Dataset, linked: LinkedAsked])[] = [
  [persons, { holdsDocumentsOf: ["UTO", "NLD"] }],
  [persons, { holdsDocumentsOf: ["NLD"] }],
  [persons, { holdsReported: stolen }],
  [persons, { holdsReported: { ...stolen, weakly: true } }],
  [vehicles, { keeperHoldsReported: stolen }],
  [notices, { subjectNationality: "NLD" }],
];

/** Each page of one after the other, and what it took, which hidden records must not change. */
async function asked(world: World, dataset: Dataset, linked: LinkedAsked, first: number, limits = usualLimits) {
  const { looking, spending, disclosures } = world.asking("XYZ", "identify");
  const lists = new LinkedService(looking.parts, limits);
  const list = { dataset, filter: {}, linked };
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Rows<HubRecord> = await lists.page(list, { first, after });
    ids.push(...page.records.map(({ id }) => id));
    [more, after] = [page.more, ids.at(-1) ?? null];
  }
  const count = await lists.count(list, 100);
  const { millis: _time, ...cost } = spending.here;
  const shown = disclosures.list().toSorted((one, other) => (one.owner < other.owner ? -1 : 1));
  return { ids, count, cost, shown };
}

const handled = fc.constantFrom(...Array.from({ length: 6 }, () => everybody), ownerAlone, shownTo({ to: ["GRC"] }));
const handling = (many: number) => fc.array(handled, { minLength: many, maxLength: many });
const pairs = (most: number) =>
  fc.array(fc.tuple(fc.nat(3), fc.nat(3), handled), { minLength: most / 2, maxLength: most });

const worlds = fc.record({
  persons: handling(4),
  documents: handling(4),
  reports: handling(4),
  vehicles: handling(4),
  notices: handling(4),
  holds: pairs(12),
  keeps: pairs(6),
  about: pairs(6),
});
type Drawn = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

/** Returns ids of what XYZ does not see by itself. */
async function write(world: World, drawn: Drawn): Promise<string[]> {
  const hidden: string[] = [];
  const note = async (policy: typeof everybody, id: Promise<string>) => {
    if (policy !== everybody) hidden.push(await id);
    return id;
  };
  const all = (some: readonly (typeof everybody)[], one: (at: number, policy: typeof everybody) => Promise<string>) =>
    Promise.all(some.map((policy, at) => note(policy, one(at, policy))));
  const people = await all(drawn.persons, (at, policy) =>
    world.person(`Person ${at}`, { policy, nationalities: [at % 2 ? "NLD" : "UTO"] }),
  );
  const held = await all(drawn.documents, (at, policy) =>
    world.passport(`XZ000${at % 3}`, { policy, issuer: [null, "UTO", "NLD", "UTO"][at] }),
  );
  await all(drawn.reports, (at, policy) =>
    world.write("documentReport", {
      ...{ policy, type: "PASSPORT", number: `XZ000${at % 3}`, issuer: "UTO", fraudType: "STOLEN" },
      theftCountry: at === 3 ? "GRC" : "XYZ",
    }),
  );
  const cars = await all(drawn.vehicles, (at, policy) => world.write("vehicle", { policy, plate: `UT ${at}` }));
  const red = await all(drawn.notices, (at, policy) =>
    world.write("notice", { policy, form: "NOTICE", colour: "RED", status: "VALID", number: `2026/${at}` }),
  );
  const join = async (
    kind: "HOLDER_OF" | "KEEPER_OF" | "SUBJECT_OF",
    some: Drawn["holds"],
    ends: readonly string[],
  ) => {
    for (const [at, [one, other, policy]] of some.entries())
      await note(policy, world.link(kind, people[one] ?? "", ends[other] ?? "", { policy, source: `register ${at}` }));
  };
  await join("HOLDER_OF", drawn.holds, held);
  await join("KEEPER_OF", drawn.keeps, cars);
  await join("SUBJECT_OF", drawn.about, red);
  return hidden;
}

async function withdraw(world: World, ids: readonly string[]): Promise<void> {
  for (const [kind, some] of Map.groupBy(ids, (id) => kindOf(id) as Kind))
    await world.writer("UTO").withdraw(
      datasetOf(kind),
      some.map((id) => ({ id })),
    );
}

/** The same by looking at everything: a question's answer where nobody had thought of an index. */
async function byHand(world: World, dataset: Dataset, { holdsDocumentsOf = [], ...linked }: LinkedAsked) {
  const { reader } = world.asking("XYZ", "identify");
  const all = { first: 100 };
  const [listed, joins, held, people] = [
    (await reader.find(dataset, {}, all)).records,
    (await reader.find(links, {}, all)).records,
    (await reader.find(documents, {}, all)).records,
    (await reader.find(persons, {}, all)).records,
  ];
  const reports = (await reader.find(datasetOf("documentReport"), { theftCountry: "XYZ" }, all)).records as unknown as {
    number: string;
  }[];
  const from = (id: string, kind: string) =>
    joins.filter((one) => one.kind === kind && one.from === id).map(({ to }) => to);
  const to = (id: string, kind: string) =>
    joins.filter((one) => one.kind === kind && one.to === id).map((one) => one.from);
  const documentsOf = (id: string) => held.filter((one) => from(id, "HOLDER_OF").includes(one.id));
  const holds = (id: string, { weakly }: typeof stolen) =>
    documentsOf(id).some(
      ({ number, issuer }) =>
        (issuer === "UTO" || (issuer === null && weakly)) && reports.some((report) => report.number === number),
    );
  const meets = ({ id }: { id: string }) =>
    holdsDocumentsOf.every((code) => documentsOf(id).some(({ issuer }) => issuer === code)) &&
    (!linked.holdsReported || holds(id, linked.holdsReported as typeof stolen)) &&
    (!linked.keeperHoldsReported || to(id, "KEEPER_OF").some((one) => holds(one, stolen))) &&
    (!linked.subjectNationality ||
      people.some((one) => to(id, "SUBJECT_OF").includes(one.id) && one.nationalities.includes("NLD")));
  return listed.filter(meets).map(({ id }) => id);
}

describe("a list by what is linked", () => {
  it("is what following every link by hand gives, and the same, costs and disclosures included, where the hidden is gone", async () => {
    let found = 0;
    const property = fc.asyncProperty(worlds, fc.integer({ min: 1, max: 3 }), fc.nat(3), async (drawn, first, far) => {
      const limits = { ...usualLimits, far };
      await using world = await openWorld();
      const hidden = await write(world, drawn);
      const before = [];
      for (const [dataset, linked] of questions) {
        const answer = await asked(world, dataset, linked, first, limits);
        expect(answer.ids).toEqual(await byHand(world, dataset, linked));
        expect(answer.count).toBe(answer.ids.length);
        found += answer.count;
        before.push(answer);
      }
      await withdraw(world, hidden);
      for (const [at, [dataset, linked]] of questions.entries())
        expect(await asked(world, dataset, linked, first, limits)).toEqual(before[at]);
    });
    await fc.assert(property, { numRuns: Number(process.env["HUB_TEST_RUNS"] ?? 12), seed: 14 });
    expect(found).toBeGreaterThan(20);
  }, 120_000);

  it("discloses what it lists and one way to each, and nothing that it looked at beside", async () => {
    await using world = await openWorld();
    const [anna, berta] = [await world.person("Anna"), await world.person("Berta")];
    const [one, other, third] = [
      await world.passport("XZ1"),
      await world.passport("XZ2", { issuer: "NLD" }),
      await world.passport("XZ3"),
    ];
    const ways = [await world.link("HOLDER_OF", anna, one), await world.link("HOLDER_OF", anna, other)];
    await world.link("HOLDER_OF", berta, third);
    const { looking, disclosures } = world.asking("XYZ");
    const list = { dataset: persons, filter: {}, linked: { holdsDocumentsOf: ["UTO", "NLD"] } };
    expect((await looking.linked.page(list, { first: 5 })).records.map(({ id }) => id)).toEqual([anna]);
    expect(
      disclosures
        .list()
        .flatMap(({ records }) => records)
        .toSorted(),
    ).toEqual([anna, one, other, ...ways].toSorted());
  });

  it("is refused where it would look at too many, of which those that are hidden are none", async () => {
    await using world = await openWorld();
    for (let at = 0; at < 10; at += 1)
      await world.link("HOLDER_OF", await world.person(`Person ${at}`), await world.passport(`XZ${at}`));
    const list = { dataset: persons, filter: {}, linked: { holdsDocumentsOf: ["UTO"] } };
    const found = (lookedAt: number) => {
      const { looking } = world.asking("XYZ");
      return new LinkedService(looking.parts, { lookedAt, far: 0 }).page(list, { first: 20 });
    };
    const some = await found(30);
    expect(some).toMatchObject({ records: { length: 10 }, more: false });
    await expect(found(29)).rejects.toThrow("looks at 29 records and links at most");
    await world.link(
      "HOLDER_OF",
      await world.person("Hidden", { policy: ownerAlone }),
      await world.passport("XZ99", { policy: ownerAlone }),
    );
    expect(await found(30)).toEqual(some);
  });

  it("is refused to whom a kind on the way is closed", async () => {
    await using world = await openWorld();
    const caller = callerOf("XYZ", { scopes: ["person:*", "link:read"] });
    const list = { dataset: persons, filter: {}, linked: { holdsDocumentsOf: ["UTO"] } };
    await expect(world.asking(caller).looking.linked.page(list, { first: 5 })).rejects.toThrow("document:read");
  });
});
