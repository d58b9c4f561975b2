import { describe, expect, it } from "vitest";
import { readChanges } from "../../../core/changes/page.ts";
import type { Change } from "../../../core/store/port.ts";
import { datasets } from "../../../records/datasets.ts";
import { datasetOf } from "../../world.ts";

/** A log of so many versions, none of which the caller sees, and one that it does. */
function logOf(length: number, seen: number) {
  const change = (at: number): Change => ({
    cursor: String(at),
    collection: "person",
    id: `PER-${at}`,
    version: 1,
    at: "",
    by: "",
    request: "",
    record: { id: `PER-${at}`, owner: "UTO", version: 1 } as Change["record"],
  });
  let read = 0;
  const isSeen = ({ id }: { readonly id: string }) => id === `PER-${seen}`;
  return {
    read: () => read,
    judging: {
      store: {
        changesOf: async (_of: unknown, after: string, stretch: number) => {
          const [from, to] = [Number(after), Math.min(Number(after) + stretch, length)];
          read += to - from;
          const changes = Array.from({ length: to - from }, (_, at) => change(from + at + 1));
          return { changes, cursor: String(to), more: to < length };
        },
        logEnd: async () => String(length),
        logSince: async () => "0",
        versionsAt: async () => [],
      },
      datasets,
      past: {
        standing: async (_of: unknown, ids: readonly string[]) =>
          new Map(ids.filter((id) => isSeen({ id })).map((id) => [id, null])),
        shown: async (_of: unknown, of: readonly { id: string }[]) => of.map((one) => (isSeen(one) ? one : null)),
      },
    } as unknown as Parameters<typeof readChanges>[0],
  };
}

describe("a page of the feed", () => {
  it("is over after so many changes that are not for the caller, and the next goes on behind them", async () => {
    const { judging, read } = logOf(25_000, 24_000);
    const of = [datasetOf("person")];
    const one = await readChanges(judging, of, "0", 20);
    expect([one.changes.length, one.cursor, one.more, read()]).toEqual([0, "10000", true, 10_000]);
    const two = await readChanges(judging, of, one.cursor, 20);
    expect([two.changes.length, two.cursor, two.more]).toEqual([0, "20000", true]);
    const three = await readChanges(judging, of, two.cursor, 20);
    expect([three.changes.map(({ id }) => id), three.cursor, three.more]).toEqual([["PER-24000"], "25000", false]);
  });
});
