import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { today } from "../../demo/dates.ts";
import { demoHits, demoHitsIn } from "../../demo/hits.ts";
import { ForeignRecords, refuseForeign } from "../../demo/own-store.ts";
import { removeWorld } from "../../demo/remove.ts";
import { demoNumber, demoWorld } from "../../demo/world.ts";
import type { WorldSize } from "../../demo/size.ts";
import { datasets } from "../../records/datasets.ts";
import { namedOnly } from "../../records/checking/document.ts";
import { dialogueOf, type HitRecord } from "../../records/checks/records.ts";
import { numbered } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import { requestFor } from "../../session/operator.ts";
import { type Operator, openOperator } from "../imports/operator.ts";

/** Small, and with foreigners whose passports are reported. */
const world: WorldSize = { persons: 48, seed: 1 };

let operator: Operator;
beforeEach(async () => {
  operator = await openOperator();
  await ingest(operator.session, numbered(demoWorld(world)), { today, addOnly: true });
});
afterEach(() => operator.close());

const hits = async () => (await operator.held("hit")) as unknown as HitRecord[];

describe("the hits of the demo world", () => {
  it("are received and made by UTO, some answered and one not, with a traveller in second line", async () => {
    await demoHits(operator.session, world);
    const found = await hits();
    const received = found.filter(({ recordOwner, kind }) => recordOwner === "UTO" && kind === "DOCUMENT_REPORT");
    expect(received.map((hit) => [hit.owner, dialogueOf(hit).state]).toSorted()).toEqual([
      ["D", "CONFIRMED"],
      ["NLD", "SENT"],
    ]);
    const made = found.filter(({ owner, kind }) => owner === "UTO" && kind === "DOCUMENT_REPORT");
    expect(made.map((hit) => dialogueOf(hit).state).toSorted()).toEqual(["MORE_TIME", "REFUTED"]);
    const running = (await operator.held("operation")).filter((one) => "phase" in one && one.phase === "RUNNING");
    const places = new Set(found.flatMap(({ meetings }) => meetings.map(({ operation }) => operation)));
    expect([...places].map((id) => id === null || running.some((one) => one.id === id))).toEqual([true, true]);
    expect(await operator.held("referral")).toMatchObject([{ owner: "UTO", state: "OPEN" }]);
    expect(await operator.held("hitResult")).not.toEqual([]);
  });

  it("are made once, and known for the demo's own where it is loaded again", async () => {
    await demoHits(operator.session, world);
    const before = await hits();
    await refuseForeign(operator.session, world);
    await demoHits(operator.session, world);
    expect(await hits()).toEqual(before);
  });

  it("go with the world, and can come again", async () => {
    await demoHits(operator.session, world);
    expect(await removeWorld(operator.session, world)).toMatchObject({ absent: 0, kept: 0 });
    for (const kind of datasets.keys()) expect([kind, await operator.held(kind)]).toEqual([kind, []]);
    await ingest(operator.session, numbered(demoWorld(world)), { today, addOnly: true });
    await demoHits(operator.session, world);
    expect(await demoHitsIn(operator.session)).not.toEqual([]);
  });

  it("are somebody's once a check of theirs has joined them: then they stay, and the world is not loaded over them", async () => {
    await demoHits(operator.session, world);
    const asked = namedOnly({ number: demoNumber, type: "PASSPORT", issuer: null });
    const circumstances = { place: null, operation: null, tell: null };
    await requestFor(operator.session, "NLD").checks.document(asked, { circumstances, idempotencyKey: null });
    await expect(refuseForeign(operator.session, world)).rejects.toThrow(ForeignRecords);
    await removeWorld(operator.session, world);
    expect((await hits()).every(({ owner }) => owner === "NLD")).toBe(true);
    expect(await hits()).not.toEqual([]);
  });
});
