import type { GraphQLError } from "graphql";
import { z } from "zod";
import { hubError } from "../errors.ts";
import { laterTurn } from "../turn.ts";

/** What is counted of a request while it runs: of records only those that its caller may see. */
export const measures = {
  rows: { what: "rows of lists", mend: "Ask for smaller pages, or in several requests." },
  values: { what: "values in lists without pages", mend: "Ask for smaller pages, and for each field once." },
  records: { what: "records read", mend: "Ask for smaller pages, or in several requests." },
  bytes: { what: "bytes of records", mend: "Ask for smaller pages, or in several requests." },
  answer: { what: "characters of an answer", mend: "Ask for smaller pages, or in several requests." },
  counts: { what: "totals counted", mend: "Ask for fewer totals, or in several requests." },
  millis: { what: "milliseconds of reading", mend: "Name more of what you look for, or ask in several requests." },
} as const;

export type Measure = keyof typeof measures;

const all = Object.keys(measures) as Measure[];

/** An amount of each measure. */
export type Amounts = Readonly<Record<Measure, number>>;

/** As they travel between a gateway and its subgraphs. */
export const amountsSchema = z.strictObject({
  rows: z.number().nonnegative(),
  values: z.number().nonnegative(),
  records: z.number().nonnegative(),
  bytes: z.number().nonnegative(),
  answer: z.number().nonnegative(),
  counts: z.number().nonnegative(),
  millis: z.number().nonnegative(),
});

/**
 * The most that one request takes, whatever was estimated of it. A row stands in every list that brings it; a record read
 * once may be a row of many.
 */
export const largestSpending: Amounts = {
  rows: 50_000,
  values: 150_000,
  records: 100_000,
  bytes: 64 * 1024 * 1024,
  answer: 16 * 1024 * 1024,
  counts: 2_500,
  millis: 5_000,
};

/** Rows and records after which a request gives way to others: they take some 5 ms. */
const rowsOfTurn = 500;
/** What takes as long as a row: of an answer to be put together and then written out, and of large records to be read. */
const charactersOfRow = 1_000;
const bytesOfRow = 4_000;

/** What a request may spend, and what it has spent before it comes here. */
export interface SpendingClaim {
  readonly most: Amounts;
  readonly before: Amounts;
}

export const spendingClaimSchema = z.strictObject({ most: amountsSchema, before: amountsSchema });

const nothing: Amounts = { rows: 0, values: 0, records: 0, bytes: 0, answer: 0, counts: 0, millis: 0 };

/**
 * What one request has spent, counted while it runs. Once it has spent more than it may, everything it still asks for
 * throws the same `COST_LIMIT`. The message says what the caller has seen itself: time, which hidden records take as well,
 * is told by its limit alone.
 */
export class Spending {
  readonly #most: Amounts;
  readonly #before: Amounts;
  readonly #spent: Record<Measure, number>;
  #ended: GraphQLError | null = null;
  /** Rows and records since it last gave way, and what it made of them. */
  #since = 0;
  /** What waits to go on in one turn; null where nothing may join it. */
  #waiting: { rows: number; readonly over: Promise<void> } | null = null;

  constructor(most: Amounts, before: Amounts = nothing) {
    this.#most = most;
    this.#before = before;
    this.#spent = { ...before };
  }

  /** What the request is ended with; null while it may go on. */
  get ended(): GraphQLError | null {
    return this.#ended;
  }

  /** For where the request goes on. */
  get claim(): SpendingClaim {
    return { most: this.#most, before: { ...this.#spent } };
  }

  /** What was spent here, for where the request came from. */
  get here(): Amounts {
    const here = (measure: Measure) => [measure, this.#spent[measure] - this.#before[measure]] as const;
    return Object.fromEntries(all.map(here)) as Record<Measure, number>;
  }

  /** What the limits on a key call points: rows and totals, which the caller sees in its answer. */
  get points(): number {
    return this.#spent.rows + this.#spent.counts;
  }

  /**
   * To be awaited before each piece of work: gives way to others where the request has done much since it last did. Null
   * where it has done little, and goes on at once. Small pieces of so many rows that wait go on together: what they read
   * next is one read then, and not one for each.
   */
  giveWay(rows = rowsOfTurn): Promise<void> | null {
    if (this.#since < rowsOfTurn) return null;
    if (this.#waiting === null || this.#waiting.rows + rows > rowsOfTurn)
      this.#waiting = { rows: 0, over: this.#wait() };
    this.#waiting.rows += rows;
    return this.#waiting.over;
  }

  async #wait(): Promise<void> {
    // If thousands that wait went on at once, their work would be one long turn.
    await laterTurn();
    this.#since = 0;
    this.#waiting = null;
  }

  throwIfEnded(): void {
    if (this.#ended) throw this.#ended;
  }

  /** Throws where that is more than may be spent, and where the request has ended. */
  charge(measure: Measure, amount: number): void {
    this.#note(measure, amount);
    this.throwIfEnded();
  }

  /** Notes what was spent elsewhere: the next one to ask for something is told where that was too much. */
  add(amounts: Amounts): void {
    for (const measure of all) this.#note(measure, amounts[measure]);
  }

  #note(measure: Measure, amount: number): void {
    this.#spent[measure] += amount;
    if (measure === "rows" || measure === "records") this.#since += amount;
    if (measure === "answer") this.#since += amount / charactersOfRow;
    if (measure === "bytes") this.#since += amount / bytesOfRow;
    if (this.#spent[measure] > this.#most[measure]) this.#ended ??= this.#excess(measure);
  }

  #excess(measure: Measure): GraphQLError {
    const { what, mend } = measures[measure];
    const spent = measure === "millis" ? "" : `, which had come to ${Math.round(this.#spent[measure])}`;
    return hubError(
      "COST_LIMIT",
      `One request takes at most ${this.#most[measure]} ${what}: this one was ended${spent}. ${mend}`,
    );
  }
}
