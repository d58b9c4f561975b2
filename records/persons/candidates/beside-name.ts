import type { PartialDate } from "../../../core/standards/partial-dates.ts";
import { birthAgreement, most, readBirth } from "../scoring/birth-date.ts";
import { type Beside, sameSex, weigh } from "../scoring/finding.ts";
import type { PersonStated } from "../scoring/person.ts";
import type { PreparedAsked } from "../scoring/prepare.ts";
import { hintOf, hints, isWholeDate, packed, readHint, readRest, restDate } from "./encoded.ts";
import { hintAt, numberBits } from "./name-index.ts";
import type { NameIndex } from "./name-index.ts";

/** Steps by which the least name is looked for; the last is smaller than a score's last digit, to which all are rounded. */
const steps = 12;
const lastDigit = 0.001;
/** Of a hint: no record reaches the threshold, each is to be looked at, all do. */
const [passed, looked, reaches] = [0, 1, 2];
/** More than any name is alike: what else is said contradicts too much. */
const outOfReach = 2;

/**
 * How alike a name has to be to reach the threshold, by what a record says beside it. Whoever was born on another day, or
 * is of the other sex, reaches few thresholds by any name, so most records are done with by one number each.
 */
export class BesideName {
  readonly threshold: number;
  /** Of whoever does not state the same day: who does is among `sameDay`. */
  readonly leastName: number;
  readonly #index: NameIndex;
  readonly #asked: PreparedAsked;
  /** The date of birth asked for, where a day agrees with it. */
  readonly #day: PartialDate | null;
  /** The whole dates from which the threshold may be reached; null where it may be from others too. */
  readonly #near: ReadonlySet<number> | null;
  readonly #leasts = new Map<number, number>();
  /** For each hint, whether records that have it reach the threshold by some name: `passed`, `looked` or `reaches`. */
  readonly #byHint: Uint8Array;

  constructor(index: NameIndex, asked: PreparedAsked, threshold: number) {
    this.#index = index;
    this.#asked = asked;
    this.threshold = threshold;
    const { birthDate } = asked.asked;
    this.#day = asked.born?.day == null || birthDate?.endsWith("-01-01") ? null : birthDate;
    const slipsAlone = this.#day !== null && this.#leastBeside(most.besideSlip, null) > 1;
    this.#near = slipsAlone ? nearDates(packed(this.#day)) : null;
    this.leastName = this.#leastBeside(asked.born === null ? null : most.besideDay, null);
    this.#byHint = this.#judgeHints();
  }

  /** The records that state the day of birth that is asked for, whatever their names. */
  sameDay(): readonly number[] {
    return this.#day === null ? [] : this.#index.bornOn(this.#day);
  }

  /** How alike a name has to be beside this, which `restOf` a record answers; above 1 where none would do. */
  leastNameBeside(rest: number): number {
    if (this.#isFar(rest)) return outOfReach;
    const known = this.#leasts.get(rest);
    if (known !== undefined) return known;
    const { sex, date, vague } = readRest(rest);
    const born = vague && this.#asked.born !== null ? most.any : this.#factorOf(date);
    const least = this.#leastBeside(born, sameSex(this.#asked.asked.sex, sex));
    this.#leasts.set(rest, least);
    return least;
  }

  /** Adds the numbers of those bearers that may reach the threshold by their name. */
  reachable(bearers: Uint32Array, found: number[]): void {
    const byHint = this.#byHint;
    for (const bearer of bearers) {
      const judged = byHint[bearer >>> hintAt];
      if (judged === passed) continue;
      const person = bearer & numberBits;
      if (judged === reaches || this.leastNameBeside(this.#index.rest(person)) <= 1) found.push(person);
    }
  }

  #judgeHints(): Uint8Array {
    const years = this.#near && new Set(Array.from(this.#near, (date) => readHint(hintOf(date)).born));
    const reachesBySex = new Map<PersonStated["sex"], boolean>();
    return Uint8Array.from({ length: hints }, (_, hint) => {
      const { sex, born } = readHint(hint);
      const bySex = () => this.#leastBeside(null, sameSex(this.#asked.asked.sex, sex)) <= 1;
      if (!reachesBySex.getOrInsertComputed(sex, bySex)) return passed;
      if (born === "nothing") return reaches;
      return born === "something" || years === null || years.has(born) ? looked : passed;
    });
  }

  /** Whether the record states another day of birth, which no slip explains: by far the most do. */
  #isFar(rest: number): boolean {
    return this.#near !== null && isWholeDate(rest) && !this.#near.has(rest & restDate);
  }

  #factorOf(date: PartialDate | null): number | null {
    const birth = date === null ? null : readBirth({ date, until: null, approximate: false });
    return birth === null
      ? null
      : (birthAgreement(this.#asked.born, this.#asked.asked.birthDate, [birth])?.factor ?? null);
  }

  /** With a nationality in common, where one is asked for. */
  #leastBeside(born: number | null, sex: boolean | null): number {
    const beside: Beside = { born, nationality: this.#asked.nationalities.length > 0 ? true : null, sex };
    if (weigh(1, beside) < this.threshold) return outOfReach;
    let [low, high] = [0, 1];
    for (let step = 0; step < steps; step += 1) {
      const middle = (low + high) / 2;
      if (weigh(middle, beside) < this.threshold) low = middle;
      else high = middle;
    }
    return low - lastDigit;
  }
}

/** As `packed` writes them: the dates of the month, with day and month exchanged, one digit another, two turned. */
function nearDates(date: number): Set<number> {
  const [month, day] = [Math.floor(date / 100) % 100, date % 100];
  const near = new Set([date - month * 100 - day + day * 100 + month]);
  for (let each = 1; each <= 31; each += 1) near.add(date - day + each);
  for (let place = 1; place <= 10_000_000; place *= 10) {
    const [digit, next] = [Math.floor(date / place) % 10, Math.floor(date / place / 10) % 10];
    for (let other = 0; other < 10; other += 1) near.add(date + (other - digit) * place);
    near.add(date + (next - digit) * place + (digit - next) * place * 10);
  }
  return near;
}
