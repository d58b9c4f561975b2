import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, openTestHub, type TestHub } from "../../hub.ts";
import { datasetOf, everybody, ownerAlone, type Said, shownTo } from "../../world.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => void (hub = await openTestHub()));
afterAll(() => hub.close());

const query = `query ($of: [ID!]!, $from: PartialDate, $until: PartialDate, $within: Int, $first: Int, $after: String) {
  whereabouts(of: $of, from: $from, until: $until, within: $within, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { records { id } place operation { id name } from until certain because { __typename id } }
  }
}`;

async function whereabouts(of: readonly string[], more: object = {}, as: Asker = "UTO") {
  const { data, codes, requestId } = await hub.ask(as, query, { variables: { of, ...more } });
  return { found: data?.whereabouts, codes, requestId };
}

const operation = (said: Said = {}) =>
  hub.world.write("operation", { programme: "STOP", name: "Example Bridge", phase: "RUNNING", ...said });

const seen = (record: string, where: string, since?: string | null, until?: string | null, said: Said = {}) =>
  hub.world.link("SEEN_IN", record, where, {
    periods: since === undefined ? [] : [{ since, until: until === undefined ? since : until }],
    ...said,
  });

/** A hit on the record, as the owner of the record has answered it. */
async function hit(
  record: string,
  at: string,
  where: { place?: string; operation?: string },
  said: Said & { state?: string } = {},
) {
  const { state = "CONFIRMED", ...more } = said;
  const meetings = [{ check: "R-1", at, place: null, operation: null, ...where }];
  const about = { kind: "PERSON", record, recordOwner: "UTO", urgent: false, encounter: `E-${at}`, meetings };
  const draft = await hub.world.draft("hit", { owner: "GRC", ...about, ...more });
  const carried = { state, answerBy: null, replies: 1 };
  await hub.world.writer(draft.owner).put(datasetOf("hit"), [{ record: draft, carried }] as never);
  return draft.id;
}

const pairs = (found: { nodes: readonly { records: readonly { id: string }[] }[] }) =>
  found.nodes.map(({ records }) => records.map(({ id }) => id));
const sorted = (...ids: string[]) => ids.toSorted();

describe("who else was seen with her", () => {
  it("is what was in the same operation on the same days, and what says so of either", async () => {
    const { world } = hub;
    const bridge = await operation({ from: "2026-05-01", until: "2026-05-31" });
    const [anna, berta, car] = [
      await world.person("Anna"),
      await world.person("Berta"),
      await world.write("vehicle", { plate: "UT 1" }),
    ];
    const hers = await seen(anna, bridge, "2026-05-03");
    const together = await seen(car, bridge, "2026-05-03", "2026-05-04");
    await seen(berta, bridge, "2026-05-05");
    const { found } = await whereabouts([anna]);
    expect(found).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          place: null,
          operation: { id: bridge, name: "Example Bridge" },
          from: "2026-05-03",
          until: "2026-05-03",
          certain: true,
        },
      ],
    });
    expect(pairs(found)).toEqual([sorted(anna, car)]);
    const because = anna < car ? [hers, together] : [together, hers];
    expect(found.nodes[0].because).toEqual(because.map((id) => ({ __typename: "Link", id })));
    // Two days apart is near enough for who says so.
    const near = await whereabouts([anna], { within: 2 });
    expect(new Set(pairs(near.found).map(String))).toEqual(
      new Set([sorted(anna, car), sorted(anna, berta)].map(String)),
    );
  });

  it("is honest about vague dates, and about none", async () => {
    const { world } = hub;
    const bridge = await operation({ from: "2026-03", until: "2026-04" });
    const [anna, berta, carla, dora] = [
      await world.person("A"),
      await world.person("B"),
      await world.person("C"),
      await world.person("D"),
    ];
    await seen(anna, bridge, "2026-03-10");
    await seen(berta, bridge, "2026-03");
    await seen(carla, bridge);
    await seen(dora, bridge, "2026-04");
    const { found } = await whereabouts([anna]);
    const said = Object.fromEntries(
      found.nodes.map((one: { records: { id: string }[]; certain: boolean; from: string; until: string }) => [
        one.records.find(({ id }) => id !== anna)?.id,
        [one.certain, one.from, one.until],
      ]),
    );
    expect(said).toEqual({
      [berta]: [false, "2026-03-10", "2026-03-10"],
      [carla]: [false, "2026-03-10", "2026-03-10"],
    });
    const undated = await operation();
    await seen(anna, undated);
    await seen(dora, undated);
    expect((await whereabouts([anna, dora])).found.nodes).toMatchObject([{ from: null, until: null, certain: false }]);
    expect((await whereabouts([anna, dora], { from: "2026-06" })).found.totalCount).toBe(1);
  });

  it("rests on hits that were confirmed, at one place however it is spelt, and on no other check", async () => {
    const { world } = hub;
    const [anna, berta, carla] = [await world.person("Anna"), await world.person("Berta"), await world.person("Carla")];
    const one = await hit(anna, "2026-05-10T08:00:00.000Z", { place: "Amaurot Ferry" });
    const other = await hit(berta, "2026-05-10T22:00:00.000Z", { place: "AMAUROT FERRY" });
    await hit(berta, "2026-05-11T08:00:00.000Z", { place: "Other Bridge" });
    for (const state of ["SENT", "ACKNOWLEDGED", "REFUTED"])
      await hit(carla, "2026-05-10T09:00:00.000Z", { place: "Amaurot Ferry" }, { state });
    for (const ids of [[anna], [anna, berta, carla]]) {
      const { found } = await whereabouts(ids);
      expect(pairs(found)).toEqual([sorted(anna, berta)]);
      expect(found.nodes[0]).toMatchObject({ operation: null, from: "2026-05-10", certain: true });
      expect(found.nodes[0].because.map(({ id }: { id: string }) => id).toSorted()).toEqual(sorted(one, other));
    }
  });

  it("takes a hit in an operation for where another was seen in it, and two such hits for no more than they say", async () => {
    const { world } = hub;
    const bridge = await operation();
    const [anna, berta, carla] = [await world.person("Anna"), await world.person("Berta"), await world.person("Carla")];
    await hit(anna, "2026-05-10T08:00:00.000Z", { place: "North gate", operation: bridge });
    await hit(berta, "2026-05-10T08:00:00.000Z", { place: "South gate", operation: bridge });
    await seen(carla, bridge, "2026-05-10");
    expect(pairs((await whereabouts([anna])).found)).toEqual([sorted(anna, carla)]);
    expect(pairs((await whereabouts([anna, berta])).found)).toEqual([]);
  });

  it("leaves out a hit of which its bureau has judged that it was somebody else", async () => {
    const { world } = hub;
    const [anna, berta] = [await world.person("Anna"), await world.person("Berta")];
    await hit(anna, "2026-05-12T08:00:00.000Z", { place: "Judged Gate" });
    const wrong = await hit(berta, "2026-05-12T08:00:00.000Z", { place: "Judged Gate" });
    const versions = [{ id: berta, version: 1 }];
    const judged = {
      owner: "GRC",
      hit: wrong,
      record: berta,
      recordOwner: "UTO",
      encounter: "E",
      basis: "looked",
      versions,
    };
    await world.write("judgement", { ...judged, until: "2026-05-31" });
    expect((await whereabouts([anna])).found.totalCount).toBe(1);
    await world.write("judgement", { ...judged, until: "2026-06-30" });
    expect((await whereabouts([anna])).found.totalCount).toBe(0);
  });
});

describe("what is asked of whereabouts", () => {
  it("is answered page by page, in the order of days, for the time that is asked about", async () => {
    const { world } = hub;
    const bridge = await operation();
    const anna = await world.person("Anna");
    const days = ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04"];
    for (const day of days) {
      await seen(anna, bridge, day, day, { source: day });
      await seen(await world.person("Other"), bridge, day);
    }
    const daysOf = (found: { nodes: { from: string }[] }) => found.nodes.map(({ from }) => from);
    const { found } = await whereabouts([anna], { first: 3 });
    expect([daysOf(found), found.totalCount, found.pageInfo.hasNextPage]).toEqual([days.slice(0, 3), 4, true]);
    const next = await whereabouts([anna], { first: 3, after: found.pageInfo.endCursor });
    expect([daysOf(next.found), next.found.pageInfo.hasNextPage]).toEqual([days.slice(3), false]);
    expect(daysOf((await whereabouts([anna], { from: "2026-05-02", until: "2026-05-03" })).found)).toEqual(
      days.slice(1, 3),
    );
    expect(daysOf((await whereabouts([anna], { until: "2026-04" })).found)).toEqual([]);
    expect((await whereabouts([anna], { within: 1, after: found.pageInfo.endCursor })).codes).toEqual(["BAD_CURSOR"]);
  });

  it("is refused where it cannot be answered whole or means nothing", async () => {
    const anna = await hub.world.person("Anna");
    const hidden = await hub.world.person("Hidden", { owner: "GRC", policy: ownerAlone });
    const never = `PER-${"A".repeat(26)}`;
    for (const ids of [[], [await operation()], [never], [anna, hidden], Array.from({ length: 101 }, () => anna)])
      expect((await whereabouts(ids)).found).toBeNull();
    expect((await whereabouts([anna], { within: -1 })).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await whereabouts([anna], { from: "soon" })).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await whereabouts([anna, hidden])).codes).toEqual((await whereabouts([anna, never])).codes);
    expect((await whereabouts([anna], {}, { owner: "UTO", scopes: ["person:read"] })).codes).toEqual(["FORBIDDEN"]);
  });

  it("discloses what it shows and no more", async () => {
    const { world } = hub;
    const bridge = await operation();
    const [anna, berta, other] = [await world.person("Anna"), await world.person("Berta"), await world.person("Other")];
    const links = [await seen(anna, bridge, "2026-05-01"), await seen(berta, bridge, "2026-05-01")];
    const elsewhere = await seen(other, bridge, "2026-05-09");
    const { requestId } = await whereabouts([anna]);
    const told = (await hub.entries(requestId)).flatMap(({ leaves }) =>
      leaves.flatMap(({ records }: { records: readonly string[] }) => records),
    );
    expect(told.toSorted()).toEqual(sorted(anna, berta, bridge, ...links));
    expect(told).not.toContain(elsewhere);
  });

  it("does not tell by its place a check of which place and time are withheld", async () => {
    const { world } = hub;
    const [anna, berta] = [await world.person("Anna"), await world.person("Berta")];
    const place = { place: "Quiet Gate" };
    await hit(anna, "2026-05-10T08:00:00.000Z", place);
    await hit(berta, "2026-05-10T08:00:00.000Z", place, { policy: shownTo({ classes: [] }) });
    for (const ids of [[anna], [anna, berta]]) expect((await whereabouts(ids)).found.totalCount).toBe(0);
    expect((await whereabouts([anna], {}, "GRC")).found.totalCount).toBe(1);
  });
});

describe("property: whereabouts", () => {
  it("are those of a world in which what the caller does not see does not stand", async () => {
    const withoutSource = shownTo({ classes: [] });
    const handlings = [everybody, everybody, ownerAlone, shownTo({ to: ["XYZ"] }), withoutSource];
    const owned = { owner: fc.constantFrom("UTO", "GRC"), policy: fc.constantFrom(...handlings) };
    const date = fc.constantFrom("2026-05-01", "2026-05-02", "2026-05", null);
    const worlds = fc.record({
      persons: fc.array(fc.record(owned), { minLength: 2, maxLength: 4 }),
      operations: fc.array(fc.record(owned), { minLength: 1, maxLength: 2 }),
      seen: fc.array(fc.record({ who: fc.nat(3), where: fc.nat(1), date, ...owned }), { maxLength: 6 }),
      hits: fc.array(
        fc.record({
          who: fc.nat(3),
          where: fc.nat(1),
          at: fc.nat(1),
          place: fc.constantFrom(undefined, "Gate"),
          ...owned,
        }),
        { maxLength: 4 },
      ),
      within: fc.nat(1),
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (drawn) => {
        const asker = { owner: "XYZ", scopes: ["*:read"] };
        round += 1;
        const shows = ({ policy }: Pick<Said, "policy">) => policy !== ownerAlone;
        const whole = ({ policy }: Pick<Said, "policy">) => shows({ policy }) && policy !== withoutSource;
        /** Writes the world, or as much of it as the caller sees, and says by numbers who was with whom. */
        const ask = async (all: boolean, at: string) => {
          const keep = (one: Pick<Said, "policy">) => all || shows(one);
          const persons: (string | null)[] = [];
          for (const said of drawn.persons)
            persons.push(keep(said) ? await hub.world.person("Random", { ...said }) : null);
          const operations: (string | null)[] = [];
          for (const said of drawn.operations) operations.push(keep(said) ? await operation({ ...said }) : null);
          for (const [number, { who, where, date: since, owner, policy }] of drawn.seen.entries()) {
            const [record, seenAt] = [persons[who % persons.length], operations[where % operations.length]];
            if (record && seenAt && keep({ policy }))
              await seen(record, seenAt, since, since, { owner, policy, source: `${number}` });
          }
          for (const { who, where, at: day, place, owner, policy } of drawn.hits) {
            const [record, asked] = [persons[who % persons.length], operations[where % operations.length]];
            if (!record || !(all || whole({ policy }))) continue;
            const meeting = { ...(place && { place: `${place} ${at}` }), ...(asked && { operation: asked }) };
            await hit(record, `2026-05-0${day + 1}T08:00:00.000Z`, meeting, { owner, policy });
          }
          const answers = [];
          const numberOf = new Map(persons.map((id, number) => [id, number]));
          const visible = drawn.persons.flatMap((said, number) => (shows(said) ? (persons[number] ?? []) : []));
          for (const some of [...visible.map((id) => [id]), ...(visible.length > 1 ? [visible] : [])]) {
            const { found, codes } = await whereabouts(some, { within: drawn.within, first: 100 }, asker);
            expect(codes).toEqual([]);
            const said = found.nodes.map(
              (one: { records: { id: string }[]; from: string; until: string; certain: boolean; place: string }) =>
                JSON.stringify([
                  one.records.map(({ id }) => numberOf.get(id)).toSorted(),
                  one.from,
                  one.until,
                  one.certain,
                  one.place?.replace(/ .*/, ""),
                ]),
            );
            answers.push([found.totalCount, said.toSorted()]);
          }
          return answers;
        };
        expect(await ask(true, `a${round}`)).toEqual(await ask(false, `b${round}`));
      }),
      { numRuns: Number(process.env["HUB_TEST_RUNS"] ?? 15) },
    );
  });
});
