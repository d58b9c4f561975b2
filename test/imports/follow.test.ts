import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Kind } from "../../records/kinds.ts";
import { requestAs, requestFor } from "../../session/operator.ts";
import { follow } from "../../imports/feeds/follow.ts";
import { fed } from "../gateway/feed/asking.ts";
import { openTestHub, openTestHubOn, type TestHub } from "../hub.ts";
import { callerOf, datasetOf, ownerAlone, shownTo } from "../world.ts";
import { feedOf, followOnce, openFollower, type Follower } from "./following.ts";
import { ndjson, passport } from "./operator.ts";

let there: TestHub & { close(): Promise<void> };
let here: Follower;
let anna: string;
let document: string;

beforeAll(async () => {
  there = await openTestHub();
  here = await openFollower();
  anna = await there.world.person("Anna Eriksson", { reference: "A" });
  document = await there.world.passport("XN 1", { owner: "GRC", reference: "P" });
  await there.world.link("HOLDER_OF", anna, document, { owner: "GRC" });
  await there.world.person("Hidden", { reference: "H", policy: ownerAlone });
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const inDays = (days: number) => new Date(there.clock.now() + days * 86_400_000).toISOString();
/** As whoever of that owner asks here for that purpose. */
const seenHere = async (owner: string, kind: Kind, purpose: "border-control" | "identify" = "border-control") => {
  const ids = (await here.held(kind)).map(({ id }) => id);
  const { reader } = requestAs(here.session, callerOf(owner), purpose);
  return (await reader.nodes(ids)).flatMap((record) => record?.reference ?? []).toSorted();
};

describe("a hub that follows another", () => {
  it("has its records by their owners and references, under ids of its own, and links that join them", async () => {
    expect(await followOnce(here, there)).toEqual({ written: 3, unchanged: 0, gone: 0, refused: {} });
    const [person] = await here.held("person");
    const [held] = await here.held("document");
    const [link] = await here.held("link");
    expect(person).toMatchObject({ owner: "UTO", reference: "A", names: [{ full: "Anna Eriksson" }] });
    expect(person?.id).not.toBe(anna);
    expect(link).toMatchObject({ owner: "GRC", from: person?.id, to: held?.id });
    expect(await followOnce(here, there)).toEqual({ written: 0, unchanged: 0, gone: 0, refused: {} });
  });

  it("shows what it received to the organisation whose key it followed with and to its owner, and to nobody else", async () => {
    expect(await seenHere("XYZ", "person")).toEqual(["A"]);
    expect(await seenHere("UTO", "person")).toEqual(["A"]);
    expect(await seenHere("DEU", "person")).toEqual([]);
  });

  it("keeps purposes, field classes and end of its owner's handling", async () => {
    const policy = shownTo({ to: ["XYZ"], purposes: ["border-control"], classes: ["source"], until: inDays(1) });
    await there.world.passport("XN 2", { reference: "N", policy, holder: { surname: "Secret" } });
    await followOnce(here, there);
    expect(await seenHere("XYZ", "document")).toEqual(["N", "P"]);
    expect(await seenHere("XYZ", "document", "identify")).toEqual(["P"]);
    const held = (await here.held("document")).find(({ reference }) => reference === "N");
    expect(JSON.stringify(held)).not.toContain("Secret");
  });

  it("refuses and counts what it may not hold, what is its own, and what it has no room for", async () => {
    const native = ndjson(passport("OURS", { owner: "GRC" }));
    await here.import(await here.file("native.ndjson", native));
    await there.world.passport("OURS", { owner: "GRC", reference: "OURS" });
    await there.world.passport("XN 3", { owner: "XYZ", reference: "own" });
    const operation = { name: "Meridian", kind: "JOINT_OPERATION", start: "2026-01-01" };
    await there.world.write("operation", operation).catch(() => there.world.write("course", { title: "Course" }));
    const { refused } = await followOnce(here, there);
    expect(refused).toMatchObject({ "stands here as its owner's own": 1, "is our own, and comes from us alone": 1 });
    const standing = (await here.held("document")).find(({ reference }) => reference === "OURS");
    expect(standing?.["number"]).toBe("ZZOURS");
  });

  it("erases what is withdrawn there or taken out of its sight, with what ends in it; no older version comes back", async () => {
    const [first, second] = [
      await there.world.person("First", { reference: "F" }),
      await there.world.person("Second", { reference: "S" }),
    ];
    const old = await fed(there);
    await there.world.link("HOLDER_OF", first, document);
    await followOnce(here, there);
    const links = (await here.held("link")).length;
    await there.world.withdraw(first);
    await there.world.person("Second", { reference: "S", policy: ownerAlone });
    expect((await followOnce(here, there)).gone).toBe(2);
    expect((await here.held("person")).map(({ reference }) => reference)).toEqual(["A"]);
    expect((await here.held("link")).length).toBe(links - 1);
    // The hub there was brought back from a backup, and begins a copy of before.
    const texts = old.lines.slice(0, -1).map((line) => JSON.stringify(line));
    const parts = async function* () {
      yield { lines: texts, cursor: old.cursor, whole: true };
    };
    const { refused } = await follow(here.session, "https://there.example", feedOf(parts));
    expect(refused["is older than that it is gone"]).toBe(2);
    expect((await here.held("person")).map(({ reference }) => reference)).toEqual(["A"]);
    // Recorded again, they are new.
    await there.world.person("Second", { reference: "S" });
    await followOnce(here, there);
    expect((await here.held("person")).map(({ reference }) => reference).toSorted()).toEqual(["A", "S"]);
    await there.world.withdraw(second);
    await followOnce(here, there);
  });
});

describe("a line that is of no feed", () => {
  const begins = { begins: "copy", owner: "XYZ", test: false, kinds: ["person"] };
  const line = {
    record: "person",
    owner: "UTO",
    reference: "Q",
    id: `PER-${"A".repeat(26)}`,
    version: 1,
    handling: { audiences: [{ to: ["XYZ"] }] },
    names: {},
    body: { names: [{ kind: "MAIN", full: "Somebody" }] },
  };
  const told = (...lines: readonly unknown[]) =>
    follow(
      here.session,
      "https://odd.example",
      feedOf(async function* () {
        const texts = [begins, ...lines].map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
        yield { lines: texts, cursor: "odd", whole: true };
      }),
    );

  it.each([
    "no JSON",
    "null",
    { ...line, id: "1" },
    { ...line, version: "1" },
    { ...line, names: undefined },
    { ...line, owner: "deu" },
    { gone: "everything", record: "person" },
    '{"record":"person","__proto__":{"body":{}}}',
  ])("ends the run, and nothing of its part is taken in: %j", async (odd) => {
    await expect(told(line, odd)).rejects.toThrow("of no feed");
    expect((await here.held("person")).map(({ reference }) => reference)).not.toContain("Q");
  });

  it.each([
    [{ ...line, handling: { audiences: [] } }, "has a handling that does not admit us"],
    [{ ...line, handling: { audiences: [{}] } }, "has a handling that does not admit us"],
    [{ ...line, handling: { audiences: [{ to: ["XYZ", "DEU"] }] } }, "has a handling that does not admit us"],
    [{ ...line, handling: null }, "is our own, and comes from us alone"],
    [{ ...line, record: "toString" }, "is of a kind that this hub does not have"],
    [{ ...line, record: "hit" }, "is of a kind that this hub does not have"],
    [{ ...line, record: "alert" }, "is of a kind that is not followed: alert"],
    [{ ...line, body: { ...line.body, owner: "DEU", handling: null, test: true, surprise: 1 } }, "person: "],
  ])("is refused by what it says: %j", async (odd, reason) => {
    const { refused, written } = await told(odd);
    expect([Object.keys(refused)[0]?.startsWith(reason), written]).toEqual([true, 0]);
  });
});

describe("a copy that begins anew", () => {
  it("loses what it does not name any more, and has it again where a later one does", async () => {
    const scopes = (...kinds: string[]) =>
      kinds.flatMap((kind) => [`${kind}:read`, `${kind}:search`, `${kind}:export`]);
    const persons = { owner: "XYZ", scopes: scopes("person") };
    await followOnce(here, there);
    const before = await here.held("document");
    const own = before.filter(({ reference }) => reference === "OURS");
    expect((await followOnce(here, there, persons)).gone).toBeGreaterThan(before.length - own.length);
    expect(await here.held("document")).toEqual(own);
    expect(await here.held("link")).toEqual([]);
    await followOnce(here, there);
    expect((await here.held("document")).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it("mends what was changed or lost here, where that is asked for", async () => {
    await followOnce(here, there);
    const before = await here.held("person");
    const id = String(before[0]?.id);
    const writer = requestFor(here.session, "UTO").writer();
    await writer.withdraw(datasetOf("person"), [{ id }]);
    expect(await followOnce(here, there)).toMatchObject({ written: 0 });
    expect(await followOnce(here, there, undefined, { anew: true })).toMatchObject({ written: 1, gone: 0 });
    expect((await here.held("person")).map(({ id, names }) => [id, names])).toEqual(
      before.map(({ id, names }) => [id, names]),
    );
  });

  it("names anew what an earlier beginning named that was broken off", async () => {
    const lost = await there.world.person("Lost", { reference: "L" });
    const whole = await fed(there, {}, { owner: "XYZ", scopes: ["*:*"] });
    const [begins, ...records] = whole.lines.filter((line) => line.begins || line.body);
    const cut = [begins, ...records].map((line) => JSON.stringify(line));
    const killed = async function* () {
      yield { lines: cut, cursor: "nowhere", whole: false };
      throw new Error("killed");
    };
    await expect(follow(here.session, "https://other.example", feedOf(killed))).rejects.toThrow("killed");
    await there.world.withdraw(lost);
    const again = (await fed(there, {}, { owner: "XYZ", scopes: ["*:*"] })).lines.filter(
      (line) => line.begins || line.body,
    );
    const parts = async function* () {
      yield { lines: again.map((line) => JSON.stringify(line)), cursor: "whole", whole: true };
    };
    await follow(here.session, "https://other.example", feedOf(parts));
    expect((await here.held("person")).map(({ reference }) => reference)).not.toContain("L");
  });
});

describe("what was received", () => {
  it("is in no pack, and in no export that is to be handed on", async () => {
    await followOnce(here, there);
    const [person] = await here.held("person");
    const caller = callerOf("XYZ", { scopes: ["*:*"] });
    const { offlineRecords, exports } = requestAs(here.session, caller, "border-control").looking;
    const packed: string[] = [];
    for await (const page of offlineRecords.records(Date.parse("2026-06-02"), "pack"))
      packed.push(...page.map(({ record }) => record.id));
    expect(packed).toEqual([]);
    const asked = {
      ids: [String(person?.id)],
      follow: null,
      format: "json",
      leavesOut: false,
      reason: "case",
    } as const;
    await expect(exports.make({ ...asked, releasableTo: ["DEU"] })).rejects.toThrow("other owners'");
    expect((await exports.make({ ...asked, releasableTo: [] })).text).toContain(String(person?.id));
  });

  it("is in no feed of this hub, nor what is joined to it", async () => {
    await followOnce(here, there);
    const place = { data: here.data, store: here.store };
    const hub = await openTestHubOn(place as never);
    try {
      const [person] = await here.held("person");
      const own = await hub.world.passport("XH 1", { owner: "XYZ", reference: "own" });
      await hub.world.link("HOLDER_OF", String(person?.id), own, { owner: "XYZ" });
      for (const owner of ["XYZ", "UTO"]) {
        const asked = [{}, { range: { after: null, through: null } }, { tell: "roots" }];
        const feeds = await Promise.all(asked.map((body) => fed(hub, body, { owner, scopes: ["*:*"] })));
        const numbers = feeds[0]?.records.map(({ record, body: { number } }) => [record, number]);
        expect(numbers).toContainEqual(["document", "XH 1"]);
        expect(feeds.map(({ body }) => body).join("")).not.toContain(String(person?.id));
      }
    } finally {
      await hub.close();
    }
  });
});
