import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeEach(async () => {
  hub = await openTestHub();
});
afterEach(() => hub.close());

const officer = { owner: "GRC", scopes: ["document:check"] };
const query = `mutation ($number: String!, $type: DocumentType, $issuer: OwnerCode) {
  checkDocument(number: $number, type: $type, issuer: $issuer, place: "Utopia Bridge") {
    check verdict nextStep travellerScreen
    reasons { code says }
    candidates { kind owner score nextStep }
  }
}`;
const passport = { number: "XZ 000-123", type: "PASSPORT", issuer: "UTO" };

async function check(variables: object = passport) {
  const { data, errors } = await hub.ask(officer, query, { variables: { ...variables } });
  expect(errors).toEqual([]);
  return data.checkDocument;
}

const report = (said: object = {}) =>
  hub.world.write("documentReport", {
    type: "PASSPORT",
    number: "xz000123",
    issuer: "UTO",
    fraudType: "STOLEN",
    ...said,
  });

describe("a check of a document", () => {
  it("that nothing is recorded about says so, and that it proves nothing", async () => {
    expect(await check()).toMatchObject({
      verdict: "NO_RECORD",
      nextStep: "CONTINUE",
      candidates: [],
      reasons: [{ says: "Nothing is recorded about it, which is no proof that it is valid." }],
    });
  });

  it.each([
    ["STOLEN", "SECOND_LINE"],
    ["LOST", "SECOND_LINE"],
    ["STOLEN_BLANK", "SECOND_LINE"],
    ["REVOKED", "SEEK_CONFIRMATION"],
    ["INVALID", "SEEK_CONFIRMATION"],
  ])("that is reported as %s says whose report it is, and to go on with %s", async (fraudType, nextStep) => {
    await report({ fraudType });
    expect(await check()).toMatchObject({
      verdict: "NOT_VALID",
      nextStep,
      candidates: [{ kind: "DOCUMENT_REPORT", owner: "UTO", score: 1, nextStep }],
    });
  });

  it.each([
    ["by a link", (person: string, document: string) => hub.world.link("HOLDER_OF", person, document)],
    ["by its number", async () => ""],
  ])("in order whose bearer is known %s and the subject of a notice says so", async (how, join) => {
    const document = await hub.world.passport("XZ000123");
    const identifiers = how === "by its number" ? [{ number: "XZ-000123" }] : [];
    const person = await hub.world.person("Anna Beispiel", { identifiers });
    const notice = await hub.world.write("notice", { form: "NOTICE", colour: "RED", status: "VALID", owner: "D" });
    await hub.world.link("SUBJECT_OF", person, notice);
    await join(person, document);
    expect(await check()).toMatchObject({
      verdict: "BEARER_OF_INTEREST",
      nextStep: "SECOND_LINE",
      candidates: [{ kind: "NOTICE", owner: "D" }],
    });
  });

  it("makes a hit for the owner of what it met, and leaves nothing without one", async () => {
    await check();
    expect(await hitsOf("UTO")).toEqual([]);
    await report();
    const { check: name } = await check();
    const hit = {
      kind: "DOCUMENT_REPORT",
      owner: "GRC",
      recordOwner: "UTO",
      meetings: [{ check: name, place: "Utopia Bridge" }],
    };
    expect(await hitsOf("UTO")).toMatchObject([hit]);
    expect(await hitsOf("GRC")).toMatchObject([hit]);
    expect(await hitsOf("D")).toEqual([]);
  });

  it("shows the record that it met to nobody who may only check", async () => {
    await report();
    const { data } = await hub.ask(
      officer,
      'mutation { checkDocument(number: "XZ000123") { candidates { record { id } hit { id } } } }',
    );
    expect(data.checkDocument.candidates).toEqual([{ record: null, hit: null }]);
  });
});

async function hitsOf(owner: string) {
  const { data } = await hub.ask(
    owner,
    "{ hits { nodes { owner kind recordOwner meetings { check place } record { id } } } }",
  );
  return data.hits.nodes;
}
