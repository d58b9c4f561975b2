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
const [everybodysPolicy, askersPolicy, hiddenPolicy] = [...shown, hidden].map(policyId) as [string, string, string];

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

/** Whose a record is, and the id of its policy. */
interface Handled {
  readonly owner: string;
  readonly policy: string;
}

const stamp: Stamp = { at: "2026-06-01T12:00:00.000Z", by: "bench", request: "bench" };

const [one, other] = ["A", "B"].map((letter) => `PER-${letter.repeat(26)}`);
const anyLink = { kind: "ASSOCIATE_OF", from: one, to: other, source: "bench" };

/** Records a transaction. */
const atOnce = 5_000;

/** Writes invented records straight through the store, those of one kind that follow one another in large transactions. */
export class Filling {
  readonly random: (below: number) => number;
  readonly #store: Store;
  readonly #made = new Map<string, Handled>();
  readonly #link = draftOf("link", anyLink);
  #dataset: Dataset | null = null;
  #writes: Write<HubRecord>[] = [];
  links = 0;

  constructor(store: Store, seed: number) {
    this.#store = store;
    this.random = seeded(seed);
  }

  async intern(): Promise<void> {
    const texts = new Map([...shown, hidden].map((policy) => [policyId(policy), policy]));
    for (const owner of owners)
      await this.#store.transaction((session) => intern(session, owner, [...texts.keys()], texts, stamp));
  }

  handled(): Handled {
    const owner = owners[this.random(owners.length)] as string;
    if (this.random(10) === 0) return { owner, policy: hiddenPolicy };
    return { owner, policy: this.random(2) === 0 ? everybodysPolicy : askersPolicy };
  }

  everybodys(): Handled {
    return { owner: "UTO", policy: everybodysPolicy };
  }

  isShown(id: string): boolean {
    return this.#made.get(id)?.policy !== hiddenPolicy;
  }

  /** So many records of a kind that say the same. */
  async records(kind: Kind, many: number, said: object, handling = () => this.handled()): Promise<string[]> {
    const template = draftOf(kind, said);
    const of: string[] = [];
    for (let at = 0; at < many; at += 1) {
      const id = this.#newId(kinds[kind].prefix);
      const by = handling();
      this.#made.set(id, by);
      of.push(id);
      await this.#write(datasets.get(kind) as Dataset, { record: { ...template, ...by, id, reference: id } });
    }
    return of;
  }

  async join(kind: LinkKind, from: string, to: string, handling = () => this.handled()): Promise<void> {
    if (from === to) return;
    this.links += 1;
    const [start, end, id] = [this.#made.get(from), this.#made.get(to), this.#newId("LNK")];
    const record = { ...this.#link, ...handling(), id, reference: id, kind, from, to, periods: this.#period() };
    const ends = { fromOwner: start?.owner, fromPolicy: start?.policy, toOwner: end?.owner, toPolicy: end?.policy };
    await this.#write(links as Dataset, { record, carried: ends as Record<string, string> });
  }

  async end(): Promise<void> {
    const writes = this.#writes;
    this.#writes = [];
    if (this.#dataset && writes.length > 0) await this.#store.upsert(this.#dataset, writes, stamp);
  }

  async #write(dataset: Dataset, write: Write<HubRecord>): Promise<void> {
    if (dataset !== this.#dataset || this.#writes.length === atOnce) await this.end();
    this.#dataset = dataset;
    this.#writes.push(write);
  }

  #period() {
    const year = 2000 + this.random(20);
    return this.random(3) === 0 ? [] : [{ since: `${year}`, until: this.random(2) === 0 ? null : `${year + 1}-06` }];
  }

  #newId(prefix: string): string {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    return `${prefix}-${Array.from({ length: 26 }, () => letters[this.random(32)]).join("")}`;
  }
}

function draftOf(kind: Kind, said: object): Draft<HubRecord> {
  const fields = { owner: "UTO", reference: "template", ...said };
  const policy = policyId(shown[0] as Policy);
  const read = readDraft(datasets.get(kind) as Dataset, fields, { idKey: new Uint8Array(32), policy });
  if (!("draft" in read)) throw new Error(JSON.stringify(read.faults));
  return read.draft;
}
