import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../../core/audit/verify.ts";
import { Books, entriesEach, writeBooks } from "./books.ts";
import { spots, tamperings } from "./tamperings.ts";

const count = 1_000;

describe("an audit with signed checkpoints", () => {
  it(`shows each of ${count} tamperings, and names the first bad entry`, async () => {
    const { books, publicKey } = await writeBooks();
    const verify = (exported: Books["exported"]) => verifyAudit(books.folder, { publicKey, exported });
    expect(await verify(books.exported)).toEqual({ files: 3, entries: 3 * entriesEach, checkpoints: 10, faults: [], unlisted: 0 });

    const places = fc.sample(
      fc.record({
        name: fc.constantFrom(...books.names),
        pair: fc.uniqueArray(fc.integer({ min: 1, max: spots }), { minLength: 2, maxLength: 2 }),
        any: fc.nat(),
        flip: fc.integer({ min: 1, max: 255 }),
      }),
      { numRuns: count, seed: 20_261_123 },
    );
    const kinds = Object.entries(tamperings);
    const missed: unknown[] = [];
    for (const [run, { name, pair, any, flip }] of places.entries()) {
      const [kind, tamper] = kinds[run % kinds.length] as (typeof kinds)[number];
      const [early = 1, late = 2] = pair.toSorted((a, b) => a - b);
      const tampered = new Books(books);
      const due = tamper(tampered, { name, early, late, any, flip });
      books.become(tampered);
      const { faults } = await verify(tampered.exported);
      tampered.become(books);
      const first = Math.min(...faults.filter(({ file, torn }) => file === name && !torn).map(({ seq }) => seq));
      if (first !== due) missed.push({ kind, name, early, late, any, flip, due, first, faults: faults.slice(0, 3) });
    }
    expect(missed).toEqual([]);
    expect((await verify(books.exported)).faults).toEqual([]);
  });
});
