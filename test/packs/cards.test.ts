import { describe, expect, it } from "vitest";
import type { QuickCheckCard } from "../../records/specimens/card/card.ts";
import { callerOf, openWorld, shownTo, type Said, type World } from "../world.ts";
import { dayMillis, offline, post, TestDevice } from "./packed.ts";
import { served } from "./served.ts";

const thread = {
  technique: "SECURITY_THREAD",
  light: "TRANSMITTED",
  whatToSee: "The thread shows UTO by turns with a fox.",
  picture: { name: "thread" },
};
const fakeThread = {
  technique: "SECURITY_THREAD",
  light: "TRANSMITTED",
  page: "visa pages",
  fake: "A printed line without letters.",
};
const about = { issuer: "UTO", category: "PASSPORT", type: null, issued: "2020", expires: null } as const;
const asked = { issuer: "UTO", category: "PASSPORT", year: 2020 };

const version = (world: World, said: Said = {}) =>
  world.write("specimen", {
    number: "UTO-AO-02001",
    country: "UTO",
    category: "PASSPORT",
    type: "ORDINARY",
    firstIssued: "2015-03",
    lastIssued: "2024-02",
    longestValidity: 10,
    pages: [{ page: "visa pages", features: [thread] }],
    policy: offline,
    ...said,
  });

const alert = (world: World, said: Said = {}) =>
  world.write("alert", {
    kind: "COUNTERFEIT",
    title: "False Utopian passport",
    country: "UTO",
    specimenNumber: "UTO-AO-02001",
    state: "PUBLISHED",
    features: [fakeThread],
    policy: offline,
    ...said,
  });

async function setUp(scopes?: readonly string[]) {
  const stack = new AsyncDisposableStack();
  const world = stack.use(await openWorld());
  const device = await TestDevice.enrolled(world.clock);
  stack.defer(() => device[Symbol.dispose]());
  const folder = async () =>
    device.build(world, scopes ? { caller: callerOf("GRC", { scopes: [...scopes] }) } : undefined);
  return { world, device, build: folder, stack, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

const card = `{ quickCheckCard(issuer: "UTO", category: PASSPORT, year: 2020) {
  issuer category type issued expires made validUntil
  features { page technique light alerts
    genuine { versions whatToSee position { x } picture { url } }
    fakes { alerts seen shows picture { url } } }
  specimens { id number owner version }
  alerts { id title specimenNumber owner version }
  page { url }
} }`;

/** A card whose pictures nobody handed in. */
function wordsOf(whole: QuickCheckCard | null): object {
  return JSON.parse(JSON.stringify(whole, (name, value: unknown) => (name === "picture" ? null : value))) as object;
}

const checkWithCard = `mutation ($document: DocumentToCheck!) {
  checkDocument(document: $document) { verdict card { features { genuine { whatToSee picture { url } } } page { url } } }
}`;
const document = { number: "XZ000123", type: "PASSPORT", issuer: "UTO" };

describe("A card of what a pack holds", () => {
  it("says what the hub's says, by itself and beside a check; of a picture that nobody handed in nothing", async () => {
    await using at = await setUp();
    await version(at.world);
    await alert(at.world);
    await at.build();
    const hub = at.stack.use(await served(at.device, at.world.clock));
    const online = await at.world.asking(post).looking.cards.of(about);
    expect(online?.features[0]).toMatchObject({ genuine: [{ picture: { name: "thread" } }], alerts: 1 });
    const { quickCheckCard } = (await hub.ask("/graphql", { query: card })).body.data;
    expect(quickCheckCard).toEqual({ ...wordsOf(online), page: { url: expect.stringMatching(/^\/cards\//) } });
    const plain = await hub.ask("/rest/quick-check-card", asked);
    expect([plain.status, plain.body.quickCheckCard.specimens]).toEqual([
      200,
      [{ number: "UTO-AO-02001", version: 1 }],
    ]);
    const beside = await hub.ask("/graphql", { query: checkWithCard, variables: { document } });
    expect(beside.body.data.checkDocument).toEqual({
      verdict: "NO_RECORD",
      card: {
        features: [{ genuine: [{ whatToSee: thread.whatToSee, picture: null }] }],
        page: { url: expect.stringMatching(/^\/cards\//) },
      },
    });
  });

  it("is of no alert that is discreet, a draft, or has no leave for offline, nor of one that a delta took away", async () => {
    await using at = await setUp();
    await version(at.world);
    const kept = await alert(at.world);
    await alert(at.world, { title: "Discreet", policy: shownTo({ offline: true, discreet: true }) });
    await alert(at.world, { title: "Here alone", policy: shownTo() });
    await alert(at.world, { title: "Draft", state: "DRAFT", owner: "GRC" });
    const folder = await at.build();
    const hub = at.stack.use(await served(at.device, at.world.clock));
    const titles = async () =>
      (await hub.ask("/graphql", { query: card })).body.data.quickCheckCard.alerts.map(
        ({ title }: { readonly title: string }) => title,
      );
    expect(await titles()).toEqual(["False Utopian passport"]);
    await at.world.withdraw(kept);
    using pack = await at.device.open(folder);
    await pack.apply(await at.device.buildDelta(at.world));
    expect(await titles()).toEqual([]);
  });

  it("is good no longer than its pack, and is none after it", async () => {
    await using at = await setUp();
    await version(at.world);
    await at.build();
    const hub = at.stack.use(await served(at.device, at.world.clock));
    at.world.clock.pass(dayMillis / 2);
    const { body } = await hub.ask("/graphql", { query: card });
    expect(body.data.quickCheckCard).toMatchObject({
      made: "2026-06-02T00:00:00.000Z",
      validUntil: "2026-06-02T12:00:00.000Z",
    });
    at.world.clock.pass(dayMillis / 2);
    expect(await hub.ask("/rest/quick-check-card", asked)).toMatchObject({ status: 503 });
  });

  it("is refused where its key had no right to take alerts along: no fake on it would read as none known", async () => {
    await using at = await setUp([
      "*:check",
      "documentReport:read",
      "documentReport:offline",
      "specimen:read",
      "specimen:offline",
    ]);
    await version(at.world);
    await alert(at.world);
    await at.build();
    const hub = at.stack.use(await served(at.device, at.world.clock));
    const refused = await hub.ask("/rest/quick-check-card", asked);
    expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining("no records of alert")]);
    const beside = await hub.ask("/graphql", { query: checkWithCard, variables: { document } });
    expect(beside.body).toMatchObject({
      data: { checkDocument: { verdict: "NO_RECORD", card: null } },
      errors: [{ extensions: { code: "FORBIDDEN" } }],
    });
  });
});
