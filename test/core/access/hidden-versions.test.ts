import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsUnderTest } from "../../store.ts";
import { everybody, openWorld, ownerAlone, shownTo, type World } from "../../world.ts";

const minute = 60_000;

/** What happens to a record: it is written under a policy, or withdrawn. */
const step = fc.oneof({ weight: 4, arbitrary: fc.constantFrom("open", "narrow", "hidden") }, fc.constant("withdrawn"));

describe("a version that is hidden", () => {
  it("leaves every answer as if it had never been, but for the numbers of versions", async () => {
    const policies = { open: everybody, narrow: shownTo({ classes: ["source"] }), hidden: ownerAlone };
    await fc.assert(
      fc.asyncProperty(
        fc.array(step as fc.Arbitrary<"open" | "narrow" | "hidden" | "withdrawn">, { maxLength: 7 }),
        async (steps) => {
          await using whole = await openWorld();
          await using without = await openWorld();
          for (const one of [whole, without]) {
            let shown = true;
            for (const [nth, said] of [...steps, "open" as const].entries()) {
              one.clock.pass(minute);
              if (said === "withdrawn") {
                if (!shown && one === without) continue;
                await one.withdraw(id(one)).catch(() => {});
                continue;
              }
              shown = said !== "hidden";
              if (!shown && one === without) continue;
              ids.set(
                one,
                await one.person(`Name ${nth}`, { reference: "one", policy: policies[said], note: `note ${nth}` }),
              );
            }
            one.clock.pass(minute);
          }
          const answers = await Promise.all(
            [whole, without].map((one) => everythingOf(one, id(one), steps.length + 2)),
          );
          expect(answers[0]).toEqual(answers[1]);
        },
      ),
      { numRuns: runsUnderTest ?? 25 },
    );
  });
});

const ids = new WeakMap<World, string>();
const id = (of: World) => ids.get(of) ?? "PER-NONE";

/** All that another is answered of the record's history, without numbers of versions. */
async function everythingOf(of: World, record: string, minutes: number) {
  const { history } = of.asking("XYZ").looking;
  const told = (version: Awaited<ReturnType<typeof history.asKnownOn>>) =>
    version && [version.recorded, version.withdrawn, version.displayName, version.changed(), contentOf(version.record)];
  const all = (await history.versions(record, { first: 50 })).records.map(told);
  const counted = await history.countVersions(record, 50);
  const known = [];
  for (let at = 0; at <= minutes; at += 1) {
    const moment = new Date(Date.parse("2026-06-01T12:00:30.000Z") + at * minute).toISOString();
    known.push(told(await history.asKnownOn(record, moment)));
  }
  return { all, counted, known };
}

function contentOf(record: Readonly<Record<string, unknown>> | null) {
  return record && JSON.stringify(record);
}
