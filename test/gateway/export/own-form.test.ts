import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { demoWorld } from "../../../demo/world.ts";
import { importFile } from "../../../imports/file.ts";
import { datasets } from "../../../records/datasets.ts";
import { numbered } from "../../../session/entry.ts";
import { ingest } from "../../../session/ingest.ts";
import { type OperatorSession, openOperatorSession } from "../../../session/operator.ts";
import { openTestHub, type TestHub } from "../../hub.ts";
import { everybody, ownerAlone } from "../../world.ts";
import { exported } from "./asking.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

/** A hub, and what its operator does beside it. */
async function openBoth() {
  const hub = await openTestHub();
  open.push(() => hub.close());
  const { store, data } = hub.settings;
  const session = await openOperatorSession({ store, data }, hub.clock);
  open.push(() => session.close());
  return { hub, session };
}

/** All live records that UTO has handed in, without what rests on others'; of what joins two, what joins two of these. */
async function ownIds({ platform: { store } }: OperatorSession): Promise<string[]> {
  const all: string[] = [];
  for (const dataset of datasets.values()) {
    if (!dataset.handedIn || dataset.borneOut) continue;
    const own = { owner: "UTO", test: false, ...(dataset.joins && { fromOwner: "UTO", toOwner: "UTO" }) };
    all.push(...(await store.find(dataset, own, { first: 9_000 })).map(({ id }) => id));
  }
  return all;
}

const ownForm = (hub: TestHub, records: readonly string[], more: object = {}) =>
  exported(hub, { records, format: "ndjson", leaveOut: true, ...more });

describe("an export in the hub's own form", () => {
  it("is taken in by another hub, and exported there again it is the same, byte for byte", async () => {
    const [here, there] = [await openBoth(), await openBoth()];
    await ingest(here.session, numbered(demoWorld({ persons: 300, seed: 1 })));

    const { status, text, manifest } = await ownForm(here.hub, await ownIds(here.session));
    expect([status, Object.keys(manifest.records).length > 8, manifest.links > 0]).toEqual([200, true, true]);
    const folder = await mkdtemp(join(tmpdir(), "borderlink-"));
    open.push(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "own.ndjson"), text);
    const watcher = { remark: () => {}, progress: () => ({ at: () => {}, stop: () => {} }) };
    const taken = await importFile(there.session, join(folder, "own.ndjson"), {}, watcher);
    expect([taken.rejected, taken.created]).toEqual([0, taken.read]);
    expect((await ownForm(there.hub, await ownIds(there.session))).text).toBe(text);
  });

  it("says what an owner who leaves it out does not say", async () => {
    const [here, there] = [await openBoth(), await openBoth()];
    const series = {
      number: "UTO-AO-02001",
      country: "UTO",
      category: "PASSPORT",
      type: "ORDINARY",
      stillValid: false,
    };
    const id = await here.hub.world.write("specimen", series);
    const { text } = await ownForm(here.hub, [id]);
    const taken = await ingest(there.session, numbered([JSON.parse(text)]));
    const [held] = await there.session.platform.store.find(datasets.get("specimen") as never, {}, { first: 1 });
    expect([taken.report.created, held]).toMatchObject([1, { stillValid: false }]);
  });

  it("says how each record is handled, and names records as their owner does", async () => {
    const { hub } = await openBoth();
    const anna = await hub.world.person("Anna Eriksson", { reference: "P-1", policy: ownerAlone, owner: "UTO" });
    const passport = await hub.world.passport("XN 1", { reference: "D-1", owner: "UTO" });
    await hub.world.link("HOLDER_OF", anna, passport, { owner: "UTO" });
    const { text } = await ownForm(hub, [anna], { links: "ALL" });
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ record, handling }) => [record, handling])).toEqual([
      ["document", everybody],
      ["person", ownerAlone],
      ["link", everybody],
    ]);
    const named = { owner: "UTO" };
    expect(lines[2]).toMatchObject({
      from: { record: "person", ...named, reference: "P-1" },
      to: { record: "document", ...named, reference: "D-1" },
    });
    expect(lines[2]).not.toHaveProperty("reference");
  });

  it("holds nothing of others, and leaves the organisation for nobody", async () => {
    const { hub } = await openBoth();
    const theirs = await hub.world.passport("XN 2", { owner: "GRC" });
    const alone = await ownForm(hub, [theirs], { leaveOut: false });
    expect([alone.status, alone.problem?.detail]).toEqual([
      400,
      expect.stringContaining("in a file of the form ndjson"),
    ]);
    expect((await ownForm(hub, [theirs])).manifest.leftOut).toMatchObject({ thirdParty: 1 });
    const handed = await ownForm(hub, [theirs], { releasableTo: ["GRC"] });
    expect([handed.status, handed.problem?.detail]).toEqual([
      400,
      expect.stringContaining("stays in your organisation"),
    ]);
  });
});
