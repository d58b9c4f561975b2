import { type AddressInfo, connect } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { largestFile } from "../../../core/pictures/sizes.ts";
import { canary, drawn, jpeg, png, webp, withSegment } from "../../core/pictures/files.ts";
import { openTestHub, type TestHub } from "../../hub.ts";
import { addresses, analyst, got, handIn, type HandedIn, specimen, utopia } from "./asking.ts";

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

describe("a picture of an alert", () => {
  const alert = (state: string, names: readonly string[]) =>
    hub.world.write("alert", {
      owner: "UTO",
      reference: "reviewed",
      kind: "COUNTERFEIT",
      country: "UTO",
      pictures: names.map((name) => ({ name })),
      state,
    });
  const gone = { method: "DELETE" } as const;

  it("stands as its contents do from when it is submitted, so that what is published is what was reviewed", async () => {
    const id = await alert("DRAFT", ["one", "two"]);
    expect((await handIn(hub, id, "one", await png())).status).toBe(200);
    for (const state of ["SUBMITTED", "PUBLISHED"]) {
      await alert(state, ["one", "two"]);
      const answers = [
        await handIn(hub, id, "one", await png(), { mask: "0,0,1,1" }),
        await handIn(hub, id, "one", null, gone),
      ];
      for (const { status, json } of answers) {
        expect([status, json.code]).toEqual([400, "BAD_USER_INPUT"]);
        expect(json.detail).toMatch(new RegExp(`^The Alert is ${state}, .* record it as DRAFT first`));
      }
      expect((await handIn(hub, id, "one", await png())).status).toBe(200);
    }
    await alert("DRAFT", ["one", "two"]);
    expect((await handIn(hub, id, "one", await png(), { mask: "0,0,1,1" })).status).toBe(200);
    expect((await handIn(hub, id, "one", null, gone)).status).toBe(200);
  });
});

describe("a picture is refused", () => {
  it("where its record is another's, hidden, withdrawn, none, or names no such picture, and nothing tells these apart", async () => {
    const own = await specimen(hub, ["one"]);
    const others = await specimen(hub, ["one"], { owner: "XYZ" });
    const test = await specimen(hub, ["one"], { test: true });
    const withdrawn = await specimen(hub, ["one"]);
    await hub.world.withdraw(withdrawn);
    const never = `${own.slice(0, 4)}${"A".repeat(26)}`;
    const tried = [
      [others, "one"],
      [test, "one"],
      [withdrawn, "one"],
      [never, "one"],
      [own, "two"],
      [own, "../one"],
      ["XXX-1", "one"],
    ];
    for (const method of ["PUT", "DELETE"] as const) {
      const answers = await Promise.all(
        tried.map(([id, name]) =>
          handIn(hub, id ?? "", encodeURIComponent(name ?? ""), method === "PUT" ? Buffer.from("x") : null, { method }),
        ),
      );
      const told = answers.map(({ status, json, requestId }) =>
        JSON.stringify([status, json]).replaceAll(requestId, ""),
      );
      expect([...new Set(told)]).toHaveLength(1);
      expect(answers[0]?.json).toMatchObject({ status: 404, code: "NOT_FOUND" });
      expect(answers[0]?.json.detail).toMatch(/^You have no record of this id that names such a picture/);
    }
  });

  it.each<[string, HandedIn, number, string]>([
    ["who may not write such records", { as: analyst }, 403, "FORBIDDEN"],
    ["who says no purpose", { purpose: null }, 400, "PURPOSE_REQUIRED"],
    ["what is said to be no picture", { type: "image/svg+xml" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["what is compressed", { headers: { "content-encoding": "gzip" } }, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["a mask that is none", { mask: "0,0,2,1" }, 400, "BAD_USER_INPUT"],
    ["a mask whose name is misspelt", { query: "?msk=0.1,0.1,0.5,0.1" }, 400, "BAD_USER_INPUT"],
    ["a mask and something else", { query: "?mask=0.1,0.1,0.5,0.1&Mask=0,0,1,1" }, 400, "BAD_USER_INPUT"],
    ["a mask that lies beside the picture", { mask: "0.5,0.5,0.6,0.1" }, 400, "BAD_USER_INPUT"],
  ])("of %s", async (_what, how, status, code) => {
    const id = await specimen(hub, ["one"], { owner: how.as ? "XYZ" : "UTO" });
    const answer = await handIn(hub, id, "one", await png(), how);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.json.detail.length).toBeGreaterThan(20);
  });

  it("where the file is none, or is too large", async () => {
    const id = await specimen(hub, ["one"]);
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`);
    const codes = [];
    for (const file of [svg, Buffer.alloc(0), Buffer.alloc(largestFile + 1, 0xff)])
      codes.push([(await handIn(hub, id, "one", file)).status, (await handIn(hub, id, "one", file)).json.code]);
    expect(codes).toEqual([
      [422, "PICTURE_REFUSED"],
      [422, "PICTURE_REFUSED"],
      [413, "BODY_TOO_LARGE"],
    ]);
  });

  it("of a stranger before a byte of its file is read", async () => {
    await hub.app.listen({ host: "127.0.0.1", port: 0 });
    const { port } = hub.app.server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    const answer = new Promise<string>((resolve) => socket.once("data", (chunk) => resolve(chunk.toString())));
    socket.write(
      `PUT /pictures/SPE-1/one HTTP/1.1\r\nHost: hub\r\nContent-Type: image/png\r\nContent-Length: ${largestFile}\r\nAuthorization: Bearer blk_none\r\n\r\n`,
    );
    expect((await answer).split("\r\n")[0]).toBe("HTTP/1.1 401 Unauthorized");
    socket.destroy();
  });

  it("with another method", async () => {
    const id = await specimen(hub, ["one"]);
    for (const method of ["POST", "PATCH"] as const) {
      const { statusCode, headers, body } = await hub.app.inject({ method, url: `/pictures/${id}/one` });
      expect([statusCode, headers["allow"], JSON.parse(body).code]).toEqual([
        405,
        "GET, PUT, DELETE",
        "METHOD_NOT_ALLOWED",
      ]);
    }
  });

  it("as the act of nobody: what was refused changed nothing", async () => {
    const id = await specimen(hub, ["one"]);
    await handIn(hub, id, "one", await png());
    const before = await hub.hub.platform.pictures.find(id, "one");
    const { requestId } = await handIn(hub, id, "one", Buffer.from("no picture"), { as: utopia });
    expect(await hub.hub.platform.pictures.find(id, "one")).toEqual(before);
    expect((await hub.entries(requestId)).map(({ header }) => header.kind)).toEqual(["refusal"]);
  });
});
