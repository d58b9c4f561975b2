import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openStore, storeFile } from "../../../core/store/open.ts";
import { StoreDamaged } from "../../../core/store/damaged.ts";
import { type Collection, type StoredRecord } from "../../../core/store/port.ts";
import { systemClock } from "../../../core/clock.ts";
import { freshPlace } from "../../store.ts";

const notes: Collection<StoredRecord & { readonly text: string }> = {
  name: "note",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

it("a store that has met a damaged page says so, names its file, and is not ready from then on", async () => {
  const place = freshPlace();
  onTestFinished(() => place.remove());
  const settings = { data: place.data, store: "sqlite" };
  const stamp = { at: "2026-06-01T12:00:00.000Z", by: "test", request: "r" };
  const first = await openStore(settings, [notes], systemClock);
  const writes = Array.from({ length: 300 }, (_, number) => ({
    record: { id: `NOTE-${number}`, owner: "UTO", policy: "p", test: false, text: "x".repeat(3_000) },
  }));
  await first.upsert(notes, writes, stamp);
  await first.close();
  const path = join(place.data, storeFile);
  damage(path);

  const store = await openStore(settings, [notes], systemClock);
  onTestFinished(() => store.close());
  await store.ping();
  const read = store.find(notes, {}, { first: 1_000 });
  await expect(read).rejects.toThrow(StoreDamaged);
  await expect(read).rejects.toThrow(`${path} is damaged`);
  await expect(store.ping()).rejects.toThrow(StoreDamaged);
});

/** From the middle on; the pages that every opening reads come first. */
function damage(path: string): void {
  const file = openSync(path, "r+");
  const { size } = statSync(path);
  writeSync(file, Buffer.alloc(size / 2, 0xa5), 0, size / 2, size / 2);
  closeSync(file);
}
