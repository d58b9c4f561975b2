import { stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepPictures } from "../../cli/backup/pictures.ts";
import { restoreBackup } from "../../cli/backup/put-back.ts";
import { takeBackup } from "../../cli/backup/take.ts";
import { systemClock } from "../../core/clock.ts";
import { pathOfObject } from "../../core/pictures/folder.ts";
import { type KeptPicture, pictureCollection } from "../../core/pictures/kept.ts";
import { openPlatform } from "../../session/platform.ts";
import { openSampleHub } from "./sample-hub.ts";

const sealing = { passphrase: "seven dice words", cost: 1024 };
const record = "SPE-AAAAAAAAAAAAAAAAAAAAAAAAAA";

let sample: Awaited<ReturnType<typeof openSampleHub>>;
beforeEach(async () => {
  sample = await openSampleHub();
});
afterEach(() => sample.close());

const pictures = () => sample.operator.session.platform.pictures;

/** Notes a picture, in the place of what was noted under its name. */
async function keep(name: string, text: string): Promise<KeptPicture> {
  const picture = { bytes: Buffer.from(text), width: 1, height: 1 };
  const upload = await pictures().put({ record, name }, { SMALL: picture, MEDIUM: picture, LARGE: picture });
  const size = { width: 1, height: 1, bytes: text.length };
  const about = { owner: "UTO", policy: "", test: false, record, name, upload, file: text };
  const kept = {
    ...about,
    id: pictures().naming.rowId(record, name),
    sizes: { SMALL: size, MEDIUM: size, LARGE: size },
  };
  const stamp = { at: "2026-06-01T12:00:00.000Z", by: "KEY-UTO", request: systemClock.id() };
  await sample.operator.session.platform.store.upsert(pictureCollection, [{ record: kept }], stamp);
  const found = await pictures().find(record, name);
  if (!found) throw new Error("it was not kept");
  return found;
}

async function restored(work: (platform: Awaited<ReturnType<typeof openPlatform>>, data: string) => Promise<void>) {
  const data = join(sample.elsewhere, "restored");
  const there = { store: "sqlite", data, clock: systemClock };
  await restoreBackup(there, sample.file, sealing);
  const platform = await openPlatform(there, systemClock);
  await work(platform, data);
  await platform.close();
}

const backedUp = () =>
  takeBackup({ store: "sqlite", data: sample.operator.data, clock: systemClock }, sample.file, sealing);

describe("a backup", () => {
  it("holds the pictures in the data folder, and puts them back for the hub's user alone", async () => {
    await keep("front", "what is seen");
    await backedUp();
    await restored(async (platform, data) => {
      const there = await platform.pictures.find(record, "front");
      expect(there && (await platform.pictures.isWhole(there))).toBe(true);
      const bytes = there && (await platform.pictures.read(there, "SMALL"));
      expect(Buffer.from(bytes ?? []).toString()).toBe("what is seen");
      const name = there && platform.pictures.naming.objectName(there, "SMALL");
      const path = join(data, "pictures", name ? pathOfObject(name) : "");
      expect([(await stat(path)).mode & 0o777, (await stat(join(path, ".."))).mode & 0o777]).toEqual([0o600, 0o700]);
    });
  });

  it("has a picture whole that was replaced while the backup was made", async () => {
    const before = await keep("front", "before");
    const aside = join(sample.elsewhere, "aside");
    await keepPictures(sample.operator.data, aside);
    const after = await keep("front", "after");
    await pictures().discard([before]);
    await keepPictures(sample.operator.data, aside);
    for (const kept of [before, after])
      for (const name of pictures().naming.objectNames(kept))
        expect((await stat(join(aside, "pictures", pathOfObject(name)))).isFile()).toBe(true);
  });
});
