import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bringUpToDate } from "../../../core/audit/index/update.ts";
import { type Asker, openTestHub, type TestHub } from "../../hub.ts";
import { everybody, ownerAlone, shownTo } from "../../world.ts";
import { erase } from "../../subgraphs/links/erasing.ts";
import { fed, follower } from "./asking.ts";

let hub: TestHub & { close(): Promise<void> };
let anna: string;
let passport: string;
let held: string;
let hidden: string;

beforeEach(async () => {
  hub = await openTestHub();
  const { world } = hub;
  anna = await world.person("Anna Eriksson", { reference: "A" });
  passport = await world.passport("XN 1", {
    owner: "GRC",
    reference: "P",
    policy: shownTo({ classes: ["identity"] }, { to: ["DEU"] }),
  });
  held = await world.link("HOLDER_OF", anna, passport, { owner: "GRC" });
  hidden = await world.passport("XN 2", { owner: "GRC", policy: ownerAlone });
  await world.link("HOLDER_OF", anna, hidden);
});
afterEach(() => hub.close());

describe("a feed", () => {
  it("begins with every record that its key sees, what joins them last, and ends with a manifest", async () => {
    const { lines, records, manifest, sha256, body } = await fed(hub);
    expect(lines[0]).toMatchObject({ begins: "copy", owner: "XYZ", test: false, purpose: "border-control" });
    expect(records.map(({ id }) => id)).toEqual([anna, passport, held]);
    expect(records[0]).toMatchObject({ record: "person", owner: "UTO", reference: "A", version: 1 });
    expect(records[0].body.names[0].full).toBe("Anna Eriksson");
    expect(body).not.toContain(hidden);
    const counts = { person: 1, document: 1, link: 1 };
    expect(manifest).toMatchObject({ complete: true, records: counts, gone: 0, lines: lines.length - 1, sha256 });
  });

  it("names records as any hub does, and says how its organisation may hold each, of other audiences nothing", async () => {
    const { records } = await fed(hub, { kinds: ["document", "link"] });
    const [document, link] = records;
    // Where its reference is withheld, the id names it.
    expect([document.reference, document.body.number]).toEqual([passport, "XN 1"]);
    const audience = { to: ["XYZ"], except: [], purposes: null, classes: ["identity"], until: null };
    expect(document.handling).toEqual({ audiences: [audience] });
    expect(link.reference).toBeNull();
    expect(link.names).toEqual({
      [anna]: { record: "person", owner: "UTO", reference: "A" },
      [passport]: { record: "document", owner: "GRC", reference: passport },
    });
  });

  it("binds what it tells of to the purposes and field classes that its key is for", async () => {
    const narrow: Asker = {
      owner: "XYZ",
      scopes: ["person:read", "person:search", "person:export"],
      purposes: ["border-control", "identify"],
      bounds: { owners: null, classes: ["identity"], operations: null, perMinute: null, perDay: null },
    };
    const [person] = (await fed(hub, {}, narrow)).records;
    expect(person.handling.audiences).toMatchObject([
      { purposes: ["border-control", "identify"], classes: ["identity"] },
    ]);
    const own: Asker = { owner: "UTO", scopes: ["person:read", "person:search", "person:export"] };
    expect((await fed(hub, {}, own)).records[0].handling).toBeNull();
  });

  it("goes on from its cursor with what has changed, and says of what is gone its id alone", async () => {
    const { world } = hub;
    const gone = [
      await world.person("Withdrawn", { reference: "W" }),
      await world.person("Hidden", { reference: "H" }),
      await world.person("Erased", { reference: "E" }),
    ];
    const version = Number((await fed(hub)).records.find(({ id }) => id === anna)?.version);
    const { cursor } = await fed(hub);
    await world.withdraw(String(gone[0]));
    await world.person("Hidden", { reference: "H", policy: ownerAlone });
    await erase(hub, String(gone[2]));
    await world.person("Anna Maria Eriksson", { reference: "A" });
    const after = await fed(hub, { after: cursor });
    expect(after.begins).toEqual([]);
    expect(after.records.map((record) => [record.id, record.version])).toEqual([[anna, version + 1]]);
    const lines = after.lines.filter((line) => "gone" in line);
    expect(lines.toSorted((one, other) => gone.indexOf(one.gone) - gone.indexOf(other.gone))).toEqual(
      gone.map((id) => ({ gone: id, record: "person" })),
    );
    const still = await fed(hub, { after: after.cursor });
    expect([still.records, still.gone]).toEqual([[], []]);
  });

  it("brings with what comes into sight what joins it, which was not changed", async () => {
    const { world } = hub;
    const card = await world.passport("XN 3", { reference: "C" });
    const shy = await world.person("Shy", { reference: "S", policy: ownerAlone });
    const link = await world.link("HOLDER_OF", shy, card);
    const { cursor, body } = await fed(hub);
    expect(body).not.toContain(shy);
    await world.person("Shy", { reference: "S", policy: everybody });
    const { records } = await fed(hub, { after: cursor });
    expect(records.map(({ id }) => id)).toEqual([shy, link]);
  });

  it("is read in parts, each from the cursor of the one before", async () => {
    const { world } = hub;
    for (let at = 0; at < 600; at += 1)
      await world.write("vehicle", { plate: `F ${at}`, make: "Fed", model: "One", owner: "UTO" });
    const { lines } = await fed(hub, { kinds: ["vehicle"] });
    const cursors = lines.filter((line) => "copy" in line);
    expect(cursors.map(({ copy }) => copy)).toEqual(["partial", "whole", "whole"]);
    const rest = await fed(hub, { kinds: ["vehicle"], after: cursors[0].cursor });
    const [ids, again] = [lines, rest.lines].map((all) => all.flatMap((line) => (line.body ? [line.id] : [])));
    expect([ids?.length, rest.begins]).toEqual([600, []]);
    expect(again).toEqual(ids?.slice(500));
    // Its cursor is for these kinds and this organisation.
    expect((await fed(hub, { after: rest.cursor })).problem.code).toBe("BAD_CURSOR");
    const other: Asker = { owner: "DEU", scopes: ["*:read", "*:search", "*:export"] };
    expect((await fed(hub, { kinds: ["vehicle"], after: rest.cursor }, other)).problem.code).toBe("BAD_CURSOR");
  });
});

describe("what may be followed", () => {
  it("needs the rights to read, to list and to export each kind, and of a link's ends as well", async () => {
    const asking = (...scopes: string[]): Asker => ({ owner: "XYZ", scopes });
    const code = async (as: Asker, body = {}) => (await fed(hub, body, as)).problem?.code;
    expect(await code(asking("*:read", "*:search"))).toBe("FORBIDDEN");
    expect(await code(asking("*:read", "person:export"))).toBe("FORBIDDEN");
    expect(await code(asking("*:search", "person:export"))).toBe("FORBIDDEN");
    const persons = asking("*:read", "*:search", "person:export");
    expect(Object.keys((await fed(hub, {}, persons)).manifest.records)).toEqual(["person"]);
    expect(await code(persons, { kinds: ["person", "document"] })).toBe("FORBIDDEN");
    const joined = asking("*:read", "*:search", "person:export", "link:export");
    expect(Object.keys((await fed(hub, {}, joined)).manifest.records)).toEqual(["person"]);
    const changed = (await fed(hub, {}, joined)).cursor;
    await hub.world.link("HOLDER_OF", anna, passport, { owner: "GRC", note: "again" });
    expect((await fed(hub, { after: changed }, joined)).records).toEqual([]);
  });

  it("is nothing that the hub made of a check, and nothing without purpose or reason", async () => {
    expect((await fed(hub, { kinds: ["hit"] })).problem.code).toBe("BAD_USER_INPUT");
    expect((await fed(hub, { reason: undefined })).problem.code).toBe("BAD_USER_INPUT");
    expect((await fed(hub, {}, follower, "curiosity")).problem.code).toBe("PURPOSE_REQUIRED");
  });

  it("stands in the audit before it leaves, and is told to each owner as what left", async () => {
    hub.clock.pass(1);
    const { requestId } = await fed(hub, { kinds: ["document", "link"] });
    const [entry] = await hub.entries(requestId);
    expect(entry?.header).toMatchObject({ kind: "read", operation: { fields: ["feed"] } });
    const named = entry?.leaves.flatMap(({ records }: { records: readonly string[] }) => records) ?? [];
    expect(named).toEqual(expect.arrayContaining([anna, passport, held]));
    const short = await hub.world.passport("XN 9", { reference: "X" });
    const { cursor } = await fed(hub);
    await hub.world.withdraw(short);
    const [told] = await hub.entries((await fed(hub, { after: cursor })).requestId);
    expect(JSON.stringify(told?.leaves)).toContain(short);
    await bringUpToDate(join(hub.settings.data, "audit"), await hub.hub.platform.index());
    const { data } = await hub.ask(
      { owner: "GRC", scopes: ["*:administer"] },
      "query ($record: ID) { enquiries(record: $record, first: 1) { nodes { exported } } }",
      { variables: { record: passport } },
    );
    expect(data.enquiries.nodes).toEqual([{ exported: "as a feed for its own use: our copy" }]);
  });
});
