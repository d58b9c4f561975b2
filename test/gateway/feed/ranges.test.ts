import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf, rootOf } from "../../../session/feeds/range.ts";
import { type Asker, openTestHub, type TestHub } from "../../hub.ts";
import { ownerAlone } from "../../world.ts";
import { fed, follower } from "./asking.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => {
  hub = await openTestHub();
  const { world } = hub;
  const anna = await world.person("Anna Eriksson", { reference: "A" });
  await world.link("HOLDER_OF", anna, await world.passport("XN 1", { owner: "GRC", reference: "P" }), { owner: "GRC" });
  await world.person("Hidden", { reference: "H", policy: ownerAlone });
  for (let at = 0; at < 700; at += 1)
    await world.write("vehicle", { reference: `V${at}`, plate: `F ${at}`, make: "Fed", owner: "UTO" });
});
afterAll(() => hub.close());

const roots = async (body = {}) => (await fed(hub, { tell: "roots", ...body })).lines.filter((line) => line.range);
/** Lines of a copy as they were told, by their ids, in order. */
async function copy(): Promise<readonly (readonly [string, string])[]> {
  const texts = (await fed(hub)).body.split("\n").filter((text) => text.includes('"body":'));
  return texts.map((text) => [JSON.parse(text).id as string, text] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
const isIn = (id: string, { after, through }: { after: string | null; through: string | null }) =>
  (after === null || id > after) && (through === null || id <= through);

describe("roots of a feed", () => {
  it("are of ranges that leave nothing out, each the hash of what a copy is told of it", async () => {
    const [told, lines] = [await copy(), await roots()];
    expect(lines.length).toBeGreaterThan(1);
    expect([lines[0].range.after, lines.at(-1).range.through]).toEqual([null, null]);
    expect(lines.slice(1).map(({ range }) => range.after)).toEqual(
      lines.slice(0, -1).map(({ range }) => range.through),
    );
    for (const { range, records, root } of lines) {
      const within = told.filter(([id]) => isIn(id, range));
      expect([records, root]).toEqual([within.length, rootOf(within.map(([, text]) => digestOf(text)))]);
    }
    expect(told.length).toBe(703);
  });

  it("go on from any range, and differ where a record was changed, in its range alone", async () => {
    const before = await roots();
    expect(await roots({ range: { after: before[0].range.through, through: null } })).toEqual(before.slice(1));
    await hub.world.write("vehicle", { reference: "V1", plate: "F 1", make: "Other", owner: "UTO" });
    const after = await roots();
    const [changed] = (await copy()).filter(([, text]) => text.includes("Other"));
    expect(after.filter(({ root }, at) => root !== before[at].root)).toEqual(
      after.filter(({ range }) => isIn(changed?.[0] ?? "", range)),
    );
  });

  it("say nothing of what the key does not see, and disclose no record", async () => {
    const before = await roots();
    await hub.world.person("Hidden too", { reference: "H2", policy: ownerAlone });
    expect(await roots()).toEqual(before);
    const { requestId, manifest } = await fed(hub, { tell: "roots" });
    expect(manifest).toMatchObject({ complete: true, records: {}, gone: 0 });
    const [entry] = await hub.entries(requestId);
    expect(JSON.stringify(entry?.header)).toContain("as the roots of a feed for its own use: our copy");
    expect(entry?.leaves.flatMap(({ records }: { records: readonly string[] }) => records)).toEqual([]);
  });

  it("are of the kinds that are asked for, and of none that the key may not follow", async () => {
    const [persons] = await roots({ kinds: ["person"] });
    expect(persons).toMatchObject({ range: { after: null, through: null }, records: 1 });
    const holding = (...scopes: string[]): Asker => ({ owner: "XYZ", scopes });
    const as = holding("person:read", "person:search", "person:export");
    expect((await fed(hub, { tell: "roots" }, as)).lines[0]).toEqual(persons);
    expect((await fed(hub, { tell: "roots" }, holding("*:read", "*:search"))).problem.code).toBe("FORBIDDEN");
    expect((await fed(hub, { tell: "roots" }, follower, "curiosity")).problem.code).toBe("PURPOSE_REQUIRED");
  });
});

describe("the points of a key", () => {
  it("are one for ten records of roots, where a copy takes one for each", async () => {
    const bounds = { owners: null, classes: null, operations: null, perMinute: 120, perDay: null };
    const as: Asker = { owner: "XYZ", scopes: ["*:*"], bounds };
    expect((await fed(hub, { tell: "roots" }, as)).problem).toBeNull();
    expect((await fed(hub, {}, as)).problem.code).toBe("RATE_LIMIT");
  });
});

describe("a range of a feed", () => {
  it("is told as a copy tells it, part by part, each with what it comes to, and stands in the audit", async () => {
    const [told, [first]] = [await copy(), await roots()];
    const { lines, records, body, requestId } = await fed(hub, { range: first.range });
    expect(records.map(({ id }) => id)).toEqual(told.flatMap(([id]) => (isIn(id, first.range) ? [id] : [])));
    expect(body.split("\n")).toEqual(
      expect.arrayContaining(told.flatMap(([id, text]) => (isIn(id, first.range) ? [text] : []))),
    );
    expect(lines.at(-2)).toEqual(first);
    const [entry] = await hub.entries(requestId);
    expect(JSON.stringify(entry?.leaves)).toContain(records[0].id);
    const all = await fed(hub, { range: { after: null, through: null } });
    expect(all.records.length).toBe(703);
    expect(all.lines.filter((line) => line.range)).toEqual(await roots());
  });

  it("is none where its bounds are no ids, where a cursor is named, and where roots are asked up to a bound", async () => {
    const { cursor } = await fed(hub);
    const code = async (body: object) => (await fed(hub, body)).problem?.code;
    const range = { after: null, through: null };
    expect(await code({ range: { after: "A", through: null } })).toBe("BAD_USER_INPUT");
    expect(await code({ range, after: cursor })).toBe("BAD_USER_INPUT");
    expect(await code({ tell: "roots", after: cursor })).toBe("BAD_USER_INPUT");
    expect(await code({ tell: "roots", range: { ...range, through: `PER-${"A".repeat(26)}` } })).toBe("BAD_USER_INPUT");
    expect(
      (await fed(hub, { range: { after: `PER-${"B".repeat(26)}`, through: `PER-${"A".repeat(26)}` } })).records,
    ).toEqual([]);
  });
});
