import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actions, type Caller, may } from "../../../core/access/caller.ts";
import { fieldClasses } from "../../../core/access/policies/policy.ts";
import { purposes } from "../../../core/access/purposes.ts";
import { kindNames } from "../../../records/kinds.ts";
import { givenActions, registers } from "../../../records/operations/registers.ts";
import { runsUnderTest } from "../../store.ts";
import { callerOf, openWorld } from "../../world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let cases: readonly string[];
beforeAll(async () => {
  world = await openWorld();
  const said = { programme: "STOP", name: "Gates", phase: "RUNNING" };
  cases = [await world.write("operation", said), await world.write("operation", said)];
});
afterAll(() => world[Symbol.asyncDispose]());

const some = <T>(of: readonly T[]) => fc.subarray([...of], { minLength: 1 });
const part = fc.record({ purposes: fc.option(some(purposes)), classes: fc.option(some(fieldClasses)) });
const kind = fc.constantFrom("*", "document", "person", "notice", "vehicle", "specimen", "hit");
const own = fc.record({ scopes: some(["document:read", "person:*", "*:search", "specimen:check"]), held: part });
const granter = fc.record({ kinds: fc.array(kind, { minLength: 1, maxLength: 4 }), held: part });
const given = fc.record({ registers: some(registers), actions: some(givenActions) });

/** All that lets something be done, in each respect; what is done needs one of each. */
function respects({ bounds, ...caller }: Pick<Caller, "scopes" | "purposes" | "bounds">) {
  const within = (list: readonly string[] | null, all: readonly string[]) =>
    list ? all.filter((one) => list.includes(one)) : all;
  return {
    does: kindNames.flatMap((name) =>
      actions.filter((action) => may(caller, name, action)).map((action) => `${name}:${action}`),
    ),
    purposes: within(caller.purposes, purposes),
    classes: within(bounds.classes, fieldClasses),
    cases: within(bounds.operations, cases),
  };
}

const isWithin = (one: ReturnType<typeof respects>, other: ReturnType<typeof respects>) =>
  Object.entries(one).every(([name, has]) =>
    has.every((each) => (other as Record<string, readonly string[]>)[name]?.includes(each)),
  );

let people = 0;

describe("somebody with several grants beside what she has herself", () => {
  it("never has a right from the one with a purpose, a class or a case from another", async () => {
    let carriedOnes = 0;
    const each = fc.tuple(granter, given);
    await fc.assert(
      fc.asyncProperty(own, fc.tuple(each, each), async ({ scopes, held }, [first, second]) => {
        const { keys } = world.platform;
        const subject = `SUB-${String((people += 1))
          .replace(/\d/g, (digit) => "ABCDEFGHIJ"[Number(digit)] ?? "")
          .padStart(26, "Z")}`;
        const bounded = ({ classes }: typeof held) => ({ ...callerOf("UTO").bounds, classes });
        const herself = { ...callerOf("UTO", { scopes }), id: subject, purposes: held.purposes, bounds: bounded(held) };
        const most: Caller[] = [];
        for (const [at, [{ kinds, held: of }, wanted]] of [first, second].entries()) {
          const desk = await keys.create({
            name: "Desk",
            role: "analyst",
            owner: "UTO",
            test: false,
            expires: null,
            scopes: ["partner:administer", ...kinds.map((one) => `${one}:*`)],
            purposes: of.purposes,
            bounds: { classes: of.classes },
          });
          const giver = (await keys.check(desk.text)) as Caller;
          const until = new Date(world.clock.now() + 3_600_000).toISOString();
          const grant = { case: cases[at] as string, places: null, purposes: null, from: null, until, ...wanted };
          const to = { kind: "person", subject } as const;
          const done = await world
            .asking(giver)
            .ownAccess.grants.give({ ...grant, to })
            .catch(() => null);
          most[at] = done ? { ...giver, bounds: { ...giver.bounds, operations: [grant.case] } } : herself;
        }
        for (const [at, named] of [null, "C-17", ...cases].entries()) {
          const asks = (await keys.carried(herself, named, null)) as Caller;
          const source = at < 2 ? herself : (most[at - 2] as Caller);
          if (asks.grant) carriedOnes += 1;
          expect(isWithin(respects(asks), respects(source)), `${named}`).toBe(true);
        }
      }),
      { numRuns: runsUnderTest ?? 40 },
    );
    expect(carriedOnes).toBeGreaterThan(0);
  }, 60_000);
});
