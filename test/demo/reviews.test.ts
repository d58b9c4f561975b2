import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { today } from "../../demo/dates.ts";
import { refuseForeign } from "../../demo/own-store.ts";
import { removeWorld } from "../../demo/remove.ts";
import { demoReviews } from "../../demo/reviews.ts";
import { demoWorld } from "../../demo/world.ts";
import type { WorldSize } from "../../demo/size.ts";
import { numbered } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import { type Operator, openOperator } from "../imports/operator.ts";

const world: WorldSize = { persons: 1, seed: 1 };

let operator: Operator;
beforeEach(async () => void (operator = await openOperator()));
afterEach(() => operator.close());

/** As `borderlink demo` does. */
async function load() {
  await refuseForeign(operator.session, world);
  const { report } = await ingest(operator.session, numbered(demoWorld(world)), { today, addOnly: true });
  await demoReviews(operator.session, world);
  return report;
}

const held = async () => [...(await operator.held("alert")), ...(await operator.held("alertReview"))];

describe("quality control in the demo world", () => {
  it("has alerts in every state, each published or returned one with its review", async () => {
    await load();
    const alerts = await operator.held("alert");
    const states = Map.groupBy(alerts, ({ state }) => state);
    expect(new Set(states.keys())).toEqual(
      new Set(["DRAFT", "SUBMITTED", "IN_QUALITY_CONTROL", "PUBLISHED", "RETURNED"]),
    );
    const reviews = await operator.held("alertReview");
    expect(new Set(reviews.map(({ owner }) => owner))).toEqual(new Set(["XPO"]));
    const reviewed = alerts.filter(({ state }) => state === "PUBLISHED" || state === "RETURNED");
    expect(reviews.map(({ alert }) => alert).toSorted()).toEqual(reviewed.map(({ id }) => id).toSorted());
  });

  it("reviews nothing twice, and what was loaded stands when it is loaded again", async () => {
    const { created, read } = await load();
    const before = await held();
    expect(await load()).toMatchObject({ created: 0, changed: 0, unchanged: read, rejected: 0 });
    expect([created, await held()]).toEqual([read, before]);
  });

  it("goes with the world, and can come again", async () => {
    await load();
    expect(await removeWorld(operator.session, world)).toMatchObject({ absent: 0, kept: 0 });
    expect(await held()).toEqual([]);
    const { created, read } = await load();
    expect(created).toBe(read);
    expect((await operator.held("alertReview")).length).toBeGreaterThan(1);
  });
});
