import type { Dataset, HubRecord, RecordOf } from "../core/record.ts";
import type { Kind } from "../records/kinds.ts";
import type { Sameness } from "../records/links/identity.ts";
import type { LinkKind } from "../records/links/kinds.ts";
import type { Chance } from "./chance.ts";
import type { Handling } from "./handling.ts";

/** A kind's own fields as an owner hands them in: what is left out is unknown. */
export type Content<D extends Dataset> = Partial<Omit<RecordOf<D>, keyof HubRecord>>;

/** What an owner says of any record besides its content. */
export type Filing = Partial<Pick<HubRecord, "reliability" | "credibility" | "reviewBy" | "statements">> & {
  readonly owner: string;
  readonly test: boolean;
  readonly handling: Handling;
};

/** How a record is named before the hub has given it an id. */
export type Named = {
  readonly record: Exclude<Kind, "link" | "identityJudgement">;
  readonly owner: string;
  readonly reference: string;
};

/** Any record but a link, in the hub's own import form; `record` names its kind. */
export type AnyRecordEntry = Filing & Named;

/** One of a kind, with the fields of its dataset. */
export type RecordEntry<D extends Dataset> = Filing &
  Content<D> & { readonly record: D["name"]; readonly reference: string };

/** One link in the hub's own import form. It has no reference: what it joins, and who says so, name it. */
export type LinkEntry = Filing & {
  readonly record: "link";
  readonly kind: LinkKind;
  readonly from: Named;
  readonly to: Named;
  readonly periods: readonly { readonly since: string | null; readonly until: string | null }[];
  readonly source: string;
  readonly note: string | null;
};

/** One judgement of two records, in the same form. */
export type IdentityJudgementEntry = Filing & {
  readonly record: "identityJudgement";
  readonly from: Named;
  readonly to: Named;
  readonly judgement: Sameness;
  readonly basis: string;
  readonly officer: string | null;
};

/** What names two records instead of having a reference. */
export type JoiningEntry = LinkEntry | IdentityJudgementEntry;

/** What the demo world is made of; an `Entry` of the import, with the fields of its kind known. */
export type DemoEntry = AnyRecordEntry | JoiningEntry;

/** What a link says of itself. */
export type Statement = Filing & Pick<LinkEntry, "source"> & Partial<Pick<LinkEntry, "periods" | "note">>;

/** A record of an owner's that is sure of what it says; training ones are marked. */
export function filing(owner: string, reference: string, test: boolean, handling: Handling) {
  return {
    owner,
    reference: `${test ? "TRAINING-" : ""}${reference}`,
    test,
    handling,
    reliability: "A",
    credibility: 1,
  } as const;
}

/** The link that joins two records. */
export function link(kind: LinkKind, from: Named, to: Named, statement: Statement): LinkEntry {
  return { record: "link", kind, from: nameOf(from), to: nameOf(to), periods: [], note: null, ...statement };
}

/** The judgement of two records. */
export function judgement(
  from: Named,
  to: Named,
  said: Omit<IdentityJudgementEntry, "record" | "from" | "to">,
): IdentityJudgementEntry {
  return { record: "identityJudgement", from: nameOf(from), to: nameOf(to), ...said };
}

/** An assessment by the Admiralty code: mostly good, at times unknown. */
export function assessment(chance: Chance): Pick<Filing, "reliability" | "credibility"> {
  if (chance.odds(0.1)) return { reliability: null, credibility: null };
  return {
    reliability: chance.pick(["A", "A", "A", "A", "B", "B", "B", "C", "C", "D", "E", "F"]),
    credibility: chance.pick([1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6]),
  };
}

/** Reference of a record about a person, `D-0000012-1`; training ones are marked. */
export function referenceOf(letter: string, test: boolean, index: number, part?: number): string {
  const number = String(index).padStart(7, "0");
  return `${test ? "TRAINING-" : ""}${letter}-${number}${part === undefined ? "" : `-${part}`}`;
}

/** What names it before it has an id, without its content. */
export function nameOf({ record, owner, reference }: Named): Named {
  return { record, owner, reference };
}
