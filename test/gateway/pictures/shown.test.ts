import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { eraseStep } from "../../../core/retention/erasure.ts";
import { partsOf } from "../../core/retention/parts.ts";
import { png } from "../../core/pictures/files.ts";
import { openBothHubs, openTestHub, type TestHub } from "../../hub.ts";
import { TestIssuer } from "../../issuer.ts";
import { roleTableText } from "../../roles.ts";
import { datasetOf, everybody, shownTo } from "../../world.ts";
import { addresses, analyst, got, handIn, specimen, utopia } from "./asking.ts";

let issuer: TestIssuer;
let folder: string;
let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => {
  issuer = await TestIssuer.open({ now: () => hub.clock.now(), id: () => hub.clock.id() });
  folder = mkdtempSync(join(tmpdir(), "roles-"));
  const oidcRoles = join(folder, "roles.json");
  writeFileSync(oidcRoles, JSON.stringify(roleTableText));
  hub = await openTestHub({ oidcIssuer: issuer.address, oidcAudience: "borderlink", oidcRoles });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
  rmSync(folder, { recursive: true });
});

let references = 0;

/** A specimen with one picture, handed in, and its address as a caller is given it. */
async function shown(as = analyst, said: object = {}, headers: Record<string, string> = {}) {
  const reference = `shown ${(references += 1)}`;
  const id = await specimen(hub, ["one"], { reference, ...said });
  await handIn(hub, id, "one", await png());
  const again = (more: object, names = ["one"]) => specimen(hub, names, { reference, ...said, ...more });
  const { url } = (await addresses(hub, as, id, { headers }))["one"] ?? { url: "" };
  expect((await got(hub, url)).status).toBe(200);
  return { id, url, again };
}

/** Ways to ask for a picture that is not for whoever asks. Each returns an address that was good, or never was. */
const ways: Readonly<Record<string, () => Promise<string>>> = {
  "an address that is none": async () => "/pictures/nothing",
  "no address at all": async () => "/pictures/",
  "an address of many characters": async () => `/pictures/${"A".repeat(9_000)}`,
  "one of which a character was changed": async () => {
    const { url } = await shown();
    return `${url.slice(0, -2)}${url.at(-2) === "A" ? "B" : "A"}${url.at(-1)}`;
  },
  "one that was cut": async () => (await shown()).url.slice(0, -8),
  "one with something behind it": async () => `${(await shown()).url}/one`,
  "a record's own id and its picture's name": async () => `/pictures/${(await shown()).id}/one`,
  "a sealed cursor of the hub's": async () => {
    const { SealedCursors } = await import("../../../core/jobs/sealed-cursor.ts");
    return `/pictures/${new SealedCursors(hub.hub.platform.secret("claims")).seal("17")}`;
  },
  "one whose time is over": async () => {
    const { url } = await shown();
    hub.clock.pass(5 * 60_000);
    return url;
  },
  "one of a key that was revoked": async () => {
    const as = { ...analyst, name: `revoked ${references}` };
    const { url } = await shown(as);
    const id = (await hub.key(as)).split("_")[2] ?? "";
    const keys = await hub.hub.platform.keys.list();
    await hub.hub.platform.keys.revoke(keys.find(({ name }) => name === as.name)?.id ?? id);
    return url;
  },
  "one of a key that has ended": async () => {
    const as = { ...analyst, expires: new Date(hub.clock.now() + 60_000).toISOString() };
    const { url } = await shown(as);
    hub.clock.pass(60_000);
    return url;
  },
  "one of a record that was withdrawn": async () => {
    const { id, url } = await shown();
    await hub.world.withdraw(id);
    return url;
  },
  "one of a record that was erased": async () => {
    const { id, url } = await shown();
    const by = {
      caller: { id: "operator", name: "operator", role: "internal", owner: "", test: false },
      note: "order",
    };
    await eraseStep(partsOf(hub), by, datasetOf("specimen"), [id], null);
    return url;
  },
  "one of a record that was hidden from the caller": async () => {
    const { url, again } = await shown();
    await again({ policy: shownTo({ to: ["D"] }) });
    return url;
  },
  "one of a feature of a level that was withheld": async () => {
    const { url, again } = await shown();
    await again({ policy: shownTo({ classes: ["border"] }), feature: { level: "LABORATORY" } });
    return url;
  },
  "one of a picture that shows a person, to whom may not see that": async () => {
    const { url, again } = await shown();
    const picture = { name: "one", personalData: "SHOWN" };
    await again({ policy: shownTo({ classes: ["border"] }), feature: { picture } });
    return url;
  },
  "one of a picture that the record names no more": async () => {
    const { url, again } = await shown();
    await again({}, ["two"]);
    return url;
  },
  "one of a picture that was never handed in": async () => {
    const id = await specimen(hub, ["one"]);
    return (await addresses(hub, analyst, id))["one"]?.url ?? "";
  },
  "one of a picture that was taken away": async () => {
    const { id, url } = await shown();
    await handIn(hub, id, "one", null, { method: "DELETE" });
    return url;
  },
  "one of a picture whose bytes are lost": async () => {
    const { id, url } = await shown();
    const kept = await hub.hub.platform.pictures.find(id, "one");
    await hub.hub.platform.pictures.discard(kept ? [kept] : []);
    return url;
  },
  "one for another purpose than the record is shown for": async () => {
    const { url, again } = await shown();
    await again({ policy: shownTo({ purposes: ["forensics"] }) });
    return url;
  },
  "one that another hub sealed": async () => {
    const { PictureAddresses } = await import("../../../core/pictures/addresses.ts");
    const { id } = await shown();
    const others = new PictureAddresses(Buffer.alloc(32, 7));
    const until = hub.clock.now() + 60_000;
    const of = { record: id, name: "one", size: "SMALL", purpose: "border-control", caseReference: null } as const;
    return `/pictures/${others.seal({ ...of, holder: "KEY", until })}`;
  },
  "one for a caller that there never was": async () => {
    const { id } = await shown();
    const of = { record: id, name: "one", size: "SMALL", purpose: "border-control", caseReference: null } as const;
    const sealed = hub.hub.platform.pictureAddresses.seal({
      ...of,
      holder: "operator",
      until: hub.clock.now() + 60_000,
    });
    return `/pictures/${sealed}`;
  },
  "one of a sign-in whose token is over": async () => {
    const authorization = `Bearer ${await issuer.token()}`;
    const { url } = await shown(analyst, {}, { authorization });
    hub.clock.pass(299_999);
    expect((await got(hub, url)).status).toBe(200);
    hub.clock.pass(1);
    return url;
  },
};

describe("whoever asks for a picture that is not there for it", () => {
  it("is answered the same in every byte, whatever is in the way", async () => {
    const { visible: expected, status } = await got(hub, "/pictures/never");
    expect(status).toBe(404);
    const told: Record<string, string> = {};
    for (const [what, way] of Object.entries(ways)) told[what] = (await got(hub, await way())).visible;
    expect(told).toEqual(Object.fromEntries(Object.keys(ways).map((what) => [what, expected])));
  });

  it("is told no more by HEAD, neither where there is one nor where there is none", async () => {
    const { url } = await shown();
    expect((await got(hub, url)).status).toBe(200);
    const [there, none] = [await got(hub, url, "HEAD"), await got(hub, "/pictures/never", "HEAD")];
    expect([there.status, there.bytes.length, there.visible]).toEqual([404, 0, none.visible]);
  });

  it("is refused in the audit as well, where no record is named", async () => {
    const { id, url } = await shown();
    await hub.world.withdraw(id);
    const { requestId } = await got(hub, url);
    expect(await hub.entries(requestId)).toMatchObject([{ header: { kind: "refusal", status: 404 }, leaves: [] }]);
  });
});

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
    const authorization = `Bearer ${await issuer.token()}`;
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
