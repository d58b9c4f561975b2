import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../../core/audit/verification/verify.ts";
import { Books, entriesEach, writeBooks } from "./books.ts";
import { spots, tamperings } from "./tamperings.ts";
import { auditFolder } from "./world.ts";

const count = 400;

describe("an audit with signed checkpoints", () => {
  it(`shows each of ${count} tamperings, and names the first bad entry`, async () => {
    const { books, publicKey } = await writeBooks();
    const verify = ({ folder, exported }: Books) => verifyAudit(folder, { publicKey, exported });
    expect(await verify(books)).toEqual({
      files: 3,
      entries: 3 * entriesEach,
      checkpoints: 7,
      removed: [],
      faults: [],
      unlisted: 0,
    });

    const places = fc.sample(
      fc.record({
        name: fc.constantFrom(...books.names),
        segment: fc.uniqueArray(fc.integer({ min: 1, max: spots }), { minLength: 2, maxLength: 2 }),
        any: fc.nat(),
        flip: fc.integer({ min: 1, max: 255 }),
      }),
      { numRuns: count, seed: 20_261_123 },
    );
    const kinds = Object.entries(tamperings);
    const missed: unknown[] = [];
    const run = async (whole: Books, spot: (typeof places)[number], [kind, tamper]: (typeof kinds)[number]) => {
      const [early = 1, late = 2] = spot.segment.toSorted((a, b) => a - b);
      const tampered = new Books(whole);
      const due = tamper(tampered, { ...spot, early, late });
      whole.become(tampered);
      const { faults } = await verify(tampered);
      tampered.become(whole);
      const bad = faults.filter(({ file, torn }) => file === spot.name && !torn);
      const named = Math.min(...bad.map(({ seq }) => seq));
      if (named !== due) missed.push({ kind, ...spot, due, named, faults: faults.slice(0, 3) });
    };
    // Verification mostly waits for the disk.
    const lanes = Array.from({ length: 4 }, () => books.copyTo(auditFolder()));
    const lane = async (whole: Books, first: number) => {
      for (let at = first; at < count; at += lanes.length)
        await run(whole, places[at] as (typeof places)[number], kinds[at % kinds.length] as (typeof kinds)[number]);
    };
    await Promise.all(lanes.map(lane));
    expect(missed).toEqual([]);
    for (const whole of lanes) expect((await verify(whole)).faults).toEqual([]);
  });
});
