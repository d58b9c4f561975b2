import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { eraseStep } from "../../../core/retention/erasure.ts";
import { kindNames } from "../../../records/kinds.ts";
import { partsOf } from "../../core/retention/parts.ts";
import type { TestHub } from "../../hub.ts";
import { datasetOf, shownTo } from "../../world.ts";
import { addresses, analyst, got, handIn, specimen } from "./asking.ts";
import { openPictureHub } from "./picture-hub.ts";

let opened: Awaited<ReturnType<typeof openPictureHub>>;
let hub: TestHub;
beforeAll(async () => {
  opened = await openPictureHub();
  ({ hub } = opened);
});
afterAll(() => opened.close());

const shown: typeof opened.shown = (...of) => opened.shown(...of);

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
  ...Object.fromEntries(
    ["/", "=", "%00", ";one", "%2F..", "A"].map((more) => [
      `one with ${more} behind it`,
      async () => `${(await shown()).url}${more}`,
    ]),
  ),
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
    const as = { ...analyst, name: "revoked" };
    const { url } = await shown(as);
    const { keys } = hub.hub.platform;
    await keys.revoke((await keys.list()).find(({ name }) => name === as.name)?.id ?? "");
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
  "one for a purpose that the caller's organisation may state no more": async () => {
    const { url } = await shown({ ...analyst, owner: "GRC" });
    const terms = agreementSchema(kindNames).parse({ owner: "GRC", scopes: ["*:read"], purposes: ["forensics"] });
    await hub.hub.platform.agreements.set(terms, "operator", "request-1");
    hub.clock.pass(1_000);
    return url;
  },
  "one that another hub sealed": async () => {
    const { pictureAddresses } = await import("../../../core/pictures/addresses.ts");
    const { id } = await shown();
    const others = pictureAddresses(Buffer.alloc(32, 7));
    const until = hub.clock.now() + 60_000;
    const given = { purpose: "border-control", caseReference: null, holder: "KEY", until } as const;
    return `/pictures/${others.seal([id, "one", "SMALL"], given)}`;
  },
  "one for a caller that there never was": async () => {
    const { id } = await shown();
    const until = hub.clock.now() + 60_000;
    const given = { purpose: "border-control", caseReference: null, holder: "operator", until } as const;
    const sealed = hub.hub.platform.pictureAddresses.seal([id, "one", "SMALL"], given);
    return `/pictures/${sealed}`;
  },
  "one of a sign-in whose token is over": async () => {
    const authorization = `Bearer ${await opened.issuer.token()}`;
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
