import { type Caller, may } from "../../core/access/caller.ts";
import type { Reader } from "../../core/access/reader.ts";
import { hubError, lacksScope } from "../../core/errors.ts";
import type { HubRecord } from "../../core/record.ts";
import type { Filter, PageRequest } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { kindOf } from "../../records/kinds.ts";
import { type IdentityKind, identityJudgements, identityKinds, samenesses } from "../../records/links/identity.ts";
import { type IdentityJudgementRecord, otherEnd } from "../../records/links/records.ts";
import { profiles } from "../../records/persons/scoring/profiles.ts";
import { readAll } from "../read-whole.ts";
import { type Alike, alikeOf, type Looking } from "./alike.ts";

export interface IdentityCandidatesOptions extends Looking {
  readonly caller: Caller;
  /** What is told is read by it, and so disclosed. */
  readonly reader: Pick<Reader, "nodes" | "find">;
}

export interface CandidatesWanted {
  readonly most: number;
  /** Also those of which the caller's organisation is unsure. */
  readonly unsure: boolean;
}

/** Another record that may speak of the same, and what organisations have judged of the two. */
export interface Candidate extends Alike {
  readonly judgements: readonly IdentityJudgementRecord[];
}

/** A record, and others that may speak of the same, the likest first. `more`: there are others yet. */
export interface Candidates {
  readonly id: string;
  readonly candidates: readonly Candidate[];
  readonly more: boolean;
}

/** A page of the queue: of the records that were looked at, those that have candidates. */
export interface Queue {
  readonly queued: readonly Candidates[];
  /** The last record that was looked at; null where there was none. */
  readonly last: string | null;
  /** Whether others are to be looked at. */
  readonly more: boolean;
}

/** Of a record in the queue; who looks at it alone is told of more. */
const mostQueued = 5;

/** Which records may speak of the same as another, by the matcher of their kind; of what is judged already it is silent. */
export class IdentityCandidates {
  readonly #options: IdentityCandidatesOptions;

  constructor(options: IdentityCandidatesOptions) {
    this.#options = options;
  }

  /** Of one record; null where the caller sees no such record. */
  async candidatesFor(id: string, wanted: CandidatesWanted): Promise<Candidates | null> {
    const kind = this.#judged(kindOf(id));
    const [record] = await this.#options.silent.nodes([id]);
    if (!record) return null;
    return this.#told(await this.#candidatesOf(kind, record, { ...wanted, threshold: profiles.analyst.threshold }));
  }

  /** Of the caller's own records of a kind, in the order of their ids; each page looks at so many, and goes on where it has found none. */
  async queue(asked: string, unsure: boolean, page: PageRequest): Promise<Queue> {
    const { silent, caller } = this.#options;
    const kind = this.#judged(asked);
    const own = await silent.find(datasetOfKind(kind), { owner: caller.owner }, page);
    const queued: Candidates[] = [];
    const wanted = { most: mostQueued, unsure, threshold: profiles.secondLine.threshold };
    for (const record of own.records) {
      const found = await this.#candidatesOf(kind, record, wanted);
      if (found.candidates.length > 0) queued.push(await this.#told(found));
    }
    return { queued, last: own.records.at(-1)?.id ?? null, more: own.more };
  }

  #judged(asked: string | null): IdentityKind {
    const kind = identityKinds.find((one) => one === asked);
    if (!kind)
      throw hubError(
        "BAD_USER_INPUT",
        `Candidates are looked for among records of these kinds: ${identityKinds.join(", ")}.`,
      );
    if (!may(this.#options.caller, kind, "search")) throw lacksScope(`${kind}:search`);
    return kind;
  }

  async #candidatesOf(
    kind: IdentityKind,
    record: HubRecord,
    { most, unsure, threshold }: CandidatesWanted & { readonly threshold: number },
  ): Promise<Candidates> {
    const { id } = record;
    const { silent, caller } = this.#options;
    const decided = { $in: samenesses.filter((one) => !unsure || one !== "UNSURE") };
    const own = await judgementsMeeting(silent, { end: id, owner: caller.owner, judgement: decided });
    const except = new Set([id, ...own.map((one) => otherEnd(one, id))]);
    const { alike, more } = await alikeOf[kind](this.#options, record as never, { except, most, threshold });
    return { id, candidates: alike.map((one) => ({ ...one, judgements: [] })), more };
  }

  /** With what was judged, and disclosed: the record, its candidates and the judgements. */
  async #told({ id, candidates, more }: Candidates): Promise<Candidates> {
    const { reader } = this.#options;
    const ids = candidates.map((one) => one.id);
    await reader.nodes([id, ...ids]);
    if (ids.length === 0) return { id, candidates, more };
    const judged = await judgementsMeeting(reader, { end: id, $or: [{ from: { $in: ids } }, { to: { $in: ids } }] });
    const about = Map.groupBy(judged, (one) => otherEnd(one, id));
    return { id, candidates: candidates.map((one) => ({ ...one, judgements: about.get(one.id) ?? [] })), more };
  }
}

async function judgementsMeeting(reader: Pick<Reader, "find">, filter: Filter): Promise<IdentityJudgementRecord[]> {
  return (await Array.fromAsync(readAll(reader, identityJudgements, filter))).flat();
}

function datasetOfKind(kind: IdentityKind) {
  return datasets.get(kind) as NonNullable<ReturnType<typeof datasets.get>>;
}
