import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub, type TestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { everybody, ownerAlone, type Said, shownTo } from "../../world.ts";
import { hit, operation, seen, whereabouts } from "./presences.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => void (hub = await openTestHub()));
afterAll(() => hub.close());

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
          for (const said of drawn.operations) operations.push(keep(said) ? await operation(hub, { ...said }) : null);
          for (const [number, { who, where, date: since, owner, policy }] of drawn.seen.entries()) {
            const [record, seenAt] = [persons[who % persons.length], operations[where % operations.length]];
            if (record && seenAt && keep({ policy }))
              await seen(hub, record, seenAt, since, since, { owner, policy, source: `${number}` });
          }
          for (const { who, where, at: day, place, owner, policy } of drawn.hits) {
            const [record, asked] = [persons[who % persons.length], operations[where % operations.length]];
            if (!record || !(all || whole({ policy }))) continue;
            const meeting = { ...(place && { place: `${place} ${at}` }), ...(asked && { operation: asked }) };
            await hit(hub, record, `2026-05-0${day + 1}T08:00:00.000Z`, meeting, { owner, policy });
          }
          const answers = [];
          const numberOf = new Map(persons.map((id, number) => [id, number]));
          const visible = drawn.persons.flatMap((said, number) => (shows(said) ? (persons[number] ?? []) : []));
          for (const some of [...visible.map((id) => [id]), ...(visible.length > 1 ? [visible] : [])]) {
            const { found, codes } = await whereabouts(hub, some, { within: drawn.within, first: 100 }, asker);
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
      { numRuns: runsUnderTest ?? 15 },
    );
  });
});
