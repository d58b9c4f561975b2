import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actions, type Caller, may } from "../../../core/access/caller.ts";
import { fieldClasses } from "../../../core/access/policies/policy.ts";
import { purposes } from "../../../core/access/purposes.ts";
import { givenActions, registers } from "../../../records/operations/registers.ts";
import { kindNames } from "../../../records/kinds.ts";
import { runsUnderTest } from "../../store.ts";
import { openWorld } from "../../world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let operations: readonly string[];
beforeAll(async () => {
  world = await openWorld();
  const said = { programme: "STOP", name: "Gates", phase: "RUNNING" };
  operations = [await world.write("operation", said), await world.write("operation", said)];
});
afterAll(() => world[Symbol.asyncDispose]());

const runs = runsUnderTest ?? 60;
const end = "2026-06-03T00:00:00.000Z";
const some = <T>(of: readonly T[]) => fc.subarray([...of], { minLength: 1 });
const limit = fc.constantFrom(null, 10, 100);

/** Some right beside the one to give access at all. */
const scope = fc.tuple(
  fc.constantFrom(
    "*",
    "document",
    "documentReport",
    "person",
    "notice",
    "vehicle",
    "specimen",
    "link",
    "hit",
    "referral",
  ),
  fc.constantFrom("*", "check", "read", "search"),
);

const granter = fc.record({
  scopes: fc.array(
    scope.map((parts) => parts.join(":")),
    { minLength: 1, maxLength: 8 },
  ),
  purposes: fc.option(some(purposes)),
  owners: fc.option(some(["UTO", "XYZ", "D"])),
  classes: fc.option(some(fieldClasses)),
  bound: fc.boolean(),
  perMinute: limit,
  expires: fc.constantFrom(null, "2026-06-02T00:00:00.000Z", end),
  addresses: fc.constantFrom(null, ["192.0.2.0/24"]),
});

const given = fc.record({
  registers: some(registers),
  actions: some(givenActions),
  purposes: fc.option(some(purposes)),
  until: fc.constantFrom("2026-06-01T18:00:00.000Z", "2026-06-02T00:00:00.000Z", end),
});

/** Everything of a caller that lets something be done, in each respect by itself. */
function allowed({ bounds, ...caller }: Caller) {
  const within = (list: readonly string[] | null, all: readonly string[]) =>
    list ? all.filter((one) => list.includes(one)) : all;
  return {
    does: kindNames.flatMap((kind) =>
      actions.filter((action) => may(caller, kind, action)).map((action) => `${kind}:${action}`),
    ),
    purposes: within(caller.purposes, purposes),
    owners: within(bounds.owners, ["UTO", "XYZ", "D", "AUT"]),
    classes: within(bounds.classes, fieldClasses),
    cases: within(bounds.operations, operations),
  };
}

const least = (points: number | null) => points ?? Infinity;
const ends = (caller: Caller) => (caller.expires === null ? Infinity : Date.parse(caller.expires));

describe("a grant", () => {
  it("never lets anybody do what the key that gave it may not", async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(granter, given, async ({ scopes, owners, classes, bound, perMinute, ...more }, wanted) => {
        const { keys } = world.platform;
        const { text, id } = await keys.create({
          name: "Desk",
          role: "analyst",
          owner: "UTO",
          test: false,
          scopes: ["partner:administer", ...scopes],
          bounds: { owners, classes, perMinute, operations: bound ? [operations[0] as string] : null },
          ...more,
        } as Parameters<typeof keys.create>[0]);
        const giver = (await keys.check(text, "192.0.2.1")) as Caller;
        const { grants } = world.asking(giver).ownAccess;
        const grant = { case: operations[0] as string, places: null, from: null, ...wanted };
        const to = { kind: "team", label: "Gate", keys: 1 } as const;
        const done = await grants.give({ ...grant, to }).catch((error: Error) => error);
        if (done instanceof Error || !done) return;
        made += 1;
        const [key] = done.keys;
        const team = (await keys.check(key?.text ?? "", "192.0.2.1")) as Caller;
        const [has, most] = [allowed(team), allowed(giver)];
        for (const respect of Object.keys(has) as (keyof typeof has)[])
          expect(most[respect], respect).toEqual(expect.arrayContaining(has[respect] as never));
        expect(has.cases).toEqual([operations[0]]);
        expect(has.does.filter((one) => !/:(check|read|search)$|^(hit|referral):write$/.test(one))).toEqual([]);
        expect(least(team.bounds.perMinute)).toBeLessThanOrEqual(least(giver.bounds.perMinute));
        expect(ends(team)).toBeLessThanOrEqual(ends(giver));
        const elsewhere = await keys.check(key?.text ?? "", "198.51.100.1");
        expect(elsewhere === null || !more.addresses).toBe(true);
        await keys.revoke(id);
        expect(await keys.check(key?.text ?? "", "192.0.2.1")).toBeNull();
      }),
      { numRuns: runs },
    );
    expect(made).toBeGreaterThan(0);
  }, 60_000);
});
