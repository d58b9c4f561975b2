import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "../../../core/store/port.ts";
import { answerContract } from "./contract-answers.ts";
import { entryContract } from "./contract-entries.ts";
import { eraseContract } from "./contract-erase.ts";
import { filterContract } from "./contract-filters.ts";
import { logContract } from "./contract-log.ts";
import { matchContract } from "./contract-matches.ts";
import { orderContract } from "./contract-orders.ts";
import { projectionContract } from "./contract-projections.ts";
import { readContract } from "./contract-reads.ts";
import { rederiveContract } from "./contract-rederive.ts";
import { transactionContract } from "./contract-transactions.ts";
import { writeContract } from "./contract-writes.ts";

/** How a suite gets at a store. */
export interface Bench {
  /** Runs before each test: makes a place where nothing is left of the one before. */
  empty(): Promise<void>;
  /** Opens the store in that place; a second time, it stands for another hub on the same data. */
  open(): Promise<Store>;
  /** How many random worlds a property is tried on. A slow server gets fewer. */
  readonly runs: number;
}

/** The store of the test at hand, and the means to open it once more. */
export interface Subject {
  readonly store: Store;
  another(): Promise<Store>;
  readonly runs: number;
}

/** Everything that the port promises, asked of one adapter. */
export function storeContract(name: string, bench: Bench): void {
  describe(`the store on ${name}`, () => {
    let opened: Store[] = [];
    const subject: Subject = {
      get store() {
        if (!opened[0]) throw new Error("the store is not open yet");
        return opened[0];
      },
      async another() {
        const one = await bench.open();
        opened.push(one);
        return one;
      },
      runs: bench.runs,
    };
    beforeEach(async () => {
      await bench.empty();
      opened = [await bench.open()];
    });
    afterEach(async () => {
      for (const one of opened) await one.close();
    });
    filterContract(subject);
    readContract(subject);
    entryContract(subject);
    orderContract(subject);
    matchContract(subject);
    writeContract(subject);
    transactionContract(subject);
    answerContract(subject);
    logContract(subject);
    projectionContract(subject);
    rederiveContract(subject);
    eraseContract(subject);
  });
}
