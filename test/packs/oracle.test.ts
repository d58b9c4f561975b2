import fc from "fast-check";
import { expect, it } from "vitest";
import { unbounded } from "../../core/access/caller.ts";
import { policySchema } from "../../core/access/policies/policy.ts";
import type { Purpose } from "../../core/access/purposes.ts";
import { type Asker, type Audience, type Held, may, sees, tells } from "../access/model.ts";
import { callerOf, openWorld, type World } from "../world.ts";
import { dayMillis } from "./packed.ts";

type Leave = Audience & { readonly offline?: boolean };

const noon = Date.parse("2026-06-01T12:00:00.000Z");
const owners = ["UTO", "GRC", "NLD"];
const purposes: readonly Purpose[] = ["border-control", "identify"];
const classes = ["identity", "source", "relations"] as const;
const some = <T>(of: readonly T[]) => fc.uniqueArray(fc.constantFrom(...of), { minLength: 1 });
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 1 });

const audience: fc.Arbitrary<Leave> = fc.record(
  {
    to: some(owners),
    except: some(owners),
    purposes: some(purposes),
    classes: some(classes),
    until: fc.constantFrom(-1, 6, 48).map((hours) => new Date(noon + hours * 3_600_000).toISOString()),
    discreet: fc.boolean(),
    offline: fc.constantFrom(true, true, false),
  },
  { requiredKeys: ["offline"] },
);
const said = fc.record({ owner: fc.constantFrom(...owners), audiences: fc.array(audience, { maxLength: 2 }) });

const asking = fc.record({
  owner: fc.constantFrom(...owners),
  rights: fc.constantFrom(
    ["*:read", "*:offline"],
    ["*:*"],
    ["*:read", "person:offline", "link:offline"],
    ["documentReport:read", "*:offline"],
  ),
  purpose: fc.constantFrom(...purposes),
  owners: perhaps(some(owners)),
  classes: perhaps(some(classes)),
});

const worlds = fc.record({
  report: said,
  persons: fc.tuple(said, said),
  passport: said,
  holder: said,
  relatives: said,
  asking,
});

/** What the hub is told of an audience: nothing that it does not say. */
const policyOf = (audiences: readonly Leave[]) => policySchema.parse({ audiences });

/** The record as far as its handling lets it out of the hub: the model knows nothing of packs. */
function outside(held: Held): Held {
  const leave = (held.audiences as readonly Leave[]).filter(({ offline }) => offline);
  return { ...held, audiences: leave, ends: held.ends.map(outside) };
}

async function write(world: World, { report, persons, passport, holder, relatives }: Omit<Drawn, "asking">) {
  const held = new Map<string, Held>();
  const keep = (id: string, kind: string, { owner, audiences }: Said, ends: string[] = [], recordClass?: string) => {
    const joined = ends.map((end) => held.get(end) as Held);
    held.set(id, { kind, owner, test: false, audiences, ends: joined, ...(recordClass && { recordClass }) });
    return id;
  };
  const under = ({ owner, audiences }: Said) => ({ owner, policy: policyOf(audiences) });
  const reported = { number: "XZ1", type: "PASSPORT", issuer: report.owner, fraudType: "LOST" } as const;
  keep(await world.write("documentReport", { ...reported, ...under(report) }), "documentReport", report);
  const ids: string[] = [];
  for (const one of persons) ids.push(keep(await world.person("Orlane Dauvesque", under(one)), "person", one));
  const [first, second] = ids as [string, string];
  const document = keep(await world.passport("XZ2", under(passport)), "document", passport);
  const joining = [first, document];
  keep(await world.link("HOLDER_OF", first, document, under(holder)), "link", holder, joining);
  const related = await world.link("RELATIVE_OF", first, second, under(relatives));
  keep(related, "link", relatives, [first, second], "relations");
  return held;
}

type Said = typeof said extends fc.Arbitrary<infer S> ? S : never;
type Drawn = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

it("A pack holds what the access model lets its caller read with its owners' leave, and nothing else", async () => {
  await using world = await openWorld();
  await fc.assert(
    fc.asyncProperty(worlds, async ({ asking: { owners: boundTo, classes: covered, ...asked }, ...drawn }) => {
      const held = await write(world, drawn);
      const asker: Asker = {
        ...asked,
        test: false,
        now: noon,
        ...(boundTo && { owners: boundTo }),
        ...(covered && { classes: covered }),
      };
      const bounds = { ...unbounded, owners: boundTo ?? null, classes: covered ?? null };
      const { looking } = world.asking(callerOf(asker.owner, { scopes: asker.rights, bounds }), asked.purpose);
      const found = new Map<string, readonly unknown[]>();
      for await (const page of looking.offlineRecords.records(noon + dayMillis, ""))
        for (const { record } of page) if (held.has(record.id)) found.set(record.id, (record as Named).names ?? []);
      const taker = { ...asker, rights: kinds.filter(takenAlong(asker)).map((kind) => `${kind}:read`) };
      const allowed = [...held].filter(([, one]) => sees(taker, outside(one)));
      expect([...found.keys()].toSorted()).toEqual(allowed.map(([id]) => id).toSorted());
      const people = allowed.filter(([, { kind }]) => kind === "person");
      const shown = people.map(([id]) => [id, found.get(id)?.length]);
      expect(shown).toEqual(people.map(([id, one]) => [id, named(taker, outside(one)) ? 1 : 0]));
    }),
    { numRuns: 60 },
  );
});

const kinds = ["documentReport", "person", "document", "link"];

/** A link is taken along by who may take along what it joins. */
function takenAlong(asker: Asker) {
  return (kind: string) => may(asker, "offline", kind) && may(asker, "read", kind);
}

type Named = { readonly names?: readonly unknown[] };

/** To the end of the pack where it is shown so long, and else as now. */
function named(asker: Asker, held: Held): boolean {
  const then = { ...asker, now: noon + dayMillis };
  return tells(sees(then, held) ? then : asker, held, "identity");
}
