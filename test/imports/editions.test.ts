import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { declareSource } from "../../core/deliveries/source.ts";
import { type Operator, openOperator } from "./operator.ts";

const text = await readFile(join(import.meta.dirname, "fixtures/un-list.xml"), "utf8");

let operator: Operator;

beforeEach(async () => {
  operator = await openOperator();
});
afterEach(() => operator.close());

/** The invented list as an edition of that moment. */
async function edition(published: string): Promise<string> {
  return operator.file(`${published.slice(0, 10)}.xml`, text.replace("2026-01-01T00:00:00.000Z", published));
}

async function declare(everyHours: number): Promise<void> {
  const { store, sources } = operator.session.platform;
  const stamp = { at: "2026-06-01T11:00:00.000Z", by: "operator", request: "declared" };
  const source = { owner: "UNSC", kind: "person", test: false };
  await store.transaction((session) => declareSource(session, source, everyHours, stamp));
  sources.forget();
}

const source = async () => (await operator.session.platform.sources.list())[0];

describe("an edition of a published list", () => {
  it("is refused where it is older than the last, and taken again where it is the same or newer", async () => {
    await operator.import(await edition("2026-05-30T09:00:00.000Z"));
    const older = await edition("2026-05-30T08:59:00.000Z");
    await expect(operator.import(older)).rejects.toThrow(
      /was published 2026-05-30T08:59.*one of 2026-05-30T09:00.*taken in 2026-06-01T12:00.*take the newest/,
    );
    await expect(operator.import(older, { dryRun: true, force: true })).rejects.toThrow(/take the newest/);
    expect(await operator.import(await edition("2026-05-30T09:00:00.000Z"))).toMatchObject({ unchanged: 16 });
    expect(await operator.import(await edition("2026-05-31"))).toMatchObject({ unchanged: 16 });
    expect(await operator.import(older, { owner: "UTO" })).toMatchObject({ created: 16 });
  });

  it("that was only tried, or refused as the whole, leaves an older one to be taken in", async () => {
    await operator.import(await edition("2026-05-30"), { dryRun: true });
    await operator.import(await edition("2026-05-28"));
    const shorter = text.replace(/<INDIVIDUAL>\s*<DATAID>9000001[\s\S]*?<\/INDIVIDUAL>/, "");
    const part = await operator.file("part.xml", shorter.replace("2026-01-01T00", "2026-05-31T00"));
    expect((await operator.import(part, { full: true })).refused).not.toBeNull();
    expect(await operator.import(await edition("2026-05-29"))).toMatchObject({ unchanged: 16 });
  });

  it("that is dated ahead is refused, as every later one would be", async () => {
    const ahead = await edition("2026-06-03T00:00:00.000Z");
    await expect(operator.import(ahead)).rejects.toThrow(/published 2026-06-03.*which has not come/);
    expect(await operator.held("person")).toEqual([]);
  });

  it("is as fresh as it says, whenever it was fetched and its source declared", async () => {
    await declare(48);
    await operator.import(await edition("2026-05-31T00:00:00.000Z"));
    expect(await source()).toMatchObject({
      delivered: "2026-05-31T00:00:00.000Z",
      published: "2026-05-31T00:00:00.000Z",
      lastImport: "2026-06-01T12:00:00.000Z",
      records: 2,
      rejected: 2,
      due: "2026-06-02T00:00:00.000Z",
    });
    expect(await operator.session.platform.sources.overdue("person", false)).toEqual([]);
  });

  it("has its source overdue where it is old, however often it is taken in", async () => {
    await declare(48);
    for (let time = 0; time < 2; time += 1) await operator.import(await edition("2026-05-20"));
    expect(await source()).toMatchObject({ published: "2026-05-20T00:00:00.000Z", due: "2026-05-22T00:00:00.000Z" });
    expect(await operator.session.platform.sources.overdue("person", false)).toHaveLength(1);
  });
});
