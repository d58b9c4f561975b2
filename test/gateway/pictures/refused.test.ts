import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unbounded } from "../../../core/access/caller.ts";
import { largestFile } from "../../../core/pictures/sizes.ts";
import { jpeg, png } from "../../core/pictures/files.ts";
import { openTestHub, type TestHub } from "../../hub.ts";
import { qualityControl } from "../../subgraphs/specimens/quality-control.ts";
import { analyst, handIn, type HandedIn, specimen, utopia } from "./asking.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

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
      expect(answers[0]?.json.detail).toMatch(/Record it first, with the picture's name in it\.$/);
    }
  });

  it.each<[string, HandedIn, number, string]>([
    ["who may not write such records", { as: analyst }, 403, "FORBIDDEN"],
    ["who says no purpose", { purpose: null }, 400, "PURPOSE_REQUIRED"],
    ["what is said to be no picture", { type: "image/svg+xml" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["what is compressed", { headers: { "content-encoding": "gzip" } }, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["a mask that is none", { mask: "0,0,2,1" }, 400, "BAD_USER_INPUT"],
    ["a mask that lies beside the picture", { mask: "0.5,0.5,0.6,0.1" }, 400, "BAD_USER_INPUT"],
    ["a mask that covers nothing", { mask: "1,0,0.0001,1" }, 400, "BAD_USER_INPUT"],
    ["a mask under another name", { query: "?masks=0,0,1,1" }, 400, "BAD_USER_INPUT"],
  ])("of %s", async (_what, how, status, code) => {
    const id = await specimen(hub, ["one"], { owner: how.as ? "XYZ" : "UTO" });
    const answer = await handIn(hub, id, "one", await png(), how);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.json.detail.length).toBeGreaterThan(20);
  });

  it("as one that is not there, of a key that is bound not to see it", async () => {
    const picture = { name: "one", personalData: "SHOWN" };
    const id = await specimen(hub, ["one"], { feature: { picture } });
    await handIn(hub, id, "one", await png());
    const as = { ...utopia, bounds: { ...unbounded, classes: ["border"] } } satisfies HandedIn["as"];
    for (const method of ["PUT", "DELETE"] as const) {
      const told = [];
      for (const name of ["one", "never"]) {
        const { json, requestId } = await handIn(hub, id, name, method === "PUT" ? await png() : null, { as, method });
        told.push(JSON.stringify(json).replaceAll(requestId, ""));
      }
      expect(told[0]).toContain("NOT_FOUND");
      expect(told[0]).toBe(told[1]);
    }
    expect((await handIn(hub, id, "one", null, { method: "DELETE" })).status).toBe(200);
  });

  it("where the file is none, or is too large", async () => {
    const id = await specimen(hub, ["one"]);
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`);
    const codes = [];
    for (const file of [svg, Buffer.alloc(0), Buffer.alloc(largestFile + 1, 0xff)])
      codes.push(await handIn(hub, id, "one", file));
    expect(codes.map(({ status, json }) => [status, json.code, json.detail.includes("8 MiB")])).toEqual([
      [422, "PICTURE_REFUSED", true],
      [422, "PICTURE_REFUSED", true],
      [413, "BODY_TOO_LARGE", true],
    ]);
  });

  it("where as many of the same organisation are being read as may at once, and none of its file is", async () => {
    const id = await specimen(hub, ["one"]);
    const inside = Array.from({ length: 8 }, () => hub.hub.platform.sanitiser.enter("UTO"));
    const { status, json } = await handIn(hub, id, "one", await png());
    expect([status, json.code]).toEqual([503, "PICTURES_BUSY"]);
    for (const leave of inside) leave();
    for (let at = 0; at < 10; at += 1) await handIn(hub, id, "one", Buffer.from("no picture"));
    expect((await handIn(hub, id, "one", await png())).status).toBe(200);
  });

  it("of an alert that is reviewed or published, whose pictures stay those that the reviewers saw", async () => {
    const { record, begin, review, published } = qualityControl(hub);
    const said = { pictures: [{ name: "fake" }], reference: "reviewed" };
    const { id } = await record({ ...said, state: "DRAFT" });
    const seen = await png();
    const other = await jpeg();
    const puts = async (file: Buffer, more: HandedIn = {}) => {
      const { status, json } = await handIn(hub, id, "fake", file, more);
      return [status, json.detail ?? null];
    };
    expect(await puts(seen)).toEqual([200, null]);
    await record({ ...said, state: "SUBMITTED" });
    const { value } = await begin(id);
    const before = await hub.hub.platform.pictures.find(id, "fake");
    const inReview =
      "The Alert is IN_QUALITY_CONTROL, in which its pictures do not change: its owner waits for what follows, or withdraws it.";
    expect(await puts(other, { type: "image/jpeg" })).toEqual([400, inReview]);
    expect(await puts(seen, { mask: "0,0,0.5,0.5" })).toEqual([400, inReview]);
    await review(id, value.alert.version);
    const nowPublished = "The Alert is PUBLISHED, in which its pictures do not change: DRAFT may follow.";
    expect(await puts(other, { type: "image/jpeg" })).toEqual([400, nowPublished]);
    expect(await puts(seen)).toEqual([200, null]);
    expect(await hub.hub.platform.pictures.find(id, "fake")).toEqual(before);
    // What its reviewers never saw is not put in afterwards either.
    const bare = await published({ ...said, reference: "bare" });
    expect((await handIn(hub, bare, "fake", seen)).status).toBe(400);
    await record({ ...said, state: "DRAFT" });
    expect(await puts(other, { type: "image/jpeg" })).toEqual([200, null]);
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
    for (const method of ["POST", "PATCH", "QUERY"] as const) {
      const { statusCode, headers, body } = await hub.app.inject({ method, url: `/pictures/${id}/one` });
      expect([statusCode, headers["allow"], JSON.parse(body).code]).toEqual([405, "PUT, DELETE", "METHOD_NOT_ALLOWED"]);
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
