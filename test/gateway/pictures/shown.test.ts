import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { png } from "../../core/pictures/files.ts";
import { openBothHubs, type TestHub } from "../../hub.ts";
import { everybody } from "../../world.ts";
import { addresses, analyst, got, handIn, specimen, utopia } from "./asking.ts";
import { openPictureHub } from "./picture-hub.ts";

let opened: Awaited<ReturnType<typeof openPictureHub>>;
let hub: TestHub;
beforeAll(async () => {
  opened = await openPictureHub();
  ({ hub } = opened);
});
afterAll(() => opened.close());

const shown: typeof opened.shown = (...of) => opened.shown(...of);

describe("an address of a picture", () => {
  it("is good for five minutes, and says so", async () => {
    const id = await specimen(hub, ["one"]);
    await handIn(hub, id, "one", await png());
    const { one } = await addresses(hub, analyst, id);
    expect(one?.until).toBe(new Date(hub.clock.now() + 300_000).toISOString());
    hub.clock.pass(60_000);
    const { status, headers } = await got(hub, one?.url ?? "");
    expect([status, headers]).toMatchObject([
      200,
      {
        "content-type": "image/webp",
        "cache-control": "private, max-age=240",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "content-security-policy": expect.stringContaining("sandbox"),
      },
    ]);
    hub.clock.pass(240_000);
    expect((await got(hub, one?.url ?? "")).status).toBe(404);
  });

  it("differs by caller, purpose, case and size, and tells of neither", async () => {
    const { id } = await shown();
    const of = async (as: typeof analyst, more: object = {}) => (await addresses(hub, as, id, more))["one"]?.url ?? "";
    const all = [
      await of(analyst),
      await of(utopia),
      await of(analyst, { size: "LARGE" }),
      await of(analyst, { headers: { "hub-purpose": "identify" } }),
      await of(analyst, { headers: { "hub-case": "C-17" } }),
    ];
    expect(new Set(all).size).toBe(all.length);
    const said = all.map((url) => Buffer.from(url.slice("/pictures/".length), "base64url").toString("latin1"));
    expect(said.filter((text) => /SPE-|one|border|C-17/.test(text))).toEqual([]);
  });

  it("shows each caller its own: the same bytes under two owners are two pictures", async () => {
    const file = await png();
    const [ours, theirs] = [await specimen(hub, ["one"]), await specimen(hub, ["one"], { owner: "XYZ" })];
    const writer = { owner: "XYZ", scopes: ["*:read", "*:write"] };
    await handIn(hub, ours, "one", file);
    await handIn(hub, theirs, "one", file, { as: writer });
    const { naming, place } = hub.hub.platform.pictures;
    const kept = [
      await hub.hub.platform.pictures.find(ours, "one"),
      await hub.hub.platform.pictures.find(theirs, "one"),
    ];
    expect(kept[0]?.file).not.toBe(kept[1]?.file);
    const names = kept.flatMap((one) => (one ? naming.objectNames(one) : []));
    expect(new Set(names).size).toBe(6);
    expect(await Promise.all(names.map(async (name) => (await place.get(name)) !== null))).not.toContain(false);
  });

  it("is judged by the key as it is now, also by what it is bound to", async () => {
    const as = { ...analyst, bounds: { operations: ["OPE-AAAAAAAAAAAAAAAAAAAAAAAAAA"] } };
    const { url } = await shown(as, {}, { "hub-case": "OPE-AAAAAAAAAAAAAAAAAAAAAAAAAA" });
    expect((await got(hub, url)).status).toBe(200);
  });

  it("has each look in the audit before it leaves, by caller, purpose and record", async () => {
    const { id, url } = await shown(analyst, {}, { "hub-case": "C-17" });
    const { requestId, status } = await got(hub, url);
    const [entry] = await hub.entries(requestId);
    expect(status).toBe(200);
    expect(entry).toMatchObject({
      header: {
        kind: "read",
        caller: { owner: "XYZ" },
        purpose: "border-control",
        caseReference: "C-17",
        note: "picture one, MEDIUM",
        operation: { name: "picture" },
      },
      leaves: [{ owner: "UTO", records: [id] }],
    });
  });

  it("answers nothing where the audit cannot be written", async () => {
    const { url } = await shown();
    const append = vi.spyOn(hub.hub.audit, "append").mockRejectedValue(new Error("the disk is full"));
    const { status, bytes } = await got(hub, url);
    append.mockRestore();
    expect([status, JSON.parse(bytes.toString()).code]).toEqual([503, "AUDIT_UNAVAILABLE"]);
  });

  it("costs its caller a point", async () => {
    const as = { ...analyst, bounds: { perMinute: 40 } };
    const { url } = await shown(as);
    const answers = [];
    for (let one = 0; one < 50; one += 1) answers.push((await got(hub, url)).status);
    expect([answers[0], answers.at(-1)]).toEqual([200, 429]);
  });

  it("of who signed in is as narrow as the sign-in", async () => {
    const authorization = `Bearer ${await opened.issuer.token()}`;
    const { url, again } = await shown(analyst, { policy: everybody }, { authorization });
    expect((await got(hub, url)).status).toBe(200);
    await again({ policy: everybody, feature: { picture: { name: "one", personalData: "SHOWN" } } });
    expect((await got(hub, url)).status).toBe(404);
  });

  it("is the same wherever the subgraph runs", async () => {
    const { local, remote, close } = await openBothHubs();
    const id = await specimen(local, ["one"]);
    await handIn(local, id, "one", await png());
    for (const one of [local, remote]) {
      const { url } = (await addresses(one, analyst, id))["one"] ?? { url: "" };
      expect((await got(local, url)).status).toBe(200);
    }
    await close();
  });

  it("is given of an alert's pictures as well: genuine and fake, on its card, and further ones", async () => {
    const feature = {
      technique: "WATERMARK",
      level: "PUBLIC",
      fake: "is missing",
      genuinePicture: { name: "genuine" },
      fakePicture: { name: "fake" },
    };
    const said = { kind: "COUNTERFEIT", features: [feature], quickCheck: [feature], pictures: [{ name: "whole" }] };
    const id = await hub.world.write("alert", { ...said, policy: everybody });
    for (const name of ["genuine", "fake", "whole"])
      expect((await handIn(hub, id, name, await png())).status).toBe(200);
    const of = "{ address { url } }";
    const { data } = await hub.ask(
      analyst,
      `query ($id: ID!) { alert(id: $id) {
        features { genuinePicture ${of} fakePicture ${of} } quickCheck { fakePicture ${of} } pictures ${of}
      } }`,
      { variables: { id } },
    );
    const { features, quickCheck, pictures } = data.alert;
    const all = [features[0].genuinePicture, features[0].fakePicture, quickCheck[0].fakePicture, pictures[0]];
    for (const { address } of all) expect((await got(hub, address.url)).status).toBe(200);
  });
});
