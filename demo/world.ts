import { type Located, numbered } from "../session/entry.ts";
import { type Background, background } from "./background.ts";
import { type CaseEntries, caseEntries } from "./case.ts";
import { Chance } from "./chance.ts";
import { utopia } from "./countries.ts";
import { passportNumberOf } from "./documents.ts";
import type { DemoEntry, AnyRecordEntry } from "./filing.ts";
import { identityOf, isFull } from "./identity.ts";
import { firstTrainingIndex } from "./serials.ts";
import type { WorldSize } from "./size.ts";

/** The world that a hub is started with. */
export const defaultWorld: WorldSize = { persons: 2000, seed: 1 };

/** The default world, ready to be taken in. */
export function demoEntries(): Generator<Located> {
  return numbered(demoWorld(defaultWorld));
}

/** So many cases are held at once: their records go first, kind by kind, then the links that join them. */
const casesAtOnce = 500;

/**
 * An invented world of persons and all that belongs to them, in the hub's own import form. The same size gives the same
 * entries, byte for byte. Every record comes before the links that join it, and memory stays flat whatever the size.
 * Throws RangeError where the size is none.
 */
export function* demoWorld({ persons, seed }: WorldSize): Generator<DemoEntry, void> {
  checkSize({ persons, seed });
  yield* part(persons, seed, false);
  yield* part(Math.min(200, Math.ceil(persons / 50)), seed, true);
}

/**
 * Passport numbers of so many different persons, drawn by `drawSeed`, for each of whom the link query has an answer in
 * every part: a report about the passport, holder, another document, vehicle, specimen, an alert that imitates it,
 * operations; all of it visible to an analyst of UTO. Fewer where the world has fewer.
 */
export function fullPersons({ persons, seed }: WorldSize, count: number, drawSeed: number): string[] {
  checkSize({ persons, seed });
  const chance = new Chance("full persons", drawSeed);
  const left = Array.from({ length: persons }, (_, index) => index).filter(isFull);
  const drawn: number[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(chance.between(0, left.length - 1), 1));
  return drawn.map((index) => passportNumberOf(identityOf({ seed, test: false, index })));
}

/**
 * Passport numbers of Utopians of whom less is told, so many at most. Not each has her passport in the world, and against
 * some something is recorded.
 */
export function plainUtopians({ persons, seed }: WorldSize, atMost: number): string[] {
  checkSize({ persons, seed });
  const numbers: string[] = [];
  for (let index = 0; index < persons && numbers.length < atMost; index += 1) {
    const identity = identityOf({ seed, test: false, index });
    if (!identity.full && identity.country === utopia) numbers.push(passportNumberOf(identity));
  }
  return numbers;
}

/** Passport number of the first person, who is full in a world of any size and seed, her own records open to all. */
export const demoNumber = passportNumberOf(identityOf({ seed: defaultWorld.seed, test: false, index: 0 }));

/** The same for the training part. */
export const trainingNumber = passportNumberOf(identityOf({ seed: defaultWorld.seed, test: true, index: 0 }));

function* part(persons: number, seed: number, test: boolean): Generator<DemoEntry, void> {
  const common = background({ persons, seed }, test);
  yield* byKind(common.records);
  yield* common.links;
  for (let first = 0; first < persons; first += casesAtOnce) {
    yield* together(casesFrom(first, Math.min(persons, first + casesAtOnce), seed, test, common));
  }
}

function casesFrom(first: number, end: number, seed: number, test: boolean, common: Background): CaseEntries[] {
  return Array.from({ length: end - first }, (_, offset) => caseEntries({ seed, test, index: first + offset }, common));
}

function* together(cases: readonly CaseEntries[]): Generator<DemoEntry, void> {
  yield* byKind(cases.flatMap(({ records }) => records));
  for (const { links } of cases) yield* links;
}

/** Long runs of one kind, which an import writes in few batches. */
function* byKind(records: readonly AnyRecordEntry[]): Generator<AnyRecordEntry, void> {
  for (const ofKind of Map.groupBy(records, ({ record }) => record).values()) yield* ofKind;
}

function checkSize({ persons, seed }: WorldSize): void {
  if (!Number.isInteger(persons) || persons < 1 || persons > firstTrainingIndex)
    throw new RangeError(`A demo world has 1 to ${firstTrainingIndex} persons, not ${persons}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed is a whole number, not ${seed}`);
}
