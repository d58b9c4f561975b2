import { bare, unowned } from "../../core/store/bare-rows.ts";
import { pagesOf } from "../../core/store/pages.ts";
import {
  type Collection,
  everything,
  type Stamp,
  type StoredRecord,
  type StoreSession,
} from "../../core/store/port.ts";
import { ownProgrammes, type Programme } from "../../records/operations/programmes.ts";
import { operations } from "../../records/operations/records.ts";

/** That a programme cannot be declared or removed so, in words for the operator. */
export class ProgrammeRefused extends Error {}

/** Programmes that an operator declares: **our rule**. */
export const mostProgrammes = 100;

export interface ProgrammeRecord extends StoredRecord {
  readonly programme: Programme;
}

export const programmeCollection: Collection<ProgrammeRecord> = bare("programme");

/** Programmes that the operator has declared beside the hub's own, by code. */
export async function declaredProgrammes(store: Pick<StoreSession, "find">): Promise<Programme[]> {
  const found: Programme[] = [];
  for await (const rows of pagesOf(store, programmeCollection, everything))
    found.push(...rows.map(({ programme }) => programme));
  return found.toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

/** The same after the hub's own. */
export async function allProgrammes(store: Pick<StoreSession, "find">): Promise<Programme[]> {
  return [...ownProgrammes, ...(await declaredProgrammes(store))];
}

/** Puts a programme in the place of the one declared under its code. The hub's own cannot be declared anew. */
export async function setProgramme(session: StoreSession, programme: Programme, stamp: Stamp): Promise<void> {
  const { code } = programme;
  if (isOwn(code)) throw new ProgrammeRefused(`${code} is a programme of the hub's own, and stays as it is.`);
  const others = (await declaredProgrammes(session)).filter((one) => one.code !== code);
  if (others.length >= mostProgrammes)
    throw new ProgrammeRefused(`There are ${mostProgrammes} programmes at most: remove one first.`);
  const record = { ...unowned, id: idOf(code), programme };
  await session.upsert(programmeCollection, [{ record }], stamp);
}

/** Removes a declared programme that no operation names; whether there was one. */
export async function removeProgramme(session: StoreSession, code: string, stamp: Stamp): Promise<boolean> {
  if (isOwn(code)) throw new ProgrammeRefused(`${code} is a programme of the hub's own, and stays.`);
  const named = await session.count(operations, { programmeCode: code });
  if (named > 0) throw new ProgrammeRefused(`${named} operations are of the programme ${code}: it stays.`);
  const [outcome] = await session.remove(programmeCollection, [{ id: idOf(code) }], stamp);
  return outcome?.result === "withdrawn";
}

function isOwn(code: string): boolean {
  return ownProgrammes.some((one) => one.code === code);
}

function idOf(code: string): string {
  return `PRG-${code}`;
}
