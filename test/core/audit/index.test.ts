import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { indexedSegmentCollection } from "../../../core/audit/index/enquiry-rows.ts";
import type { Share } from "../../../core/audit/journal/entry.ts";
import { segmentsIn } from "../../../core/audit/journal/files.ts";
import { between, shownId } from "../../../core/audit/index/newest-first.ts";
import { bringUpToDate, rebuildIndex } from "../../../core/audit/index/update.ts";
import { Indexer, indexEvery } from "../../../core/audit/index/indexer.ts";
import { bytesOfChain } from "../../../core/audit/journal/lines.ts";
import { recover } from "../../../core/audit/writing/recover.ts";
import { type AuditIndex, openIndex as open } from "../../../core/audit/index/store.ts";
import { type Store, StoreUnavailable } from "../../../core/store/port.ts";
import { DisclosureLog } from "../../../core/access/disclosure-log.ts";
import { largestSpending, Spending } from "../../../core/access/spending.ts";
import { datasets } from "../../../records/datasets.ts";
import { callerOf } from "../../world.ts";
import { kindOf } from "../../../records/kinds.ts";
import { auditFolder, fileIn, openLog, read, tickingClock } from "./world.ts";

async function openIndex(folder: string): Promise<AuditIndex> {
  const index = await open({ store: "sqlite", data: join(folder, "index") }, tickingClock(), kindOf);
  onTestFinished(() => index.store.close());
  return index;
}

async function indexed({ store, enquiries }: AuditIndex) {
  const [rows, marks] = [
    await store.find(enquiries, {}, { first: 10_000 }),
    await store.find(indexedSegmentCollection, {}, { first: 100 }),
  ];
  return { rows, marks };
}

const nld = (...records: string[]): Share => ({ owner: "NLD", records });
const utopia = (...records: string[]): Share => ({ owner: "UTO", records });

describe("the index of the audit", () => {
  it("has a line for each owner whose records an answer disclosed, as the files say", async () => {
    const folder = auditFolder();
    const [log, index] = [await openLog(folder), await openIndex(folder)];
    await log.append(read("r-1", [nld("PER-A", "DOC-A"), utopia("PER-B")]));
    await log.append(read("r-2"));
    await log.append({ ...read("r-3", [nld("PER-C")]), kind: "refusal" });
    expect(await bringUpToDate(folder, index)).toBe(4);
    const { rows } = await indexed(index);
    const asker = { name: "Desk of Utopia", role: "analyst", owner: "UTO" };
    const asked = { requestId: "r-1", purpose: "border-control", caseReference: "C-17" };
    expect(rows.filter(({ owner }) => owner === "NLD")).toMatchObject([{ ...asked, caller: asker }]);
    expect(rows.map(({ owner, records, seq }) => [owner, records, seq])).toEqual(
      expect.arrayContaining([
        ["NLD", ["PER-A", "DOC-A"], 2],
        ["UTO", ["PER-B"], 2],
      ]),
    );
    expect(rows).toHaveLength(2);
    expect(await index.store.count(index.enquiries, { kind: "document" })).toBe(1);
    const [segment] = await segmentsIn(folder);
    const bodies = readFileSync(segment?.bodies ?? "", "latin1");
    expect(bodies.slice(rows[0]?.byte).startsWith('{"seq":2,')).toBe(true);
  });

  it("has the newest first, from a moment on and before another", async () => {
    const folder = auditFolder();
    const [log, index] = [await openLog(folder), await openIndex(folder)];
    for (const id of ["r-1", "r-2", "r-3", "r-4"]) await log.append(read(id, [nld("PER-A")]));
    await bringUpToDate(folder, index);
    const { rows } = await indexed(index);
    expect(rows.map(({ requestId }) => requestId)).toEqual(["r-4", "r-3", "r-2", "r-1"]);
    const [fourth = "", , second = ""] = rows.map(({ time }) => time);
    const some = await index.store.find(index.enquiries, between(second, fourth), { first: 9 });
    expect(some.map(({ requestId }) => requestId)).toEqual(["r-3", "r-2"]);
  });

  it("of an earlier hub, the oldest first, is put in order before it answers, wherever that was broken off", async () => {
    const folder = auditFolder();
    const [log, index] = [await openLog(folder), await openIndex(folder)];
    for (let at = 0; at < 5; at += 1) await log.append(read(`r-${at}`, [nld("PER-A")]));
    await bringUpToDate(folder, index);
    const { rows } = await indexed(index);
    // As its ids were, but for one that has been turned already.
    const earlier = rows.slice(1).map((row) => ({ ...row, id: shownId(row) }));
    await index.store.transaction(async (session) => {
      await session.discard(index.enquiries, { _id: { $in: rows.slice(1).map(({ id }) => id) } });
      await session.project(index.enquiries, earlier);
    });
    const caller = { ...callerOf("NLD"), scopes: ["*:administer"] };
    const owner = new DisclosureLog({
      index: async () => index,
      folder,
      datasets,
      caller,
      spending: new Spending(largestSpending),
    });
    await expect(owner.find({}, { first: 5 })).rejects.toThrow(StoreUnavailable);
    await bringUpToDate(folder, index);
    expect((await indexed(index)).rows).toEqual(rows);
    const { records } = await owner.find({}, { first: 5 });
    expect(records.map(({ requestId }) => requestId)).toEqual(["r-4", "r-3", "r-2", "r-1", "r-0"]);
  });

  it("reads on from where it stood, and adds nothing to the change log", async () => {
    const folder = auditFolder();
    const [log, index] = [await openLog(folder), await openIndex(folder)];
    await log.append(read("r-1", [nld("PER-A")]));
    expect(await bringUpToDate(folder, index)).toBe(2);
    expect(await bringUpToDate(folder, index)).toBe(0);
    await log.append(read("r-2", [nld("PER-A")]));
    await log.close();
    expect(await bringUpToDate(folder, index)).toBe(2);
    expect((await indexed(index)).marks).toMatchObject([{ seq: 4, over: true }]);
    expect(await index.store.changes(null, 10)).toEqual([]);
  });

  it("takes in few answers at once that disclosed very many records", async () => {
    const folder = auditFolder();
    const [log, index] = [await openLog(folder), await openIndex(folder)];
    const many = Array.from({ length: 6_000 }, (_, at) => `PER-${String(at).padStart(26, "0")}`);
    for (const id of ["r-1", "r-2", "r-3", "r-4"]) await log.append(read(id, [nld(...many)]));
    await log.close();
    let batches = 0;
    await bringUpToDate(folder, index, async () => (batches += 1) > 0);
    expect(batches).toBeGreaterThan(1);
    expect((await indexed(index)).rows.length).toBe(4);
  });

  it("is the same whether it was killed at any moment, read by two at once, or made anew from the files", async () => {
    const folder = auditFolder();
    const [log, index] = [await openLog(folder), await openIndex(folder)];
    const owners = fc.uniqueArray(fc.constantFrom("NLD", "UTO", "XYZ"), { minLength: 0 });
    let ids = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(owners, { minLength: 1, maxLength: 8 }), fc.nat(3), async (entries, deaths) => {
        for (const among of entries)
          await log.append(
            read(
              `r-${(ids += 1)}`,
              among.map((owner) => ({ owner, records: [`PER-${ids}`] })),
            ),
          );
        let left = deaths;
        const { store, enquiries } = index;
        const transaction: Store["transaction"] = (body) =>
          store.transaction(async (session) => {
            const result = await body(session);
            if (left > 0 && (left -= 1) >= 0) throw new Error("killed");
            return result;
          });
        const dying = { store: { ...store, transaction }, enquiries };
        for (let death = 0; death < deaths; death += 1)
          await expect(bringUpToDate(folder, dying)).rejects.toThrow("killed");
        await Promise.all([bringUpToDate(folder, index), bringUpToDate(folder, index)]);
        await bringUpToDate(folder, index);
        const followed = await indexed(index);
        await rebuildIndex(folder, index);
        expect(await indexed(index)).toEqual(followed);
      }),
      { numRuns: 15, seed: 4 },
    );
    expect((await indexed(index)).rows.length).toBeGreaterThan(30);
  });

  it("takes in no more than both files hold whole, and lets go of a segment once it was looked after", async () => {
    const [worked, folder] = [auditFolder(), auditFolder()];
    const killed = await openLog(worked);
    await killed.append(read("r-1", [nld("PER-A")]));
    await killed.append(read("r-2", [nld("PER-B")]));
    for (const file of readdirSync(worked)) copyFileSync(join(worked, file), join(folder, file));
    const chain = fileIn(folder, "chain");
    truncateSync(chain, readFileSync(chain).length - 1);
    const index = await openIndex(folder);
    await bringUpToDate(folder, index);
    expect((await indexed(index)).rows.map(({ records }) => records)).toEqual([["PER-A"]]);
    expect((await indexed(index)).marks).toMatchObject([{ seq: 2, over: false }]);
    const log = await openLog(folder, { clock: tickingClock(Date.parse("2026-06-01T13:00:00.000Z")) });
    await recover(folder, { committed: async () => 0 }, log);
    await bringUpToDate(folder, index);
    expect((await indexed(index)).marks.map(({ seq, over }) => [seq, over])).toEqual([
      [2, true],
      [2, false],
    ]);
  });

  it("leaves administration out, and passes over a line that somebody changed", async () => {
    const folder = auditFolder();
    const [log, index] = [await openLog(folder), await openIndex(folder)];
    const administration = await openLog(folder, { administration: true });
    await administration.append(read("a-1", [nld("PER-X")]));
    await log.append(read("r-1", [nld("PER-A")]));
    await log.append(read("r-2", [nld("PER-B")]));
    const [segment] = (await segmentsIn(folder)).filter(({ administration: own }) => !own);
    const text = readFileSync(segment?.bodies ?? "", "latin1");
    writeFileSync(segment?.bodies ?? "", text.replace('"requestId":"r-1"', '"requestId": "r1"'));
    await bringUpToDate(folder, index);
    expect((await indexed(index)).rows.map(({ records }) => records)).toEqual([["PER-B"]]);
  });

  it("is kept up by an indexer, which says when it cannot be and tries again", async () => {
    const folder = auditFolder();
    const [log, index] = [await openLog(folder), await openIndex(folder)];
    const [waits, failures]: [number[], unknown[]] = [[], []];
    let ring = async () => {};
    const timer = (act: () => Promise<void>, millis: number) => {
      // The rest between two transactions is as long as the work was.
      if (millis < indexEvery) {
        void act();
        return () => {};
      }
      waits.push(millis);
      ring = act;
      return () => (ring = async () => {});
    };
    const missing = join(folder, "later");
    const indexer = new Indexer({ folder: missing, index, timer, failed: (error) => void failures.push(error) });
    await log.append(read("r-1", [nld("PER-A")]));
    await ring();
    expect(failures).toMatchObject([{ code: "ENOENT" }]);
    mkdirSync(missing);
    for (const file of readdirSync(folder).filter((name) => name.includes(".")))
      copyFileSync(join(folder, file), join(missing, file));
    await ring();
    expect((await indexed(index)).rows).toHaveLength(1);
    expect(waits).toEqual([indexEvery, indexEvery, indexEvery]);
    await indexer.stop();
  });
});

describe("the length of a chain", () => {
  it("follows from the number of its lines", async () => {
    const folder = auditFolder();
    const log = await openLog(folder);
    await Promise.all(Array.from({ length: 120 }, (_, index) => log.append(read(`r-${index}`))));
    const text = readFileSync(fileIn(folder, "chain"), "latin1");
    const ends = text
      .split("\n")
      .slice(0, -1)
      .map((line) => line.length + 1);
    let bytes = 0;
    for (const [index, end] of ends.entries()) expect(bytesOfChain(index + 1)).toBe((bytes += end));
  });
});
