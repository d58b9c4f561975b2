import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { datasets } from "../../../records/datasets.ts";
import type { Found } from "../../../session/entry.ts";
import { ingest } from "../../../session/ingest.ts";
import { openOperator, type Operator, person } from "../../imports/operator.ts";

let operator: Operator;
beforeEach(async () => {
  operator = await openOperator();
});
afterEach(() => operator.close());

function* persons(count: number): Generator<Found> {
  for (let at = 0; at < count; at += 1) yield { at: `line ${at + 1}`, entry: person(`P${at}`) } as Found;
}

/** Behind these the file cannot be read. */
function* broken(count: number): Generator<Found> {
  yield* persons(count);
  throw new Error("the file breaks off");
}

const standing = () => operator.session.platform.store.count(datasets.get("person") as never, {});

describe("a file that breaks off", () => {
  it("leaves nothing that is being written when the import has failed", async () => {
    await expect(ingest(operator.session, broken(1_300))).rejects.toThrow("the file breaks off");
    expect(await standing()).toBe(1_000);
  });
});

describe("a store that fails while the next batch is read", () => {
  it("ends the import with its fault, and the same file run again holds each record once", async () => {
    const { store } = operator.session.platform;
    const { transaction } = store;
    let commits = 0;
    store.transaction = async (body) => {
      if ((commits += 1) === 3) throw new Error("no room left");
      return transaction.call(store, body) as never;
    };
    const rejected: object[] = [];
    const reject = (one: object) => void rejected.push(one);
    await expect(ingest(operator.session, persons(3_300), { reject })).rejects.toThrow("no room left");
    store.transaction = transaction;
    const before = Number(await standing());
    expect([rejected, before]).toEqual([[], 2_000]);
    const { report } = await ingest(operator.session, persons(3_300));
    expect(report).toMatchObject({ read: 3_300, unchanged: 2_000, created: 1_300, rejected: 0 });
    expect(report.kinds).toEqual({ person: 3_300 });
  });
});
