import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker } from "../../hub.ts";
import { openTestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { everybody, ownerAlone, shownTo } from "../../world.ts";
import { erase } from "../../subgraphs/links/erasing.ts";
import { Copy, fed, follower } from "./asking.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const day = 86_400_000;
const inA = (millis: number) => new Date(hub.clock.now() + millis).toISOString();

describe("a copy that cannot be followed up", () => {
  it("begins anew where a permission has ended by its time, and lacks what that showed", async () => {
    const until = inA(60_000);
    const lent = await hub.world.person("Lent", { policy: shownTo({ to: ["XYZ"], until }) });
    const copy = new Copy(hub);
    expect(await copy.follow()).toEqual(["copy"]);
    expect(copy.versions.has(lent)).toBe(true);
    expect(await copy.follow()).toEqual([]);
    hub.clock.pass(61_000);
    expect(await copy.follow()).toEqual(["resync"]);
    expect(copy.versions.has(lent)).toBe(false);
    expect(await copy.follow()).toEqual([]);
  });

  it("does not for a permission that showed it nothing", async () => {
    const { cursor } = await fed(hub);
    const until = inA(60_000);
    await hub.world.person("Lent", { policy: shownTo({ to: ["DEU"], until }) });
    await hub.world.person("Shown all the same", { policy: shownTo({}, { to: ["XYZ"], until }) });
    hub.clock.pass(61_000);
    expect((await fed(hub, { after: cursor })).begins).toEqual([]);
  });

  it("begins anew for other rights, and is refused for none", async () => {
    await hub.world.person("Anna");
    const scopes = (...kinds: string[]) =>
      kinds.flatMap((kind) => [`${kind}:read`, `${kind}:search`, `${kind}:export`]);
    const as = (...kinds: string[]): Asker => ({ owner: "XYZ", scopes: scopes(...kinds) });
    const { cursor } = await fed(hub, {}, as("person", "document"));
    expect((await fed(hub, { after: cursor }, as("person", "document"))).begins).toEqual([]);
    const narrowed = await fed(hub, { after: cursor }, as("person"));
    expect([narrowed.begins, Object.keys(narrowed.manifest.records)]).toEqual([["resync"], ["person"]]);
    const { detail } = narrowed.lines[0];
    expect((await fed(hub, { after: cursor }, follower)).lines[0].detail).toBe(detail);
    expect((await fed(hub, { after: cursor }, as("person", "document"), "identify")).begins).toEqual(["resync"]);
    expect((await fed(hub, { after: cursor }, { owner: "XYZ", scopes: ["*:read"] })).problem.code).toBe("FORBIDDEN");
    const named = await fed(hub, { kinds: ["person", "document"] }, as("person", "document"));
    const kinds = ["document", "person"];
    expect((await fed(hub, { kinds, after: named.cursor }, as("person"))).begins).toEqual(["resync"]);
  });

  it("begins anew after more days than erasures are told for", async () => {
    const { cursor } = await fed(hub);
    hub.clock.pass(30 * day);
    expect((await fed(hub, { after: cursor })).begins).toEqual([]);
    hub.clock.pass(day);
    expect((await fed(hub, { after: cursor })).begins).toEqual(["resync"]);
  });
});

const policies = [everybody, everybody, ownerAlone, shownTo({ to: ["XYZ"] }), shownTo({ to: ["DEU"] })];
const under = fc.nat(policies.length);
const step = fc.oneof(
  fc.record({ write: fc.nat(3), under }),
  fc.record({ withdraw: fc.nat(3) }),
  fc.record({ erase: fc.nat(3) }),
  fc.record({ link: fc.nat(2), under }),
  fc.record({ unlink: fc.nat(2) }),
  fc.constant({ follow: true }),
  fc.record({ pass: fc.constantFrom(1_000, 100_000) }),
);

describe("a copy that follows a feed", () => {
  it("ends as what its key sees, whatever is written, withdrawn, hidden, erased, linked and ends by its time", async () => {
    let runs = 0;
    const ignore = () => null;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const run = (runs += 1);
        const copy = new Copy(hub);
        const policyOf = (at: number) => policies[at] ?? shownTo({ until: inA(50_000) });
        const records: (string | null)[] = [null, null, null, null];
        const links: (string | null)[] = [null, null, null];
        const known = new Set<string>();
        const keep = (id: string) => (known.add(id), id);
        for (const [at, one] of steps.entries()) {
          if ("write" in one) {
            const said = { reference: `run ${run} of ${one.write}`, policy: policyOf(one.under) };
            const written =
              one.write < 3 ? hub.world.person(`Name ${at}`, said) : hub.world.passport(`R${run}N${at}`, said);
            records[one.write] = keep(await written);
          } else if ("withdraw" in one) await hub.world.withdraw(String(records[one.withdraw])).catch(ignore);
          else if ("erase" in one && records[one.erase]) await erase(hub, String(records[one.erase]));
          else if ("link" in one) {
            const [from, to] = [records[one.link], records[3]];
            const said = { source: `source ${at}`, policy: policyOf(one.under) };
            const id = from && to && (await hub.world.link("HOLDER_OF", from, to, said).catch(ignore));
            if (id) links[one.link] = keep(id);
          } else if ("unlink" in one) await hub.world.withdraw(String(links[one.unlink])).catch(ignore);
          else if ("pass" in one) hub.clock.pass(one.pass);
          else await copy.follow();
        }
        await copy.follow();
        const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { version } } }";
        const { data } = await hub.ask("XYZ", query, { variables: { ids: [...known] } });
        const seen = (data.nodes as ({ id: string; version: number } | null)[]).flatMap((node) => node ?? []);
        const copied = [...copy.versions].filter(([id]) => known.has(id));
        expect(copied.toSorted()).toEqual(seen.map(({ id, version }) => [id, version]).toSorted());
      }),
      { numRuns: runsUnderTest ?? 25, seed: 18 },
    );
  }, 60_000);
});
