import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unbounded } from "../../../core/access/caller.ts";
import { erasureCollection } from "../../../core/access/erasures.ts";
import { sweep } from "../../../core/retention/sweep.ts";
import { kindOf } from "../../../records/kinds.ts";
import { partsOf } from "../../core/retention/parts.ts";
import { type Asker, openTestHub, type TestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { everybody, ownerAlone, shownTo } from "../../world.ts";
import { erase } from "./erasing.ts";

const caller = "XYZ";
const part = `query ($after: String, $since: DateTime, $first: Int!) {
  changes(after: $after, since: $since, first: $first) {
    changes { id what version node { id ... on Link { from { id } to { id } } } } cursor hasMore
  }
}`;
const linksOf = `query ($id: ID!) {
  node(id: $id) { ... on Person { links(first: 100) { nodes { id version from { id } to { id } } } }
    ... on Document { links(first: 100) { nodes { id version from { id } to { id } } } } }
}`;

interface LinkNode {
  readonly id: string;
  readonly version?: number;
  readonly from?: { readonly id: string } | null;
  readonly to?: { readonly id: string } | null;
}

/** A copy of what the caller may see, kept as docs/integrators.md says. */
class Follower {
  readonly copy = new Map<string, number>();
  readonly #ends = new Map<string, readonly string[]>();
  readonly #hub: TestHub;
  #cursor = "";

  constructor(hub: TestHub) {
    this.#hub = hub;
  }

  async begin(): Promise<void> {
    const since = new Date(this.#hub.clock.now() + 1).toISOString();
    this.#cursor = (await this.#ask(part, { since, first: 1 })).changes.cursor;
  }

  /** Takes in one part; false where it was the last. */
  async read(first: number): Promise<boolean> {
    const { changes } = await this.#ask(part, { after: this.#cursor, first });
    for (const { id, what, version, node } of changes.changes) {
      if (what === "GONE") this.#drop(id);
      else await this.#take(id, version, node);
    }
    this.#cursor = changes.cursor;
    return changes.hasMore;
  }

  async #take(id: string, version: number, node: LinkNode | null): Promise<void> {
    // It went meanwhile, which is told further on.
    if (!node) return;
    const isNew = !this.copy.has(id);
    this.copy.set(id, version);
    if (kindOf(id) === "link") this.#ends.set(id, [String(node.from?.id), String(node.to?.id)]);
    else if (isNew) for (const link of await this.#links(id)) this.#takeLink(link);
  }

  #takeLink({ id, version = 0, from, to }: LinkNode): void {
    this.copy.set(id, version);
    this.#ends.set(id, [String(from?.id), String(to?.id)]);
  }

  #drop(id: string): void {
    this.copy.delete(id);
    for (const [link, ends] of this.#ends) if (link === id || ends.includes(id)) this.copy.delete(link);
  }

  async #links(id: string): Promise<readonly LinkNode[]> {
    return (await this.#ask(linksOf, { id })).node?.links.nodes ?? [];
  }

  async #ask(query: string, variables: Record<string, unknown>) {
    const { data, errors } = await this.#hub.ask(caller, query, { variables });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }
}

const policies = [everybody, everybody, ownerAlone, shownTo({ to: [caller] }), shownTo({ to: ["DEU"] })];
const who = fc.nat(2);
const step = fc.oneof(
  fc.record({ write: fc.nat(3), under: fc.nat(policies.length - 1) }),
  fc.record({ withdraw: fc.nat(3) }),
  fc.record({ erase: fc.nat(3) }),
  fc.record({ link: who, under: fc.nat(policies.length - 1) }),
  fc.record({ unlink: who }),
  fc.record({ read: fc.integer({ min: 1, max: 3 }) }),
);

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

describe("a copy that follows the feed", () => {
  it("ends as what the caller may see, whatever is written, withdrawn, hidden, erased and linked, in parts of any size", async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const run = (runs += 1);
        const follower = new Follower(hub);
        hub.clock.pass(1_000);
        await follower.begin();
        hub.clock.pass(1_000);
        const records: (string | null)[] = [null, null, null, null];
        const links: (string | null)[] = [null, null, null];
        const known = new Set<string>();
        const ignore = () => {};
        for (const [at, one] of steps.entries()) {
          if ("write" in one) {
            const said = { reference: `run ${run} of ${one.write}`, policy: policies[one.under] ?? everybody };
            const id = await (one.write < 2
              ? hub.world.person(`Name ${at}`, said)
              : hub.world.passport(`R${run}N${at}`, said));
            records[one.write] = id;
            known.add(id);
          } else if ("withdraw" in one && records[one.withdraw]) {
            await hub.world.withdraw(String(records[one.withdraw])).catch(ignore);
          } else if ("erase" in one && records[one.erase]) {
            await erase(hub, String(records[one.erase]));
          } else if ("link" in one && records[0] && records[2]) {
            const [person, other, passport, card] = records;
            const pairs = [
              [person, passport],
              [other ?? person, passport],
              [person, card ?? passport],
            ];
            const [from, to] = pairs[one.link] as [string, string];
            const said = { source: `source ${at}`, policy: policies[one.under] ?? everybody };
            const id = await hub.world.link("HOLDER_OF", from, to, said).catch(ignore);
            if (id) known.add((links[one.link] = id));
          } else if ("unlink" in one && links[one.unlink]) {
            await hub.world.withdraw(String(links[one.unlink])).catch(ignore);
          } else if ("read" in one) await follower.read(one.read);
        }
        while (await follower.read(2));
        const ids = [...known];
        const { data } = await hub.ask(
          caller,
          "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { version } } }",
          {
            variables: { ids },
          },
        );
        const seen = (data.nodes as ({ id: string; version: number } | null)[]).flatMap((node) => node ?? []);
        expect([...follower.copy].sort()).toEqual(seen.map(({ id, version }) => [id, version]).sort());
      }),
      { numRuns: runsUnderTest ?? 25, seed: 14 },
    );
  }, 60_000);
});

describe("an erasure in the feed", () => {
  const entries = async (asker: string, after: string) => {
    const { data } = await hub.ask(asker, part, { variables: { after, first: 100 } });
    return (data.changes.changes as { id: string; what: string }[]).map(({ id, what }) => [id, what]);
  };
  const end = async (asker: string) => {
    const since = new Date(hub.clock.now() + 1).toISOString();
    return (await hub.ask(asker, part, { variables: { since, first: 1 } })).data.changes.cursor as string;
  };

  it("is told to who could see the record, by its id alone, and to nobody else", async () => {
    const shared = await hub.world.person("Erased", { policy: shownTo({ to: ["XYZ"], purposes: ["border-control"] }) });
    const [ofXyz, ofDeu, ofOwner] = [await end("XYZ"), await end("DEU"), await end("UTO")];
    await erase(hub, shared);
    expect(await entries("XYZ", ofXyz)).toEqual([[shared, "GONE"]]);
    expect(await entries("UTO", ofOwner)).toEqual([[shared, "GONE"]]);
    expect(await entries("DEU", ofDeu)).toEqual([]);
  });

  it("of a link is told to who could see both its ends", async () => {
    const [anna, secret] = [
      await hub.world.person("Anna"),
      await hub.world.passport("E1", { policy: shownTo({ to: ["DEU"] }) }),
    ];
    const link = await hub.world.link("HOLDER_OF", anna, secret);
    const [ofXyz, ofDeu] = [await end("XYZ"), await end("DEU")];
    await erase(hub, link);
    expect(await entries("DEU", ofDeu)).toEqual([[link, "GONE"]]);
    expect(await entries("XYZ", ofXyz)).toEqual([]);
  });

  it("of a link that names a relative is told to who could see such links, for a purpose that admits them", async () => {
    const [anna, berta] = [await hub.world.person("Anna"), await hub.world.person("Berta")];
    const [relative, unrelated] = [
      await hub.world.link("RELATIVE_OF", anna, berta),
      await hub.world.link("ASSOCIATE_OF", anna, berta, { policy: shownTo({ classes: ["source"] }) }),
    ];
    const bound: Asker = { owner: "XYZ", bounds: { ...unbounded, classes: ["identity"] } };
    const begun = await end("XYZ");
    for (const link of [relative, unrelated]) await erase(hub, link);
    const query = { variables: { after: begun, first: 100 } };
    const told = async (asker: Asker, purpose: string) =>
      (await hub.ask(asker, part, { ...query, headers: { "hub-purpose": purpose } })).data.changes.changes;
    expect(await told("XYZ", "border-control")).toEqual([]);
    expect(await told(bound, "identify")).toEqual([]);
    expect(await told("XYZ", "identify")).toMatchObject([{ id: relative, what: "GONE" }]);
    expect(await entries("UTO", await end("UTO"))).toEqual([]);
  });

  it("is told for 30 days, after which neither its note stands nor a cursor is good", async () => {
    const id = await hub.world.person("Erased long ago");
    const begun = await end("XYZ");
    await erase(hub, id);
    hub.clock.pass(30 * 86_400_000);
    expect(await entries("XYZ", begun)).toEqual([[id, "GONE"]]);
    hub.clock.pass(86_400_000);
    await sweep(partsOf(hub));
    const { store } = hub.hub.platform;
    expect((await store.find(erasureCollection, {}, { first: 100 })).map(({ record }) => record)).not.toContain(id);
    expect((await hub.ask("XYZ", part, { variables: { after: begun, first: 1 } })).codes).toEqual(["BAD_CURSOR"]);
  });
});
