import { intern } from "../../core/access/policies/intern.ts";
import { type Policy, policyId, policySchema } from "../../core/access/policies/policy.ts";
import { readDraft } from "../../core/draft.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import type { Draft, Stamp, Store, Write } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { type Kind, kinds } from "../../records/kinds.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import { links } from "../../records/links/records.ts";

/** Who asks: of what the others own it is shown all but the handling of every tenth record. */
export const asker = "XYZ";
const owners = ["UTO", "D", "FRA", "NLD"];
export const shown = [{ audiences: [{}] }, { audiences: [{ to: [asker] }] }].map((one) => policySchema.parse(one));
const hidden = policySchema.parse({ audiences: [] });

/** Numbers that are the same each time: mulberry32. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export interface LinkedWorld {
  /** Of communities of a hundred persons each, with their documents; not in the star or the clique. */
  readonly persons: readonly string[];
  readonly star: string;
  readonly clique: readonly string[];
  readonly links: number;
}

const operation = { programme: "HAWK", name: "Harbour", phase: "RUNNING" };

/** Records a transaction. */
const atOnce = 5_000;
const communitySize = 100;

/**
 * Writes persons with so many links straight through the store: half among persons and documents of one community, a fifth
 * from one community to another, a fifth to operations; the rest to a star, an operation in which a part of them was seen,
 * and a clique. The same numbers make the same world.
 */
export async function fillLinked(store: Store, persons: number, wanted: number): Promise<LinkedWorld> {
  const random = seeded(14);
  const stamp: Stamp = { at: "2026-06-01T12:00:00.000Z", by: "bench", request: "bench" };
  for (const owner of owners) {
    const texts = new Map([...shown, hidden].map((policy) => [policyId(policy), policy]));
    await store.transaction((session) => intern(session, owner, [...texts.keys()], texts, stamp));
  }
  const ids = shown.concat(hidden).map(policyId);
  const handled = () => ({
    owner: owners[random(owners.length)] as string,
    policy: (random(10) === 0 ? ids[2] : ids[random(2)]) as string,
  });
  const everybodys = () => ({ owner: "UTO", policy: ids[0] as string });
  const made = new Map<string, { readonly owner: string; readonly policy: string }>();
  const writing = new Writing(store, stamp);
  const records = async (kind: Kind, many: number, said: object, handling = handled) => {
    const of: string[] = [];
    const template = draftOf(kind, said);
    for (let at = 0; at < many; at += 1) {
      const id = newId(kinds[kind].prefix, random);
      const by = handling();
      made.set(id, by);
      of.push(id);
      await writing.write(datasets.get(kind) as Dataset, { record: { ...template, ...by, id, reference: id } });
    }
    return of;
  };
  const people = await records("person", persons, { names: [{ kind: "MAIN", full: "Anna" }] });
  const documents = await records("document", persons / 2, { type: "PASSPORT", number: "XZ1", issuer: "UTO" });
  const operations = await records("operation", Math.ceil(persons / 200), operation);
  const [star = ""] = await records("operation", 1, operation, everybodys);
  const clique = await records(
    "person",
    Math.min(300, persons / 40),
    { names: [{ kind: "MAIN", full: "Berta" }] },
    everybodys,
  );
  let count = 0;
  const template = draftOf("link", { kind: "RELATIVE_OF", from: people[0], to: people[1], source: "bench" });
  const join = async (kind: LinkKind, from: string, to: string) => {
    if (from === to) return;
    count += 1;
    const [start, end, id] = [made.get(from), made.get(to), newId("LNK", random)];
    const record = { ...template, ...handled(), id, reference: id, kind, from, to, periods: periodOf(random) };
    const ends = { fromOwner: start?.owner, fromPolicy: start?.policy, toOwner: end?.owner, toPolicy: end?.policy };
    await writing.write(links as Dataset, { record, carried: ends as Record<string, string> });
  };
  for (const [at, one] of clique.entries())
    for (const other of clique.slice(at + 1)) await join("ASSOCIATE_OF", one, other);
  // The last half of the persons are the star's, and linked to nobody and nothing of the first half.
  const half = persons / 2;
  for (const one of people.slice(half)) await join("SEEN_IN", one, star);
  const anyOf = (list: readonly string[], isFirst: boolean) => {
    const many = Math.floor(list.length / 2);
    return list[(isFirst ? 0 : many) + random(many)] as string;
  };
  for (let left = wanted - count; left > 0; left -= 1) {
    const nth = random(people.length);
    const [one, isFirst] = [people[nth] as string, nth < half];
    const community = nth - (nth % communitySize);
    const sort = random(10);
    if (sort < 3) await join("ASSOCIATE_OF", one, people[community + random(communitySize)] as string);
    else if (sort < 6) await join("HOLDER_OF", one, documents[(community + random(communitySize)) >> 1] as string);
    else if (sort < 8) await join("TRAVELLED_WITH", one, anyOf(people, isFirst));
    else await join("SEEN_IN", one, anyOf(operations, isFirst));
  }
  await writing.end();
  const isShown = (id: string) => made.get(id)?.policy !== ids[2];
  return { persons: people.slice(0, half).filter(isShown), star, clique, links: count };
}

function periodOf(random: (below: number) => number) {
  const year = 2000 + random(20);
  return random(3) === 0 ? [] : [{ since: `${year}`, until: random(2) === 0 ? null : `${year + 1}-06` }];
}

function newId(prefix: string, random: (below: number) => number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  return `${prefix}-${Array.from({ length: 26 }, () => letters[random(32)]).join("")}`;
}

function draftOf(kind: Kind, said: object): Draft<HubRecord> {
  const fields = { owner: "UTO", reference: "template", ...said };
  const policy = policyId(shown[0] as Policy);
  const read = readDraft(datasets.get(kind) as Dataset, fields, { idKey: new Uint8Array(32), policy });
  if (!("draft" in read)) throw new Error(JSON.stringify(read.faults));
  return read.draft;
}

/** Collects writes of one kind into large transactions. */
class Writing {
  readonly #store: Store;
  readonly #stamp: Stamp;
  #dataset: Dataset | null = null;
  #writes: Write<HubRecord>[] = [];

  constructor(store: Store, stamp: Stamp) {
    this.#store = store;
    this.#stamp = stamp;
  }

  async write(dataset: Dataset, write: Write<HubRecord>): Promise<void> {
    if (dataset !== this.#dataset || this.#writes.length === atOnce) await this.end();
    this.#dataset = dataset;
    this.#writes.push(write);
  }

  async end(): Promise<void> {
    const writes = this.#writes;
    this.#writes = [];
    if (this.#dataset && writes.length > 0) await this.#store.upsert(this.#dataset, writes, this.#stamp);
  }
}
