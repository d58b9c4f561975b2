import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canary, drawn, jpeg, png, webp, withSegment } from "../../core/pictures/files.ts";
import { openTestHub, type TestHub } from "../../hub.ts";
import { addresses, analyst, got, handIn, specimen } from "./asking.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

describe("a picture that is handed in", () => {
  it("is shown to whoever sees its record, in each size, without what its file held beside it", async () => {
    const id = await specimen(hub, ["front"]);
    const file = withSegment(await drawn(1000, 500).jpeg().toBuffer(), 0xfe, Buffer.from(canary));
    const { status, json } = await handIn(hub, id, "front", file, { type: "image/jpeg" });
    expect([status, json]).toEqual([
      200,
      {
        record: id,
        name: "front",
        width: 1000,
        height: 500,
        bytes: { LARGE: expect.any(Number), MEDIUM: expect.any(Number), SMALL: expect.any(Number) },
      },
    ]);
    for (const [size, width] of [
      ["LARGE", 1000],
      ["MEDIUM", 800],
      ["SMALL", 320],
    ] as const) {
      const { front } = await addresses(hub, analyst, id, { size });
      const { status: shown, bytes } = await got(hub, front?.url ?? "");
      expect([shown, (await sharp(bytes).metadata()).width, bytes.includes(canary)]).toEqual([200, width, false]);
      expect(bytes.length).toBe(json.bytes[size]);
    }
  });

  it.each([
    ["image/jpeg", jpeg],
    ["image/png", png],
    ["image/webp", webp],
  ])("may be of the type %s", async (type, file) => {
    const id = await specimen(hub, ["one"]);
    expect((await handIn(hub, id, "one", await file(), { type })).status).toBe(200);
  });

  it("is the same once more, and is replaced by another file or mask, of which nothing is left", async () => {
    const id = await specimen(hub, ["one"]);
    const { place } = hub.hub.platform.pictures;
    const objects = async () => (await Array.fromAsync(place.names())).toSorted();
    const others = await objects();
    const own = async () => (await objects()).filter((one) => !others.includes(one));
    await handIn(hub, id, "one", await png());
    const first = await own();
    expect((await handIn(hub, id, "one", await png())).status).toBe(200);
    expect([first.length, await own()]).toEqual([3, first]);
    expect((await handIn(hub, id, "one", await png(), { mask: "0,0,1,1" })).status).toBe(200);
    const second = await own();
    expect([second.length, second.filter((one) => first.includes(one))]).toEqual([3, []]);
    const { one } = await addresses(hub, analyst, id);
    const { channels } = await sharp((await got(hub, one?.url ?? "")).bytes).stats();
    expect(Math.max(...channels.slice(0, 3).map(({ max }) => max))).toBeLessThan(8);
  });

  it("is put back by the same file where its place has lost it", async () => {
    const id = await specimen(hub, ["one"]);
    const { pictures } = hub.hub.platform;
    await handIn(hub, id, "one", await png());
    const before = await pictures.find(id, "one");
    await pictures.discard(before ? [before] : []);
    await handIn(hub, id, "one", await png());
    const { one } = await addresses(hub, analyst, id);
    expect((await got(hub, one?.url ?? "")).status).toBe(200);
  });

  it("is in the audit as an act on its record, whose owner it is", async () => {
    const id = await specimen(hub, ["one"]);
    const { requestId } = await handIn(hub, id, "one", await png());
    const entries = await hub.entries(requestId);
    expect(entries.map(({ header }) => [header.kind, header.status])).toEqual([
      ["intent", "begun"],
      ["outcome", "committed"],
      ["read", 200],
    ]);
    expect(entries[1]).toMatchObject({ header: { note: "picture kept" }, leaves: [{ owner: "UTO", records: [id] }] });
  });

  it("is taken away by its owner, also once its record names it no more", async () => {
    const id = await specimen(hub, ["one"], { reference: "named no more" });
    await handIn(hub, id, "one", await png());
    await specimen(hub, [], { reference: "named no more" });
    const gone = { method: "DELETE" } as const;
    const { status, requestId } = await handIn(hub, id, "one", null, gone);
    expect(status).toBe(200);
    expect((await hub.entries(requestId)).map(({ header }) => header.status)).toEqual(["begun", "committed", 200]);
    expect(await hub.hub.platform.pictures.find(id, "one")).toBeNull();
    expect((await handIn(hub, id, "one", null, gone)).json.code).toBe("NOT_FOUND");
  });
});
