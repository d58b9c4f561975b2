import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, openTestHub } from "../../hub.ts";
import { ownerAlone, shownTo } from "../../world.ts";
import { checkPassport, hitOf, stolenPassport } from "../checks/bureaus.ts";
import { erase } from "./erasing.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const query = `query ($kinds: [RecordKind!], $after: String, $since: DateTime, $first: Int) {
  changes(kinds: $kinds, after: $after, since: $since, first: $first) {
    changes { kind id what version at node { id __typename } } cursor hasMore
  }
}`;

const linkQuery = `query ($after: String) {
  changes(after: $after) { changes { node { ... on Link { displayName kind from { id } } } } }
}`;

interface Entry {
  readonly id: string;
  readonly what: string;
  readonly version: number | null;
}

async function part(variables: object, asker: Asker = "XYZ") {
  const answer = await hub.ask(asker, query, { variables: variables as Record<string, unknown> });
  expect(answer.errors).toEqual([]);
  return answer.data.changes as { readonly changes: readonly Entry[]; cursor: string; hasMore: boolean };
}

/** The feed from a cursor to its end. */
async function rest(after: string, asker: Asker = "XYZ", first = 100): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let cursor = after; ;) {
    const page = await part({ after: cursor, first }, asker);
    all.push(...page.changes);
    ({ cursor } = page);
    if (!page.hasMore) return all;
  }
}

/** Where the feed ends now. */
async function end(asker: Asker = "XYZ"): Promise<string> {
  const moment = new Date(hub.clock.now() + 1).toISOString();
  return (await part({ since: moment }, asker)).cursor;
}

const short = (entries: readonly Entry[]) => entries.map(({ id, what, version }) => [id, what, version]);

describe("the feed of changes", () => {
  it("tells in the order of recording what was made, changed and withdrawn, and what stands now", async () => {
    const begun = await end();
    const anna = await hub.world.person("Anna", { reference: "A" });
    const berta = await hub.world.person("Berta", { reference: "B" });
    await hub.world.person("Anna Maria", { reference: "A" });
    await hub.world.withdraw(berta);
    const { changes, hasMore } = await part({ after: begun });
    const at = new Date(hub.clock.now()).toISOString();
    const of = (id: string) => ({ kind: "PERSON", id, at, node: { id, __typename: "Person" } });
    expect(changes).toEqual([
      { ...of(anna), what: "CREATED", version: 1 },
      { ...of(anna), what: "CHANGED", version: 2 },
      { ...of(berta), what: "GONE", version: null, node: null },
    ]);
    expect(hasMore).toBe(false);
  });

  it("tells of kinds alone that are asked for, and goes on behind each part", async () => {
    const kinds = ["DOCUMENT"];
    const begun = (await part({ kinds, since: "2030-01-01T00:00:00Z" })).cursor;
    const ids: string[] = [];
    for (const number of ["XZ1", "XZ2", "XZ3"]) {
      ids.push(await hub.world.passport(number));
      await hub.world.person(`Bearer of ${number}`);
    }
    const one = await part({ kinds, after: begun, first: 2 });
    expect([one.changes.map(({ id }) => id), one.hasMore]).toEqual([ids.slice(0, 2), true]);
    const two = await part({ kinds, after: one.cursor, first: 2 });
    expect([two.changes.map(({ id }) => id), two.hasMore]).toEqual([ids.slice(2), false]);
  });

  it("begins with a moment", async () => {
    await hub.world.person("Before");
    hub.clock.pass(60_000);
    const since = new Date(hub.clock.now()).toISOString();
    const id = await hub.world.person("Tuesday");
    expect((await part({ since })).changes.map((one) => one.id)).toEqual([id]);
    const zoned = since.replace("Z", "+00:00");
    expect((await part({ since: zoned })).changes.map((one) => one.id)).toEqual([id]);
  });

  it("says that a record is gone where its owner takes it out of sight, with nothing that tells it from a withdrawal", async () => {
    const begun = await end();
    const withdrawn = await hub.world.person("Withdrawn", { reference: "W" });
    const hidden = await hub.world.person("Hidden", { reference: "H" });
    const read = await part({ after: begun });
    await hub.world.withdraw(withdrawn);
    await hub.world.person("Hidden", { reference: "H", policy: ownerAlone });
    await hub.world.person("Hidden again", { reference: "H", policy: ownerAlone });
    expect(short(await rest(read.cursor))).toEqual([
      [withdrawn, "GONE", null],
      [hidden, "GONE", null],
    ]);
  });

  it("tells nothing of what the caller could never see, nor of versions that are not for it", async () => {
    const begun = await end();
    const secret = await hub.world.person("Secret", { reference: "S", policy: ownerAlone });
    await hub.world.withdraw(secret);
    const shared = await hub.world.person("Source", { reference: "Q", policy: ownerAlone });
    await hub.world.person("Source", { reference: "Q" });
    await hub.world.person("Drill", { test: true });
    expect(short(await rest(begun))).toEqual([[shared, "CHANGED", 2]]);
  });

  it("tells of a link only where both its ends are seen", async () => {
    const begun = await end();
    const [anna, passport] = [await hub.world.person("Anna"), await hub.world.passport("L1")];
    const secret = await hub.world.passport("L2", { policy: ownerAlone });
    const seen = await hub.world.link("HOLDER_OF", anna, passport);
    const unseen = await hub.world.link("HOLDER_OF", anna, secret);
    await hub.world.withdraw(unseen);
    const entries = await rest(begun);
    expect(entries.map(({ id }) => id)).toEqual([anna, passport, seen]);
    const { data } = await hub.ask("XYZ", linkQuery, { variables: { after: begun } });
    expect(data.changes.changes.at(-1).node).toEqual({
      displayName: expect.any(String),
      kind: "HOLDER_OF",
      from: { id: anna },
    });
    await hub.world.withdraw(seen);
    expect(short(await rest(begun)).at(-1)).toEqual([seen, "GONE", null]);
  });

  it("is noted in the audit for each owner whose records it tells of, gone ones too, and of no others", async () => {
    const begun = await end();
    const gone = await hub.world.person("Gone", { owner: "DEU" });
    await hub.world.withdraw(gone, "DEU");
    hub.clock.pass(1);
    const stands = await hub.world.person("Stands");
    hub.clock.pass(1);
    const beyond = await hub.world.person("On the next page");
    const { requestId } = await hub.ask("XYZ", query, { variables: { after: begun, first: 2 } });
    const told = JSON.stringify(await hub.entries(requestId));
    expect([gone, stands, beyond].map((id) => told.includes(id))).toEqual([true, true, false]);
  });

  it("is refused without the right to list a kind, and for a cursor of other kinds or of another's", async () => {
    const reader = { owner: "XYZ", scopes: ["person:read", "document:read", "document:search"] };
    const refused = await hub.ask(reader, query, { variables: { kinds: ["PERSON"] } });
    expect(refused.codes).toEqual(["FORBIDDEN"]);
    const document = await hub.world.passport("R1");
    await hub.world.person("Not listed");
    const kinds = new Set((await part({ first: 100 }, reader)).changes.map((one) => one.id.slice(0, 3)));
    expect([...kinds]).toEqual(["DOC"]);
    expect(document).toMatch(/^DOC/);
    const { cursor } = await part({ kinds: ["PERSON"] });
    for (const [asker, variables] of [
      ["XYZ", { after: cursor }],
      ["XYZ", { kinds: ["DOCUMENT"], after: cursor }],
      ["UTO", { kinds: ["PERSON"], after: cursor }],
      ["XYZ", { after: "made up" }],
    ] as const)
      expect((await hub.ask(asker, query, { variables })).codes).toEqual(["BAD_CURSOR"]);
  });

  it("says what is wrong with a question", async () => {
    for (const [variables, code] of [
      [{ first: 0 }, "PAGE_SIZE"],
      [{ first: 101 }, "PAGE_SIZE"],
      [{ since: "Tuesday" }, "BAD_USER_INPUT"],
      [{ since: "9999-12-31T23:59:59-12:00" }, "BAD_USER_INPUT"],
      [{ since: "9999-12-31T23:00:00-02:00", first: 1 }, "BAD_USER_INPUT"],
      [{ since: "2026-06", first: 1 }, "BAD_USER_INPUT"],
      [{ since: "2026-06-01T00:00:00Z", after: await end() }, "BAD_USER_INPUT"],
    ] as const)
      expect((await hub.ask("XYZ", query, { variables })).codes).toEqual([code]);
  });

  it("gives each cursor anew and of one length, so that none shows whether others have written", async () => {
    const [one, again] = [await end(), await end()];
    await hub.world.person("Secret", { policy: ownerAlone });
    const moved = await end();
    expect(new Set([one, again, moved]).size).toBe(3);
    expect(new Set([one, again, moved].map(({ length }) => length)).size).toBe(1);
  });

  it("has no hit of which its bureau does not say when it was made: the order of recording would tell", async () => {
    const told = async (after: string, asker: string) =>
      (await rest(after, asker)).filter(({ id }) => id.startsWith("HIT")).map(({ id }) => id);
    const begun = { UTO: await end("UTO"), AUT: await end("AUT") };
    const checked = async (number: string, said: { readonly tell?: string }) => {
      await stolenPassport(hub, number);
      return (await checkPassport(hub, "AUT", number, said)).hits[0] as string;
    };
    const [open, timeless] = [await checked("FT0001", {}), await checked("FT0002", { tell: "HIT" })];
    expect(await told(begun.UTO, "UTO")).toEqual([open]);
    expect(await told(begun.AUT, "AUT")).toEqual([open, timeless]);
    expect(await hitOf(hub, "UTO", timeless, "updated")).toEqual({ updated: null });
    const { UTO, AUT } = { UTO: await end("UTO"), AUT: await end("AUT") };
    for (const id of [open, timeless]) await erase(hub, id);
    expect(await told(UTO, "UTO")).toEqual([open]);
    expect(await told(AUT, "AUT")).toEqual([open, timeless]);
  });

  it("shows a record whose handling names a purpose to who states it", async () => {
    const begun = await end();
    const id = await hub.world.person("Alerted", { policy: shownTo({ purposes: ["alerts"] }) });
    const ask = async (purpose: string) =>
      (await hub.ask("XYZ", query, { variables: { after: begun }, headers: { "hub-purpose": purpose } })).data.changes
        .changes;
    expect([short(await ask("alerts")), await ask("identify")]).toEqual([[[id, "CREATED", 1]], []]);
  });
});
