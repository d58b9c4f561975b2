import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newAddresses } from "../../cli/serve-pack/addressed-cards.ts";
import { PackAnswers } from "../../cli/serve-pack/answers.ts";
import { plainAnswer } from "../../gateway/rest/problem.ts";
import { openTrustedDocuments } from "../../gateway/trusted-documents/open.ts";
import { PackChecks } from "../../packs/checks.ts";
import { PackRefused } from "../../packs/refused.ts";
import { openTestHub } from "../hub.ts";
import { openWorld } from "../world.ts";
import { stolen, verdictOf } from "./asked.ts";
import { dayMillis, newSigningKey, offline, TestDevice } from "./packed.ts";
import { HandingIn } from "./handing-in.ts";
import { served } from "./served.ts";

async function setUp() {
  const stack = new AsyncDisposableStack();
  const world = stack.use(await openWorld());
  const device = await TestDevice.enrolled(world.clock);
  stack.defer(() => device[Symbol.dispose]());
  const both = await HandingIn.between(world, device);
  await world.write("documentReport", stolen);
  await device.build(world);
  const hub = stack.use(await served(device, world.clock));
  return { world, device, both, hub, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** What names one request, and differs in each. */
function withoutIds(body: object): unknown {
  return JSON.parse(JSON.stringify(body, (name, value: unknown) => (/^(check|requestId)$/.test(name) ? null : value)));
}

const checkDocument = `mutation ($document: DocumentToCheck!) {
  checkDocument(document: $document) { verdict nextStep candidates { kind owner } travellerScreen }
}`;
const known = { number: "XZ000123", type: "PASSPORT", issuer: "UTO" };

describe("A device that serves its pack", () => {
  it("answers plain calls and GraphQL as the hub does, each with the pack's age, and has them in its journal", async () => {
    await using at = await setUp();
    at.world.clock.pass(3_600_000);
    const { status, headers, body } = await at.hub.check("XZ000123");
    expect([status, headers["hub-pack"]]).toEqual([
      200,
      "sequence=1; made=2026-06-01T12:00:00.000Z; valid-until=2026-06-02T12:00:00.000Z; minutes=60",
    ]);
    expect(body).toMatchObject({
      checkDocument: { verdict: "NOT_VALID", candidates: [{ kind: "DOCUMENT_REPORT", owner: "UTO" }] },
    });
    const asked = await at.hub.ask("/graphql", { query: checkDocument, variables: { document: known } });
    expect(asked.body).toMatchObject({
      data: { checkDocument: { verdict: "NOT_VALID", nextStep: "SECOND_LINE" } },
      extensions: { pack: { sequence: 1, minutes: 60 } },
    });
    const traveller = { document: known, person: { names: ["Orlane Dauvesque"], birthDate: "1991-03-04" } };
    const whole = await at.hub.ask("/rest/check-traveller", traveller);
    expect(whole.body).toMatchObject({
      checkTraveller: { verdict: "NOT_VALID", document: { verdict: "NOT_VALID" }, person: { verdict: "NO_RECORD" } },
    });
    expect(await at.both.receive()).toMatchObject({ fresh: 3 });
  });

  it("says to the letter what the hub says, but for the check's id", async () => {
    const hub = await openTestHub();
    await using stack = new AsyncDisposableStack();
    stack.defer(() => hub.close());
    const device = stack.use(await TestDevice.enrolled(hub.clock));
    const person = await hub.world.person("Nimelle Brenighan", {
      birthDates: [{ date: "1980-01-02" }],
      policy: offline,
    });
    const notice = await hub.world.write("notice", { form: "NOTICE", colour: "RED", status: "VALID", policy: offline });
    await hub.world.link("SUBJECT_OF", person, notice, { policy: offline });
    await hub.world.write("documentReport", stolen);
    await device.build(hub.world);
    const pack = stack.use(await served(device, hub.clock));
    const authorization = `Bearer ${await hub.key({ owner: "GRC", scopes: ["*:check"] })}`;
    const headers = { authorization, "hub-purpose": "border-control" };
    const document = { number: "XZ000123", type: "PASSPORT", issuer: "UTO", surname: "Brenighan", birthDate: "1980" };
    for (const [call, asked] of [
      ["check-document", known],
      ["check-document", { ...document, number: "XZ000124" }],
      ["check-document", { number: "-" }],
      ["check-document", { serial: "XZ000123" }],
      ["check-person", { names: ["Nimelle Brenighan"], birthDate: "1980-01-02" }],
      ["check-person", { names: ["Nimelle Brenighan"], birthDate: "2.1.1980" }],
      ["check-person", { names: "Nimelle Brenighan", sex: "LADY", birthDate: 1980 }],
      ["check-document", { number: { $gt: "" }, issuer: { $gt: "" }, type: 7 }],
      ["check-document", { number: null, type: "PASSPORT" }],
      ["check-traveller", { document: { serial: "XZ000123" } }],
      ["check-traveller", { document: [1], vehicle: "ZZ 1" }],
      ["check-vehicle", { plate: "ZZ 1", plateCountry: "UTO" }],
      ["check-traveller", { document: known, vehicle: { plate: "ZZ 1" }, person: { names: ["Brenighan"] } }],
    ] as const) {
      const ofHub = await hub.app.inject({ method: "POST", url: `/rest/${call}`, payload: asked, headers });
      const ofPack = await pack.ask(`/rest/${call}`, asked);
      expect([call, ofPack.status, withoutIds(ofPack.body)]).toEqual([
        call,
        ofHub.statusCode,
        withoutIds(ofHub.json()),
      ]);
    }
  });

  it("says NOT_CHECKED once the pack's time is over", async () => {
    await using at = await setUp();
    at.world.clock.pass(dayMillis);
    const { body, headers } = await at.hub.check("XZ000124");
    expect([body.checkDocument.verdict, headers["hub-pack"]]).toEqual([
      "NOT_CHECKED",
      expect.stringContaining("minutes=1440"),
    ]);
  });

  it("answers nobody without the token, nor under another host's name, nor for another purpose", async () => {
    await using at = await setUp();
    expect(await at.hub.check("XZ000123", { authorization: "Bearer other" })).toMatchObject({ status: 401 });
    for (const host of ["evil.example", `evil.example:${at.hub.port}`, "127.0.0.1", `[::1]:${at.hub.port}`])
      expect([host, await at.hub.check("XZ000123", { host })]).toMatchObject([host, { status: 403 }]);
    expect(await at.hub.check("XZ000123", { "hub-purpose": "identification" })).toMatchObject({
      status: 400,
      body: { code: "PURPOSE_REQUIRED" },
    });
    expect(at.both.lines()).toEqual([]);
  });

  it("refuses what the hub alone answers, before anything is looked up", async () => {
    await using at = await setUp();
    for (const query of [
      "{ hits(first: 5) { nodes { id } } }",
      "{ _entities(representations: []) { __typename } }",
      "{ __schema { types { name } } }",
      checkDocument.replace("kind owner", "record { __typename }"),
      checkDocument.replace("kind owner", "hit { id }"),
      checkDocument.replace("verdict", "anomalies { specimen { id } }"),
      `${checkDocument} query Other { readVin(vin: "1") { __typename } }`,
    ]) {
      const answer = await at.hub.ask("/graphql", { query, variables: { document: known } });
      expect([query, answer.status, answer.body.data]).toEqual([query, 400, undefined]);
    }
    expect(await at.hub.ask("/rest/hits", {})).toMatchObject({ status: 404 });
    expect(await at.hub.ask("/metrics", null)).toMatchObject({ status: 404 });
    expect(at.both.lines()).toEqual([]);
  });

  it("takes a newer pack while it serves, and goes on by the last good one where a newer is refused", async () => {
    await using at = await setUp();
    await at.world.write("documentReport", { ...stolen, number: "XZ000200" });
    expect((await at.hub.check("XZ000200")).body.checkDocument.verdict).toBe("NO_RECORD");
    const newer = await at.device.build(at.world);
    await at.hub.packs.look();
    const { body, headers } = await at.hub.check("XZ000200");
    expect([body.checkDocument.verdict, headers["hub-pack"]]).toEqual([
      "NOT_VALID",
      expect.stringContaining("sequence=2;"),
    ]);
    await at.device.build(at.world, { signingKey: newSigningKey() });
    await at.hub.packs.look();
    await at.hub.packs.look();
    expect(at.hub.said.filter((text) => text.includes("not signed by the hub"))).toHaveLength(1);
    expect((await at.hub.check("XZ000200")).headers["hub-pack"]).toContain("sequence=2;");
    rmSync(newer, { recursive: true });
    await at.hub.packs.look();
    expect((await at.hub.check("XZ000200")).body.checkDocument.verdict).toBe("NOT_VALID");
  });

  it("leaves the device the newer one's number and time where an older one that was in use ends", async () => {
    await using at = await setUp();
    const years = 73 * 365 * dayMillis;
    at.world.clock.pass(years);
    expect((await at.hub.check("XZ000123")).body.checkDocument.verdict).toBe("NOT_CHECKED");
    at.world.clock.pass(-years);
    const newer = await at.device.build(at.world);
    await at.hub.packs.look();
    await expect(at.device.open(join(at.device.folder, "pack-1"))).rejects.toMatchObject({ because: "replayed" });
    expect(await verdictOf(at.device, newer, "XZ000123")).toBe("NOT_VALID");
  });

  it("takes deltas that are applied while it serves, and goes on with the last good one where one is refused", async () => {
    await using at = await setUp();
    const folder = join(at.device.folder, "pack-1");
    await at.world.write("documentReport", { ...stolen, number: "XZ000200" });
    at.world.clock.pass(dayMillis - 1);
    const delta = await at.device.buildDelta(at.world);
    {
      using other = await at.device.open(folder);
      await other.apply(delta);
    }
    at.world.clock.pass(3_600_000);
    const { body, headers } = await at.hub.check("XZ000200");
    expect([body.checkDocument.verdict, headers["hub-pack"]]).toEqual([
      "NOT_VALID",
      "sequence=2; made=2026-06-02T11:59:59.999Z; valid-until=2026-06-03T11:59:59.999Z; minutes=60",
    ]);
    writeFileSync(join(folder, "delta-2"), "no delta");
    await at.hub.packs.look();
    await at.hub.packs.look();
    expect(at.hub.said).toEqual([
      expect.stringContaining("Pack 1 is in use"),
      expect.stringContaining("Pack 2 is in use"),
      expect.stringContaining("Not used: what lies beside the pack in use"),
    ]);
    expect((await at.hub.check("XZ000200")).headers["hub-pack"]).toContain("sequence=2;");
    await at.device.build(at.world);
    await at.hub.packs.look();
    expect((await at.hub.check("XZ000200")).headers["hub-pack"]).toContain("sequence=3;");
    expect(await at.both.receive()).toMatchObject({ fresh: 3 });
  });

  it("goes on with the last of several deltas that another process applied one after the other", async () => {
    await using at = await setUp();
    {
      using other = await at.device.open(join(at.device.folder, "pack-1"));
      for (const number of ["XZ000200", "XZ000300"]) {
        await at.world.write("documentReport", { ...stolen, number, reference: number });
        await other.apply(await at.device.buildDelta(at.world));
      }
    }
    const { body, headers } = await at.hub.check("XZ000300");
    expect([body.checkDocument.verdict, headers["hub-pack"]]).toEqual([
      "NOT_VALID",
      expect.stringContaining("sequence=3;"),
    ]);
    await at.hub.packs.look();
    expect(at.hub.said.join()).not.toContain("Not used");
  });

  it("answers nothing where its journal cannot be written", async () => {
    await using at = await setUp();
    using pack = await at.device.open(join(at.device.folder, "pack-1"));
    const journal = { write: () => Promise.reject(new PackRefused("damaged", "The disk is full.")) };
    const checks = new PackChecks(pack, journal);
    const answers = new PackAnswers({
      packs: { ask: (work) => work({ pack, checks }) },
      trustedDocuments: openTrustedDocuments({ trustedDocuments: null }),
      addresses: newAddresses(),
      clock: at.world.clock,
      failed: () => {},
    });
    const body = { query: checkDocument, variables: { document: known } };
    const answer = await answers.answer({ headers: { "hub-purpose": "border-control" }, body, address: null });
    expect(JSON.parse(answer.body)).toMatchObject({
      data: { checkDocument: null },
      errors: [{ message: "The disk is full.", extensions: { code: "STORE_UNAVAILABLE" } }],
    });
    expect(plainAnswer(answer).status).toBe(503);
  });
});
