import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../../core/store/sqlite.ts";
import { stateOfSqlite } from "../../../core/store/sqlite/copy.ts";
import type { SqliteStep } from "../../../core/store/sqlite/schema.ts";
import { Connection } from "../../../core/store/sqlite/connection.ts";
import { expectLastDays, recordThen, before } from "./last-days.ts";
import { stamp, thing, things } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "borderlink-layout-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

/** A file of the first layout with one thing in it, which weighs 80. */
async function oldFile(): Promise<string> {
  const path = join(folder, `${++files}.sqlite`);
  const store = await openSqlite(path, [things], { steps: [] });
  await store.upsert(things, [{ record: thing("t1", { weight: 80 }) }], stamp());
  await store.close();
  return path;
}

/** A step that could have been needed: weights were in kilograms, and are in grams. */
const toGrams: SqliteStep = (connection) => {
  connection.run("UPDATE rows_thing SET weight = weight * 1000");
};
const fails: SqliteStep = (connection) => {
  toGrams(connection);
  throw new Error("the disk is full");
};

async function weights(path: string, steps: readonly SqliteStep[]) {
  const store = await openSqlite(path, [things], { steps });
  const heavy = await store.count(things, { weight: 80_000 });
  await store.close();
  return { heavy, layout: stateOfSqlite(path).layout };
}

describe("layout 2 of an embedded store", () => {
  it("gives every record its last day, and notes what withdrawn ones have left", async () => {
    const path = join(folder, `${++files}.sqlite`);
    const old = await openSqlite(path, before, { steps: [] });
    await recordThen(old);
    await old.close();
    const connection = new Connection(path, 0);
    connection.run("ALTER TABLE versions DROP COLUMN erased");
    connection.close();
    await expectLastDays((collections) => openSqlite(path, collections));
    expect(stateOfSqlite(path).layout).toBe(4);
  });
});

describe("the layout of an embedded store", () => {
  it("is brought forward by the steps it lacks, each of them once", async () => {
    const path = await oldFile();
    expect(stateOfSqlite(path).layout).toBe(1);
    expect(await weights(path, [toGrams])).toEqual({ heavy: 1, layout: 2 });
    expect(await weights(path, [toGrams])).toEqual({ heavy: 1, layout: 2 });
    expect(await weights(path, [toGrams, () => {}])).toEqual({ heavy: 1, layout: 3 });
  });

  it("is the first where the file was made before layouts had numbers", async () => {
    const path = await oldFile();
    const connection = new Connection(path, 0);
    connection.run("PRAGMA user_version = 0");
    connection.close();
    expect(await weights(path, [toGrams])).toEqual({ heavy: 1, layout: 2 });
  });

  it("is the newest in a new file, on which no step is run", async () => {
    const path = join(folder, `${++files}.sqlite`);
    expect(await weights(path, [fails, fails])).toEqual({ heavy: 0, layout: 3 });
  });

  it("is left as it was, with all that is in the file, where a newer hub wrote it or a step fails", async () => {
    const path = await oldFile();
    const before = stateOfSqlite(path);
    await expect(weights(path, [fails])).rejects.toThrow("the disk is full");
    expect(stateOfSqlite(path)).toEqual(before);
    await weights(path, [toGrams]);
    const newer = stateOfSqlite(path);
    await expect(openSqlite(path, [things], { steps: [] })).rejects.toThrow(
      /written by a newer hub \(layout 2, this hub knows up to 1\)\. Start the newer hub/,
    );
    expect(stateOfSqlite(path)).toEqual(newer);
  });

  it("is reached once where several processes start on an old file together", async () => {
    const path = await oldFile();
    const stores = await Promise.all([1, 2, 3].map(() => openSqlite(path, [things], { steps: [toGrams] })));
    expect(await stores[0]?.count(things, { weight: 80_000 })).toBe(1);
    for (const store of stores) await store.close();
  });
});
