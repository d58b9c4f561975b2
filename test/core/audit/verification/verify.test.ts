import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiJson, sha256 } from "../../../../core/audit/journal/entry.ts";
import { parseBody } from "../../../../core/audit/journal/lines.ts";
import { verifyAudit } from "../../../../core/audit/verification/verify.ts";
import { auditFolder, fileIn, openLog, read } from "../world.ts";

const entries = 6;

/** Files of a hub that has stopped: start, four reads of different owners, stop. */
async function stoppedHub() {
  const folder = auditFolder();
  const log = await openLog(folder);
  await log.append(read("r-1", [{ owner: "NLD", records: ["PER-A", "DOC-B"] }]));
  await log.append(read("r-2"));
  await log.append(
    read("r-3", [
      { owner: "D", records: ["VEH-C"] },
      { owner: "NLD", records: ["PER-A"] },
    ]),
  );
  await log.append({ ...read("r-4"), kind: "refusal", status: 401, errors: ["UNAUTHENTICATED"] });
  await log.close();
  const [chain, bodies] = [fileIn(folder, "chain"), fileIn(folder, "bodies")];
  return { folder, chain, bodies };
}

/** Changes the lines of a file, line ends kept. */
function edit(file: string, change: (lines: string[]) => string[]): void {
  const lines = readFileSync(file, "latin1").split("\n").slice(0, -1);
  writeFileSync(
    file,
    change(lines)
      .map((line) => `${line}\n`)
      .join(""),
    "latin1",
  );
}

/** The entries that are named as faulty. */
async function faulty(folder: string): Promise<number[]> {
  return (await verifyAudit(folder)).faults.map(({ seq }) => seq);
}

describe("the verification of an audit", () => {
  it("finds nothing in files as the hub wrote them", async () => {
    const { folder } = await stoppedHub();
    expect(await verifyAudit(folder)).toEqual({
      files: 1,
      entries,
      checkpoints: 0,
      removed: [],
      faults: [],
      unlisted: 0,
    });
  });

  it("reads the files of a running hub", async () => {
    const folder = auditFolder();
    const log = await openLog(folder);
    await log.intent({ ...read("w-1"), status: "intent" });
    expect(await verifyAudit(folder)).toEqual({
      files: 1,
      entries: 2,
      checkpoints: 0,
      removed: [],
      faults: [],
      unlisted: 0,
    });
  });

  it("finds any changed byte in either file, and names its entry", async () => {
    const { folder, chain, bodies } = await stoppedHub();
    const originals = { chain: readFileSync(chain), bodies: readFileSync(bodies) };
    const places = fc.record({
      which: fc.constantFrom("chain", "bodies"),
      at: fc.nat(),
      flip: fc.integer({ min: 1, max: 255 }),
    });
    const run = async ({ which, at, flip }: { which: string; at: number; flip: number }) => {
      const [file, bytes] = which === "chain" ? [chain, originals.chain] : [bodies, originals.bodies];
      const place = at % bytes.length;
      const changed = Buffer.from(bytes);
      changed[place] = bytes.readUInt8(place) ^ flip;
      writeFileSync(file, changed);
      const line = bytes.subarray(0, place).toString("latin1").split("\n").length;
      const found = await faulty(folder);
      writeFileSync(file, bytes);
      expect(found).not.toEqual([]);
      expect(Math.min(...found)).toBeLessThanOrEqual(line);
      // The last line's word for the one before it stands alone where no checkpoint speaks of either.
      expect(Math.max(...found)).toBeGreaterThanOrEqual(line - 1);
    };
    await fc.assert(fc.asyncProperty(places, run), { numRuns: 150 });
  });

  it.each([
    ["another caller", '"name":"Desk of Utopia"', '"name":"Desk of Nowhere"', "has another header than was hashed"],
    ["another time", '"time":"2026', '"time":"2025', "has another header than was hashed"],
    ["another purpose", '"border-control"', '"identify"', "has another header than was hashed"],
    ["another owner", '"owner":"NLD"', '"owner":"BEL"', "has other records, or another seed, than were hashed"],
    ["a record left out", ',"DOC-B"', "", "has other records, or another seed, than were hashed"],
    ["another number", '{"seq":2', '{"seq":7', "has no body"],
    ["other spacing", '"purpose":"', '"purpose": "', "has a damaged body"],
    ["a field twice", '"purpose":"', '"purpose":"identify","purpose":"', "has a damaged body"],
    ["fields in another order", /"owner":"NLD",("records":\[[^\]]*\])/, '$1,"owner":"NLD"', "has a damaged body"],
    ["a field more", '"software":', '"extra":1,"software":', "has another header than was hashed"],
    ["no JSON", "{", "", "has a damaged body"],
  ])("finds %s in a body", async (_, from, to, what) => {
    const { folder, bodies } = await stoppedHub();
    edit(bodies, (lines) => lines.with(1, (lines[1] ?? "").replace(from, to)));
    expect((await verifyAudit(folder)).faults).toContainEqual(expect.objectContaining({ seq: 2, what, torn: false }));
  });

  it.each([2, 3, 4, 5, 6])("finds entry %i dropped from the chain, the bodies or both", async (seq) => {
    const drop = (lines: string[]) => lines.toSpliced(seq - 1, 1);
    for (const which of [["chain"], ["bodies"], ["chain", "bodies"]] as const) {
      const world = await stoppedHub();
      for (const file of which) edit(world[file], drop);
      expect(await faulty(world.folder)).toEqual([seq]);
    }
  });

  it("finds lines that were swapped or doubled, in one file or both", async () => {
    const swap = ([first = "", second = "", third = "", ...rest]: string[]) => [first, third, second, ...rest];
    const double = (lines: string[]) => lines.toSpliced(2, 0, lines[2] ?? "");
    for (const change of [swap, double]) {
      for (const which of [["chain"], ["bodies"], ["chain", "bodies"]] as const) {
        const world = await stoppedHub();
        for (const file of which) edit(world[file], change);
        expect(await faulty(world.folder)).not.toEqual([]);
      }
    }
  });

  it("finds bodies exchanged between two entries", async () => {
    const { folder, bodies } = await stoppedHub();
    const rest = (line = "") => line.slice(line.indexOf(","));
    edit(bodies, (lines) => lines.with(1, `{"seq":2${rest(lines[2])}`).with(2, `{"seq":3${rest(lines[1])}`));
    expect(new Set(await faulty(folder))).toEqual(new Set([2, 3]));
  });

  it("finds by the chain alone an entry that was hashed anew, and files under another name", async () => {
    const { folder, chain, bodies } = await stoppedHub();
    const [, line = ""] = readFileSync(bodies, "latin1").split("\n");
    const body = parseBody(line.replace("Desk of Utopia", "Desk of Nowhere"));
    edit(bodies, (lines) => lines.with(1, asciiJson(body)));
    const hashed = `"header":"${sha256(asciiJson(body?.header))}"`;
    edit(chain, (lines) => lines.with(1, (lines[1] ?? "").replace(/"header":"\w+"/, hashed)));
    const what = "is not the entry that the chain goes on from";
    expect((await verifyAudit(folder)).faults).toMatchObject([{ seq: 2, what }]);

    const other = await stoppedHub();
    for (const file of readdirSync(other.folder))
      renameSync(join(other.folder, file), join(other.folder, file.replace("2026", "2025")));
    expect((await verifyAudit(other.folder)).faults).toMatchObject([{ seq: 1, what }]);
  });

  it("finds a file of the segment missing", async () => {
    const { folder, bodies } = await stoppedHub();
    rmSync(bodies);
    expect((await verifyAudit(folder)).faults).toMatchObject([
      { seq: 1, what: expect.stringContaining("6 chain lines") },
    ]);
  });

  it("finds an intent that nobody closed", async () => {
    const folder = auditFolder();
    const log = await openLog(folder);
    await log.intent({ ...read("w-1"), status: "intent" });
    await log.close();
    expect((await verifyAudit(folder)).faults).toEqual([]);
    writeFileSync(fileIn(folder, "chain").replace(".chain", ".settled"), "");
    expect((await verifyAudit(folder)).faults).toMatchObject([{ seq: 2, what: "intent w-1 was never closed" }]);
  });

  it("names the end that a crash left as torn, wherever it tore", async () => {
    const { folder, chain } = await stoppedHub();
    const original = readFileSync(chain);
    const lastLine = original.lastIndexOf(0x0a, original.length - 2) + 1;
    for (let length = lastLine; length < original.length; length += 1) {
      truncateSync(chain, length);
      const { faults, entries: whole } = await verifyAudit(folder);
      expect(whole).toBe(entries - 1);
      expect(faults).toMatchObject([{ seq: entries, torn: true }]);
      writeFileSync(chain, original);
    }
  });

  it("does not take what follows the last entry of a stopped hub for a crash", async () => {
    const { folder, bodies } = await stoppedHub();
    appendFileSync(bodies, '{"seq":7,"header"');
    expect((await verifyAudit(folder)).faults).toMatchObject([{ seq: 7, torn: false }]);
  });
});
