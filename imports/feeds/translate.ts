import { policySchema } from "../../core/access/policies/policy.ts";
import { recordId } from "../../core/record-id.ts";
import { normalForm } from "../../core/standards/normal-form.ts";
import { datasets } from "../../records/datasets.ts";
import { type Kind, kinds } from "../../records/kinds.ts";
import type { RecordLine, RecordName } from "../../session/feeds/line.ts";
import type { Entry } from "../../session/entry.ts";
import { deepest } from "../../session/intake.ts";

/** Whose feed it is: for its callers alone is what it brings. */
export interface Readers {
  readonly readers: string;
  readonly tests: boolean;
}

/** Why a record is not taken in. */
export interface NotTaken {
  readonly refused: string;
}

/**
 * A record of another hub as it is handed in here: by its owner, under its owner's handling as far as that admits us, the ids
 * there replaced by those that the same records have here.
 */
export function entryOf(line: RecordLine, { readers, tests }: Readers, idKey: Uint8Array): Entry | NotTaken {
  const { record, owner, reference, handling, names, body } = line;
  const dataset = datasets.get(record);
  if (!dataset?.handedIn) return { refused: "is of a kind that this hub does not have" };
  // Its states are moved by acts of its own hub, and what others bear out or it is said within is judged there.
  if (dataset.transitions || dataset.borneOut || dataset.within || dataset.statedHandling)
    return { refused: `is of a kind that is not followed: ${record}` };
  if (owner === readers || handling === null) return { refused: "is our own, and comes from us alone" };
  const read = policySchema.safeParse(handling);
  const audiences = read.data?.audiences.filter(({ to }) => to?.length === 1 && to[0] === readers) ?? [];
  if (audiences.length === 0) return { refused: "has a handling that does not admit us" };
  const idsHere = new Map(Object.entries(names).map(([id, name]) => [id, idHere(name, tests, idKey) ?? id]));
  // An empty list is one that its owner left out or withholds: some kinds demand items of it where it is there.
  const said = Object.entries(body).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  const fields = translated(Object.fromEntries(said), idsHere) as Readonly<Record<string, unknown>>;
  // Nothing received is taken along, screened by others or met discreetly.
  const own = { audiences: audiences.map(({ discreet: _discreet, offline: _offline, ...audience }) => audience) };
  return { ...fields, record, owner, reference: reference as string, test: tests, handling: own };
}

/** The id that the same record has here; null where it is named by no reference. */
export function idHere({ record, owner, reference }: RecordName, tests: boolean, idKey: Uint8Array): string | null {
  const kind = Object.hasOwn(kinds, record) ? kinds[record as Kind] : null;
  if (!kind || reference === null) return null;
  return recordId(idKey, kind, tests, owner, normalForm(reference, "NFC"));
}

/** What lies deeper than a record may is left as it is, for the intake to refuse. */
function translated(value: unknown, ids: ReadonlyMap<string, string>, level = 0): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (typeof value !== "object" || value === null || level > deepest) return value;
  if (Array.isArray(value)) return value.map((one) => translated(one, ids, level + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one, ids, level + 1)]));
}
