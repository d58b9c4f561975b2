import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone, shownTo } from "../../world.ts";
import {
  alert,
  askCard,
  checkWithCard,
  examiner,
  fakeThread,
  officer,
  print,
  thread,
  version,
  window,
} from "./asking.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeEach(async () => {
  hub = await openTestHub();
});
afterEach(() => hub.close());

const cardOf = async (as = examiner, about = {}) => (await askCard(hub, as, about)).data.quickCheckCard;
const hour = 3_600_000;

describe("a Quick Check Card", () => {
  it("says what to look at, the most telling first, with what genuine documents and fakes show", async () => {
    const [specimen, fake] = [await version(hub), await alert(hub)];
    const card = await cardOf();
    expect(card).toMatchObject({ issuer: "UTO", category: "PASSPORT", type: null, issued: "2020" });
    expect(card.features).toHaveLength(3);
    expect(card.features[0]).toMatchObject({
      page: "visa pages",
      technique: "SECURITY_THREAD",
      light: "TRANSMITTED",
      genuine: [{ versions: ["UTO-AO-02001"], whatToSee: thread.whatToSee, position: thread.position }],
      fakes: [{ alerts: [fake], seen: "DIFFERENT", shows: "A printed line without letters." }],
      alerts: 1,
    });
    expect(card.specimens).toEqual([{ id: specimen, number: "UTO-AO-02001", owner: "UTO", version: 1 }]);
    expect(card.alerts).toMatchObject([{ id: fake, version: 3, specimenNumber: "UTO-AO-02001" }]);
  });

  it("is valid for 24 hours", async () => {
    await version(hub);
    expect(await cardOf()).toMatchObject({ made: "2026-06-01T12:00:00.000Z", validUntil: "2026-06-02T12:00:00.000Z" });
  });

  it("is of the versions that were issued in that year, and of the fakes of these", async () => {
    await version(hub);
    await version(hub, { number: "UTO-AO-03001", firstIssued: "2024-02", lastIssued: null });
    await alert(hub);
    const later = await alert(hub, { specimenNumber: "UTO-AO-03001" });
    const versions = async (year: number) =>
      (await cardOf(examiner, { year })).specimens.map((one: { number: string }) => one.number);
    expect(await versions(2020)).toEqual(["UTO-AO-02001"]);
    expect(await versions(2024)).toEqual(["UTO-AO-02001", "UTO-AO-03001"]);
    expect((await cardOf(examiner, { year: 2025 })).alerts.map((one: { id: string }) => one.id)).toEqual([later]);
  });

  it.each([
    ["a year before travel documents", { year: 1900 }],
    ["a year to come", { year: 2027 }],
    ["a year of no version", { year: 2001 }],
    ["an issuer that no list has", { issuer: "Atlantis" }],
    ["a category of which nothing is known", { category: "IDENTITY_CARD" }],
  ])("is refused for %s", async (_what, about) => {
    await version(hub);
    const { codes, data } = await askCard(hub, examiner, about);
    expect([codes, data?.quickCheckCard ?? null]).toEqual([["BAD_USER_INPUT"], null]);
  });

  it("is refused in the same words where nothing is known and where it is not for the caller", async () => {
    const none = await askCard(hub, examiner);
    await version(hub, { policy: ownerAlone });
    expect((await askCard(hub, examiner)).errors).toEqual(none.errors);
    await version(hub, { number: "UTO-AO-09001", features: [] });
    expect((await askCard(hub, examiner)).errors).toEqual(none.errors);
  });

  it("never holds what is for laboratories, whatever the caller may see", async () => {
    const level = "LABORATORY";
    await version(hub, { features: [thread, { ...print, level }, window] });
    await alert(hub, { features: [fakeThread, { ...fakeThread, fake: "Under the microscope, dots.", level }] });
    const { body } = await askCard(hub, examiner);
    expect(body).toContain("A printed line");
    expect(body).not.toMatch(/microscope|UV_FEATURE|lighthouse/);
  });

  it("takes the owner's own quick check as a feature of the fake, in its words", async () => {
    await version(hub);
    await alert(hub, {
      quickCheck: [
        { ...fakeThread, fake: "Line, no letters" },
        { technique: "UV_FEATURE", light: "UV_365", fake: "Dark" },
      ],
    });
    const { features } = await cardOf();
    expect(
      features
        .slice(0, 2)
        .flatMap(({ fakes }: { fakes: { shows: string }[] }) => fakes.map(({ shows }) => shows))
        .toSorted(),
    ).toEqual(["Dark", "Line, no letters"]);
  });

  it("has an alert's picture of the genuine beside the version that its fake imitates, and no other", async () => {
    await version(hub, { number: "UTO-AD-01001", type: "DIPLOMATIC" });
    const otherwise = { ...thread, whatToSee: "The thread shows UTO by turns with an owl." };
    await version(hub, { reference: "ordinary", features: [otherwise, print, window] });
    await alert(hub, { features: [{ ...fakeThread, genuinePicture: { name: "thread-genuine" } }] });
    const [{ genuine }] = (await cardOf()).features;
    const pictured = genuine.map(({ versions, picture }: { versions: string[]; picture: object | null }) => [
      versions,
      picture !== null,
    ]);
    expect(pictured.toSorted()).toEqual([
      [["UTO-AD-01001"], false],
      [["UTO-AO-02001"], true],
    ]);
  });

  it("is of the issuing country's own record where others state the same number", async () => {
    await version(hub, { owner: "XYZ", features: [{ ...thread, whatToSee: "Somebody else's words." }, print, window] });
    const own = await version(hub);
    expect((await cardOf()).specimens).toMatchObject([{ id: own, owner: "UTO" }]);
  });

  it("leaves out an alert that is withdrawn, taken back, over or hidden, from the next request on", async () => {
    await version(hub);
    const told = async () => (await cardOf()).alerts.length;
    const gone: [string, (id: string, reference: string) => Promise<unknown>][] = [
      ["withdrawn", (id) => hub.world.withdraw(id)],
      ["taken back", (_id, reference) => alert(hub, { reference, state: "DRAFT" })],
    ];
    for (const [how, act] of gone) {
      const id = await alert(hub, { reference: how });
      expect(await told(), how).toBe(1);
      await act(id, how);
      expect(await told(), how).toBe(0);
    }
    await alert(hub, { policy: ownerAlone });
    expect(await told()).toBe(0);
    await alert(hub, { expires: "2026-06-01" });
    hub.clock.pass(12 * hour - 1);
    expect(await told()).toBe(1);
    hub.clock.pass(1);
    expect(await told()).toBe(0);
  });

  it("holds to the classes that handling shows, and to the caller's bounds", async () => {
    const level = "PUBLIC";
    await version(hub, { features: [{ ...thread, level }, print], policy: shownTo({ classes: [] }) });
    for (const as of [examiner, officer])
      expect((await cardOf(as)).features.map(({ technique }: { technique: string }) => technique)).toEqual([
        "SECURITY_THREAD",
      ]);
  });
});

describe("who may have a card", () => {
  it("is who may check documents, also without a right to read a specimen or an alert", async () => {
    const [specimen, fake] = [await version(hub), await alert(hub)];
    const answer = await askCard(hub, officer);
    expect(answer.data.quickCheckCard.features).toHaveLength(3);
    const [entry] = await hub.entries(answer.requestId);
    for (const id of [specimen, fake]) expect(JSON.stringify(entry)).toContain(id);
    expect((await hub.ask(officer, `{ specimen(id: "${specimen}") { id } }`)).codes).toEqual(["FORBIDDEN"]);
  });

  it.each([["vehicle:check"], ["specimen:read"], ["alert:read"], ["document:read"]])(
    "is nobody with %s alone",
    async (scope) => {
      await version(hub);
      expect((await askCard(hub, { owner: "GRC", scopes: [scope] as never })).codes).toEqual(["FORBIDDEN"]);
    },
  );

  it("says why it asks", async () => {
    await version(hub);
    expect((await askCard(hub, officer, { headers: { "hub-purpose": undefined } })).codes).toEqual([
      "PURPOSE_REQUIRED",
    ]);
  });
});

describe("the check of a document", () => {
  it("has the card of the versions that it may be of by its dates", async () => {
    await version(hub, { number: "UTO-AO-01001", firstIssued: "2001", lastIssued: "2015-02" });
    await version(hub);
    const versions = async (dates: object) => {
      const { data } = await checkWithCard(hub, officer, { number: "XZ1", type: "PASSPORT", issuer: "UTO", ...dates });
      return data.checkDocument.card.specimens.map(({ number }: { number: string }) => number);
    };
    expect(await versions({ issued: "2020-05-01" })).toEqual(["UTO-AO-02001"]);
    expect(await versions({ expires: "2020-05-01" })).toEqual(["UTO-AO-01001", "UTO-AO-02001"]);
    expect(await versions({ expires: "2027" })).toEqual(["UTO-AO-02001"]);
    expect(await versions({})).toEqual(["UTO-AO-01001", "UTO-AO-02001"]);
  });

  it("has none where nothing is known, and none of a document that names no issuer or another type", async () => {
    await version(hub);
    for (const document of [
      { type: "PASSPORT", issuer: "D" },
      { type: "PASSPORT" },
      { issuer: "UTO" },
      { type: "VISA", issuer: "UTO" },
    ]) {
      const { data, codes } = await checkWithCard(hub, officer, { number: "XZ1", ...document });
      expect([data.checkDocument, codes]).toEqual([{ verdict: "NO_RECORD", card: null }, []]);
    }
  });
});
