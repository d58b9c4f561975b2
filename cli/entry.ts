import { type Policy, policyId, policySchema } from "../core/access/policies/policy.ts";
import { type Fault, faultOfForm, readDraft } from "../core/draft.ts";
import { type Kind, kindNames } from "../records/kinds.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { recordId } from "../core/record-id.ts";
import type { Draft } from "../core/store/port.ts";

/**
 * A record as it is handed in, one a line in the hub's own NDJSON: which kind it is, who owns it, how it is handled, and
 * the fields of its kind beside them.
 */
export interface Entry {
  readonly record: Kind;
  readonly owner?: string;
  /** A link may go without: it is named by its kind, its ends and its source. */
  readonly reference?: string;
  readonly test?: boolean;
  /** A policy as in `policySchema`. Left out, the record is for its owner alone. */
  readonly handling?: unknown;
  readonly [field: string]: unknown;
}

/** An entry and where it stands: `line 12`. */
export interface Located {
  readonly at: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Something of which no record can be made. */
export interface Rejected {
  readonly at: string;
  readonly reason: string;
  /** It names no record at all, so none can be missing for it. */
  readonly nameless?: boolean;
}

/** Something whole and right, of a sort that the hub does not hold. */
export interface NotHeld {
  readonly at: string;
  readonly notHeld: string;
}

/** What a file holds, piece by piece. */
export type Found = Located | Rejected | NotHeld;

/** Entries that come from no file, each with its number for a place. */
export function* numbered(entries: Iterable<Entry>): Generator<Located> {
  let number = 0;
  for (const entry of entries) yield { at: `record ${(number += 1)}`, entry };
}

/** A record that may be written, with the policy it goes under. */
export interface ReadEntry {
  readonly dataset: Dataset;
  readonly record: Draft<HubRecord>;
  readonly policy: Policy;
}

export interface EntryReaderOptions {
  readonly datasets: ReadonlyMap<Kind, Dataset>;
  readonly idKey: Uint8Array;
  /** Owner of the entries that name none. Where it is given, an entry of another owner is refused. */
  readonly owner?: string | undefined;
}

interface KnownPolicy {
  readonly id: string;
  readonly policy: Policy;
}

const mostPolicies = 10_000;

/** Makes records of entries: names, checks and addresses them; writes nothing. */
export class EntryReader {
  readonly #options: EntryReaderOptions;
  readonly #policies = new Map<string, KnownPolicy>();

  constructor(options: EntryReaderOptions) {
    this.#options = options;
  }

  read(entry: Readonly<Record<string, unknown>>): ReadEntry | Fault {
    const { record: kind, handling, ...said } = entry;
    const fields: Record<string, unknown> = said;
    const dataset = this.#options.datasets.get(kind as Kind);
    if (!dataset) return { path: "record", reason: `must be one of ${kindNames.join(" ")}` };
    const { owner } = this.#options;
    if (owner !== undefined && (fields["owner"] ??= owner) !== owner) {
      return { path: "owner", reason: `is not ${owner}, whose file this is said to be` };
    }
    const known = this.#policy(handling ?? { audiences: [] });
    if ("reason" in known) return known;
    for (const side of dataset.joins ?? []) {
      const end = this.#end(fields[side], fields["test"]);
      if (typeof end === "object") return { path: side, reason: end.reason };
      fields[side] = end;
    }
    const read = readDraft(dataset, fields, { idKey: this.#options.idKey, policy: known.id });
    return "reason" in read ? read : { dataset, record: read.draft, policy: known.policy };
  }

  #policy(handling: unknown): KnownPolicy | Fault {
    const text = JSON.stringify(handling);
    const kept = this.#policies.get(text);
    if (kept) return kept;
    const parsed = policySchema.safeParse(handling);
    if (!parsed.success) return faultOfForm(parsed.error, "handling");
    const known = { id: policyId(parsed.data), policy: parsed.data };
    if (this.#policies.size >= mostPolicies) this.#policies.clear();
    this.#policies.set(text, known);
    return known;
  }

  /** The id of a link's end, which may be named as its owner names it. What else stands there is left to the schema. */
  #end(end: unknown, test: unknown): string | { reason: string } {
    if (typeof end !== "object" || end === null) return String(end ?? "");
    const { record, owner = this.#options.owner, reference, ...others } = end as Record<string, unknown>;
    const kind = kindNames.find((name) => name === record);
    if (!kind || typeof owner !== "string" || typeof reference !== "string" || Object.keys(others).length > 0) {
      return { reason: 'names a record by its id, or as {"record":"person","owner":"UTO","reference":"X-1"}' };
    }
    return recordId(this.#options.idKey, kind, test === true, owner, reference);
  }
}
