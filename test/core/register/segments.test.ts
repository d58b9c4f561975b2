import { describe, expect, it, onTestFinished } from "vitest";
import { Indexer } from "../../../core/audit/index/indexer.ts";
import { openIndex } from "../../../core/audit/index/store.ts";
import { readMark } from "../../../core/audit/mark.ts";
import { auditFolder } from "../../../core/audit/open.ts";
import { notedSegments, SegmentRegister } from "../../../core/register/segments.ts";
import { registerCollections } from "../../../core/register/rows.ts";
import { openStore } from "../../../core/store/open.ts";
import { freshPlace } from "../../store.ts";
import { kindOf } from "../../../records/kinds.ts";
import { heldTimer } from "../../world.ts";
import { clock, start } from "./place.ts";

/** A place where a hub has started twice, and how its store is opened for the register. */
async function startedTwice() {
  const place = freshPlace();
  onTestFinished(() => place.remove());
  await start(place);
  await start(place);
  const folder = auditFolder(place.data);
  const open = () => openStore(place, registerCollections, clock);
  const noted = async () => {
    const store = await open();
    const names = await notedSegments(store, readMark(folder)?.id ?? "");
    await store.close();
    return names;
  };
  return { place, folder, open, noted };
}

describe("the register of audit files", () => {
  it("gets each segment of the folder once, and the store is opened for new ones alone", async () => {
    const { place, folder, open, noted } = await startedTwice();
    let opened = 0;
    const register = new SegmentRegister(folder, () => ((opened += 1), open()));
    await register.bringUpToDate();
    await register.bringUpToDate();
    expect([opened, (await noted()).length]).toEqual([1, 2]);
    await start(place);
    await register.bringUpToDate();
    expect([opened, (await noted()).length]).toEqual([2, 3]);
  });

  it("is kept by whoever follows the audit of a running hub", async () => {
    const { place, folder, open, noted } = await startedTwice();
    const index = await openIndex(place, clock, kindOf);
    const register = new SegmentRegister(folder, open);
    const { timer, ring } = heldTimer();
    const failed = (error: unknown) => expect.unreachable(String(error));
    const indexer = new Indexer({ folder, index, timer, failed, remember: () => register.bringUpToDate() });
    const following = ring();
    // Between two transactions it rests, until the timer rings for that.
    for (let rests = 0; rests < 4; rests += 1) await new Promise(setImmediate).then(ring);
    await indexer.stop();
    await following;
    expect(await noted()).toHaveLength(2);
    await index.store.close();
  });
});
