import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, openTestHub, type TestHub } from "../../hub.ts";
import { everybody, ownerAlone, shownTo } from "../../world.ts";
import { judge } from "../../subgraphs/links/judging.ts";
import { analyst, exported } from "./asking.ts";

let hub: TestHub & { close(): Promise<void> };
let anna: string;
let passport: string;
let held: string;
let hidden: string;
let hiddenLink: string;

beforeAll(async () => {
  hub = await openTestHub();
  const { world } = hub;
  anna = await world.person("Anna Eriksson", { note: "=1+1", marks: ["scar"], nationalities: ["D"] });
  passport = await world.passport("XN 1", { owner: "GRC", holder: { surname: "Eriksson" } });
  held = await world.link("HOLDER_OF", anna, passport, { periods: [{ since: "2024", until: null }] });
  hidden = await world.passport("XN 2", { owner: "GRC", policy: ownerAlone });
  hiddenLink = await world.link("HOLDER_OF", anna, hidden, { owner: "GRC" });
});
afterAll(() => hub.close());

const administrator: Asker = { owner: "UTO", scopes: ["*:read", "*:search", "*:export", "*:administer"] };
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe("an export of a record with its links", () => {
  it("holds the record, its links and what they lead to, as far as the caller sees them", async () => {
    const { status, json, text } = await exported(hub, { records: [anna], links: "ALL" });
    expect([status, ids(json.records), ids(json.links)]).toEqual([200, [anna, passport], [held]]);
    expect(json.records[0]).toMatchObject({ recordKind: "PERSON", displayName: "Anna Eriksson", marks: ["scar"] });
    expect(text).not.toContain(hidden);
    expect(text).not.toContain(hiddenLink);
  });

  it("says in its manifest and its name what it is, so that a part of it is not taken for the whole", async () => {
    const { headers, text, manifest } = await exported(hub, {
      records: [anna],
      links: ["HOLDER_OF"],
      format: "graphml",
    });
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(manifest).toMatchObject({
      by: "UTO",
      purpose: "border-control",
      reason: "case 12",
      releasableTo: [],
      records: { PERSON: 1, DOCUMENT: 1 },
      links: 1,
      leftOut: { thirdParty: 0, handling: 0, noSchema: 0 },
      bytes: Buffer.byteLength(text),
      sha256,
    });
    expect(headers["content-disposition"]).toBe(`attachment; filename="export-${sha256}.graphml"`);
    expect(headers["content-digest"]).toBe(`sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`);
    expect(Number(headers["content-length"])).toBe(manifest.bytes);
  });

  it("is the same however often it is asked for, and counts no link of another kind", async () => {
    const [one, again] = [
      await exported(hub, { records: [anna], format: "csv" }),
      await exported(hub, { records: [anna], format: "csv" }),
    ];
    expect(again.text).toBe(one.text);
    expect((await exported(hub, { records: [anna], links: ["SUBJECT_OF"] })).json.links).toEqual([]);
  });

  it("brings the ends of a link that is named alone", async () => {
    const { json } = await exported(hub, { records: [held] });
    expect([ids(json.records), ids(json.links)]).toEqual([[anna, passport], [held]]);
  });
});

describe("what may be exported", () => {
  it("is what the caller sees: a hidden record is refused in the words for one that never was", async () => {
    const never = `DOC-${"A".repeat(26)}`;
    const said = async (id: string) => {
      const { status, problem } = await exported(hub, { records: [anna, id] });
      return [status, problem?.code, problem?.detail.replace(id, "ID")];
    };
    expect(await said(hidden)).toEqual(await said(never));
    expect((await said(hidden))[1]).toBe("BAD_USER_INPUT");
  });

  it("needs the right to export each kind that is in it, beside the right to read it", async () => {
    const reading: Asker = { owner: "UTO", scopes: ["*:read"] };
    expect((await exported(hub, { records: [anna] }, reading)).problem?.code).toBe("FORBIDDEN");
    const persons: Asker = { owner: "UTO", scopes: ["*:read", "person:export"] };
    expect((await exported(hub, { records: [anna] }, persons)).status).toBe(200);
    expect((await exported(hub, { records: [anna], links: "ALL" }, persons)).problem?.detail).toContain("link:export");
    const joined: Asker = { owner: "UTO", scopes: ["*:read", "person:export", "link:export"] };
    expect((await exported(hub, { records: [anna], links: "ALL" }, joined)).problem?.detail).toContain(
      "document:export",
    );
    const unread: Asker = { owner: "UTO", scopes: ["document:read", "*:export"] };
    expect((await exported(hub, { records: [anna] }, unread)).problem?.code).toBe("BAD_USER_INPUT");
  });

  it("is nothing that the hub made of a check, and nothing without a purpose", async () => {
    expect((await exported(hub, { records: [`HIT-${"A".repeat(26)}`] })).problem?.code).toBe("BAD_USER_INPUT");
    const { problem } = await exported(hub, { records: [anna] }, analyst, null);
    expect(problem?.code).toBe("PURPOSE_REQUIRED");
  });

  it("is asked for as the form has it, by POST", async () => {
    for (const wrong of [{}, { records: [] }, { records: [anna], format: "xlsx" }, { records: [anna], more: 1 }])
      expect((await exported(hub, wrong)).problem?.code).toBe("BAD_USER_INPUT");
    const got = await hub.app.inject({ method: "GET", url: "/export" });
    expect([got.statusCode, JSON.parse(got.body).code]).toEqual([405, "METHOD_NOT_ALLOWED"]);
  });
});

describe("an export of a list", () => {
  it("holds all that the list answers, over its pages", async () => {
    const numbers = Array.from({ length: 120 }, (_, at) => at);
    for (const at of numbers)
      await hub.world.write("vehicle", { plate: `L ${at}`, make: "Listed", model: "One", owner: "UTO" });
    const list = { field: "vehicles", arguments: { make: "Listed" } };
    const { json, manifest } = await exported(hub, { list });
    expect([json.records.length, manifest.records]).toEqual([120, { VEHICLE: 120 }]);
  });

  it("is refused for what is no list, an argument it lacks, and whoever may not search", async () => {
    const some = { of: anna, id: anna, webhook: anna, on: "2026-06-01" };
    const others = ["me", "deadLetters", "holds", "enquiries", "timeline", "whereabouts", "versions", "linksAsKnownOn"];
    for (const field of [...others, "common", "constructor"])
      for (const stated of [{}, some]) {
        const { problem } = await exported(hub, { list: { field, arguments: stated } }, administrator);
        expect([field, problem?.code]).toEqual([field, "BAD_USER_INPUT"]);
      }
    for (const wrong of [{ first: 5 }, { colour_: "RED" }])
      expect((await exported(hub, { list: { field: "vehicles", arguments: wrong } })).problem?.code).toBe(
        "BAD_USER_INPUT",
      );
    const unsearching: Asker = { owner: "UTO", scopes: ["*:read", "*:export"] };
    expect((await exported(hub, { list: { field: "vehicles" } }, unsearching)).problem?.code).toBe("FORBIDDEN");
    const listedAlone: Asker = { owner: "UTO", scopes: ["*:*"], documentMode: "ids-only" } as never;
    expect((await exported(hub, { list: { field: "vehicles" } }, listedAlone)).problem?.code).toBe(
      "OPERATION_NOT_LISTED",
    );
  });
});

describe("an export of a network", () => {
  it("holds its records and the links between them", async () => {
    const { world } = hub;
    const [one, two, three] = [await world.person("One"), await world.person("Two"), await world.person("Three")];
    const joined = [await world.link("ASSOCIATE_OF", one, two), await world.link("RELATIVE_OF", two, three)];
    const { json, problem } = await exported(hub, { network: { of: [one], depth: 2 } });
    expect([problem, ids(json.records).toSorted(), ids(json.links).toSorted()]).toEqual([
      null,
      [one, two, three].toSorted(),
      joined.toSorted(),
    ]);
    const { problem: wider } = await exported(hub, { network: { of: [one], depth: 9 } });
    expect(wider?.code).toBe("BAD_USER_INPUT");
  });

  it("is refused where the network is not complete, or begins at what the caller does not see", async () => {
    const center = await hub.world.person("Center");
    for (const name of ["A", "B", "C"]) await hub.world.link("ASSOCIATE_OF", center, await hub.world.person(name));
    const { problem } = await exported(hub, { network: { of: [center], perKind: 1 } });
    expect(problem?.detail).toContain("larger than was asked for");
    expect((await exported(hub, { network: { of: [hidden] } })).problem?.code).toBe("BAD_USER_INPUT");
    const past = { of: [center], asKnownOn: "2026-06-01" };
    for (const wrong of [{ of: [center], after_: 1 }, {}, { depth: 2 }, past, { of: [center], after: "next" }])
      expect((await exported(hub, { network: wrong })).problem?.code).toBe("BAD_USER_INPUT");
  });
});

describe("what may be handed to somebody", () => {
  it("is one's own as its handling shows it to them, and never what another owns", async () => {
    const { world } = hub;
    const shown = await world.person("Shown Whole", { policy: shownTo({ to: ["XYZ", "ABC"] }) });
    const partly = await world.person("Shown Partly", { sex: "F", policy: shownTo({ to: ["XYZ"], classes: [] }) });
    const ours = await world.person("Ours Alone", { policy: ownerAlone });
    const theirs = await world.person("Theirs", { owner: "GRC" });
    const back = await world.person("Back", { owner: "XYZ", policy: everybody });
    const records = [shown, partly, ours, theirs, back];
    const { problem } = await exported(hub, { records, releasableTo: ["XYZ"] });
    expect(problem?.detail).toContain("1 are other owners'");
    const { json, manifest, text } = await exported(hub, { records, releasableTo: ["XYZ"], leaveOut: true });
    expect(ids(json.records)).toEqual([shown, partly, back]);
    expect(manifest.leftOut).toEqual({ thirdParty: 1, handling: 1, noSchema: 0 });
    expect(json.records[1]).toMatchObject({ names: [], sex: "F", displayName: "Person stated by UTO" });
    expect(text).not.toContain("Shown Partly");
    // What goes to two goes as either sees it.
    const toTwo = await exported(hub, { records, releasableTo: ["XYZ", "ABC"], leaveOut: true });
    expect(ids(toTwo.json.records)).toEqual([shown]);
  });

  it("tells nothing of how others' records are handled", async () => {
    const { world } = hub;
    const left = async (policy: typeof everybody) => {
      const record = await world.passport("XN 77", { owner: "GRC", policy });
      const { manifest } = await exported(hub, { records: [record], releasableTo: ["XYZ"], leaveOut: true });
      return [manifest.records, manifest.leftOut];
    };
    expect(await left(everybody)).toEqual(await left(shownTo({ to: ["UTO"] })));
  });

  it("is no link that names a relative, unless their handling and the purpose admit relations", async () => {
    const { world } = hub;
    const [one, two] = [await world.person("Kin One"), await world.person("Kin Two")];
    const link = await world.link("RELATIVE_OF", one, two);
    const bare = await world.link("ASSOCIATE_OF", one, two, { policy: shownTo({ classes: ["source"] }) });
    const toThem = { records: [link, bare], releasableTo: ["XYZ"], leaveOut: true };
    const { json } = await exported(hub, toThem, analyst, "identify");
    expect([ids(json.records), ids(json.links)]).toEqual([[one, two], [link]]);
    expect((await exported(hub, toThem)).json.links).toEqual([]);
  });

  it("is no judgement of a record that is not handed on, and names it to nobody", async () => {
    const [ours, more] = [await hub.world.person("Ours"), await hub.world.person("Ours as well")];
    const theirs = await hub.world.person("Theirs", { owner: "GRC", policy: shownTo({ to: ["UTO"] }) });
    const [{ id }, { id: other }] = [await judge(hub, ours, theirs), await judge(hub, ours, more)];
    const toThem = { records: [id, other], releasableTo: ["XYZ"] };
    expect((await exported(hub, toThem)).problem?.detail).toContain("2 are other owners'");
    const { text, manifest } = await exported(hub, { ...toThem, leaveOut: true });
    expect([text.includes(id), text.includes(theirs), text.includes(other)]).toEqual([false, false, true]);
    expect(manifest).toMatchObject({ records: { PERSON: 2, IDENTITY_JUDGEMENT: 1 }, leftOut: { thirdParty: 2 } });
    // Who keeps it learns that its own is judged as well.
    const own = await exported(hub, { records: [id] });
    const [entry] = await hub.entries(own.requestId);
    expect(entry?.leaves).toContainEqual({ owner: "GRC", records: [theirs] });
  });

  it("brings a link where both its ends are handed on", async () => {
    const { json, manifest, requestId } = await exported(hub, {
      records: [held],
      releasableTo: ["XYZ"],
      leaveOut: true,
    });
    expect([ids(json.records), json.links, manifest.leftOut.thirdParty]).toEqual([[anna], [], 2]);
    // What was left out is not said to have left.
    expect((await hub.entries(requestId)).flatMap(({ leaves }) => leaves)).toMatchObject([{ records: [anna] }]);
  });
});
