// Who may see what, said once more and apart from the hub: this file imports nothing, on purpose.

export interface Audience {
  readonly to?: readonly string[];
  readonly except?: readonly string[];
  readonly purposes?: readonly string[];
  readonly classes?: readonly string[];
  readonly until?: string;
  readonly discreet?: boolean;
}

/** What sectors may have screened, where these police are told of it. */
export interface Screening {
  readonly sectors: readonly string[];
  readonly to?: readonly string[];
  readonly except?: readonly string[];
  readonly until?: string;
}

export interface Held {
  readonly kind: string;
  readonly owner: string;
  readonly test: boolean;
  readonly audiences: readonly Audience[];
  readonly screening?: Screening;
  /** What a link joins; of anything else, nothing. */
  readonly ends: readonly Held[];
  /** What it is said within: an operation, of what is said of one. */
  readonly within?: Held | undefined;
  /** The class that the record as a whole is of. */
  readonly recordClass?: string;
}

/** A key with what it states at one request. What is left out does not narrow it. */
export interface Asker {
  readonly owner: string;
  readonly test: boolean;
  /** `kind:action`, `*` for either. */
  readonly rights: readonly string[];
  readonly purpose: string;
  readonly purposes?: readonly string[];
  readonly owners?: readonly string[];
  readonly classes?: readonly string[];
  readonly operations?: readonly string[];
  readonly case?: string;
  /** It has documents screened, and is told nothing at all. */
  readonly sector?: string;
  readonly now: number;
}

const within = (list: readonly string[] | undefined, one: string) => !list || list.includes(one);

/** Germany, whichever of its two codes a rule writes; it asks and owns as D. */
const names = (list: readonly string[], owner: string) =>
  list.map((one) => (one === "DEU" ? "D" : one)).includes(owner);

/** Whether its key may state this purpose and this case at all; otherwise it is told nothing. A sector's is told nothing ever. */
export function isHeard(asker: Asker): boolean {
  if (asker.sector) return false;
  return within(asker.purposes, asker.purpose) && within(asker.operations, asker.case ?? "");
}

export function may({ rights, sector }: Asker, action: string, kind: string): boolean {
  if (sector) return false;
  return rights.some((right) => [kind, "*"].some((k) => [action, "*"].some((a) => right === `${k}:${a}`)));
}

/** A discreet audience is shown nothing: checks of its owners meet the record, which is told to its owner alone. */
const admits = ({ owner, purpose, now }: Asker, { to, except = [], purposes, until, discreet }: Audience) =>
  !discreet &&
  (!to || names(to, owner)) &&
  !names(except, owner) &&
  within(purposes, purpose) &&
  (!until || now < Date.parse(until));

/** For what it is nobody's business whom others are related to. */
const withoutRelations = ["border-control", "security-checks", "alerts"];

/** A record that is of a class is there for whom that class is told; of relations, for no purpose without them. */
function tellsRecord(asker: Asker, held: Held): boolean {
  if (!held.recordClass) return true;
  const admitted = held.owner === asker.owner || !withoutRelations.includes(asker.purpose);
  return tells(asker, held, held.recordClass) && (held.recordClass !== "relations" || admitted);
}

/**
 * A record is for its owner, and for whom an audience of it admits; a link only for who sees what it joins, too, and another's
 * that is said within a record only for who sees that.
 */
export function sees(asker: Asker, held: Held): boolean {
  if (!isHeard(asker) || !may(asker, "read", held.kind) || held.test !== asker.test) return false;
  const shown = (!asker.owners || names(asker.owners, held.owner)) && held.audiences.some((one) => admits(asker, one));
  const around = held.owner === asker.owner || !held.within || sees(asker, held.within);
  return (
    (held.owner === asker.owner || shown) &&
    around &&
    tellsRecord(asker, held) &&
    held.ends.every((end) => sees(asker, end))
  );
}

/** Whether a field of this class is told with a record that is seen. Audiences add up. */
export function tells(asker: Asker, { owner, audiences }: Held, fieldClass: string): boolean {
  const told = audiences.some((one) => admits(asker, one) && within(one.classes, fieldClass));
  return within(asker.classes, fieldClass) && (owner === asker.owner || told);
}

/** A question of a sector about a document, and which police are told of what it meets. */
export interface Screened {
  readonly sector: string;
  readonly police: string;
  readonly test: boolean;
  readonly owners?: readonly string[];
  readonly now: number;
}

/** Whether it meets the record. Who sees the record, its owner even, has no say in it; a link only with both that it joins. */
export function meets(screened: Screened, held: Held): boolean {
  const { sector, police, test, owners, now } = screened;
  const { sectors, to, except = [], until } = held.screening ?? { sectors: [] };
  const opened = sectors.includes(sector) && (!to || names(to, police)) && !names(except, police);
  const inTime = !until || now < Date.parse(until);
  const bound = !owners || names(owners, held.owner);
  return held.test === test && opened && inTime && bound && held.ends.every((end) => meets(screened, end));
}

const timed: Readonly<Record<string, true>> = { Hit: true, HitResult: true, Judgement: true };

/** Of a hit the time of recording is as secret as where it was made, and so is what follows from asking for one. */
export function tellsTime(asker: Asker, record: Held & { readonly type: string }): boolean {
  return record.type in timed ? tells(asker, record, "source") : true;
}
