// Who may see what, said once more and apart from the hub: this file imports nothing, on purpose.

export interface Audience {
  readonly to?: readonly string[];
  readonly except?: readonly string[];
  readonly purposes?: readonly string[];
  readonly classes?: readonly string[];
  readonly until?: string;
  readonly discreet?: boolean;
}

export interface Held {
  readonly kind: string;
  readonly owner: string;
  readonly test: boolean;
  readonly audiences: readonly Audience[];
  /** What a link joins; of anything else, nothing. */
  readonly ends: readonly Held[];
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
  readonly now: number;
}

const within = (list: readonly string[] | undefined, one: string) => !list || list.includes(one);

/** Germany, whichever of its two codes a rule writes; it asks and owns as D. */
const names = (list: readonly string[], owner: string) =>
  list.map((one) => (one === "DEU" ? "D" : one)).includes(owner);

/** Whether its key may state this purpose and this case at all; otherwise it is told nothing. */
export function isHeard(asker: Asker): boolean {
  return within(asker.purposes, asker.purpose) && within(asker.operations, asker.case ?? "");
}

export function may({ rights }: Asker, action: string, kind: string): boolean {
  return rights.some((right) => [kind, "*"].some((k) => [action, "*"].some((a) => right === `${k}:${a}`)));
}

/** A discreet audience is shown nothing: checks of its owners meet the record, which is told to its owner alone. */
const admits = ({ owner, purpose, now }: Asker, { to, except = [], purposes, until, discreet }: Audience) =>
  !discreet &&
  (!to || names(to, owner)) &&
  !names(except, owner) &&
  within(purposes, purpose) &&
  (!until || now < Date.parse(until));

/** A record is for its owner, and for whom an audience of it admits; a link only for who sees what it joins, too. */
export function sees(asker: Asker, held: Held): boolean {
  if (!isHeard(asker) || !may(asker, "read", held.kind) || held.test !== asker.test) return false;
  const shown = (!asker.owners || names(asker.owners, held.owner)) && held.audiences.some((one) => admits(asker, one));
  return (held.owner === asker.owner || shown) && held.ends.every((end) => sees(asker, end));
}

/** Whether a field of this class is told with a record that is seen. Audiences add up. */
export function tells(asker: Asker, { owner, audiences }: Held, fieldClass: string): boolean {
  const told = audiences.some((one) => admits(asker, one) && within(one.classes, fieldClass));
  return within(asker.classes, fieldClass) && (owner === asker.owner || told);
}
