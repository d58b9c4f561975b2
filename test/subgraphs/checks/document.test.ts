import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckPoint, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
});
afterAll(() => point.close());

describe("a check of a document", () => {
  it("that nothing is recorded about says so, and that it proves nothing", async () => {
    expect(await point.passport(point.newNumber())).toMatchObject({
      verdict: "NO_RECORD",
      nextStep: "CONTINUE",
      candidates: [],
      reasons: [{ says: "Nothing is recorded about it, which is no proof of validity." }],
    });
  });

  it.each([
    ["STOLEN", "SECOND_LINE"],
    ["LOST", "SECOND_LINE"],
    ["STOLEN_BLANK", "SECOND_LINE"],
    ["REVOKED", "SEEK_CONFIRMATION"],
    ["INVALID", "SEEK_CONFIRMATION"],
  ])("that is reported as %s says whose report it is, and to go on with %s", async (fraudType, nextStep) => {
    const number = point.newNumber();
    await point.report(number, { fraudType });
    expect(await point.passport(number)).toMatchObject({
      verdict: "NOT_VALID",
      nextStep,
      candidates: [{ kind: "DOCUMENT_REPORT", owner: "UTO", score: 1, nextStep }],
    });
  });

  it("is met by its number, type and issuer together, and less surely by less", async () => {
    const number = point.newNumber();
    await point.report(number);
    expect((await point.passport(number, { issuer: "D" })).verdict).toBe("NO_RECORD");
    expect((await point.passport(number, { type: "VISA" })).verdict).toBe("NO_RECORD");
    const byNumber = await point.check("checkDocument", { number });
    expect(byNumber.candidates).toMatchObject([{ score: 0.7 }]);
  });

  it.each([
    ["no number and no zone", {}],
    ["a number that names nothing", { number: "N/A" }],
    ["an issuer that no list has", { number: "XZ1", issuer: "XYZ" }],
    ["a day that is none", { number: "XZ1", expires: "2026-02-30" }],
  ])("is refused with %s", async (_what, asked) => {
    expect(await point.refusal("checkDocument", asked)).toEqual(["BAD_USER_INPUT"]);
  });

  it.each(["", "a".repeat(201), "½".repeat(100)])(
    "is refused at a place that no hit can hold (%#), whether it meets anything or not",
    async (place) => {
      const [met, unknown] = [point.newNumber(), point.newNumber()];
      await point.report(met);
      for (const number of [met, unknown]) {
        const asked = { number, type: "PASSPORT", issuer: "UTO" };
        expect(await point.refusal("checkDocument", asked, { at: { place } })).toEqual(["BAD_USER_INPUT"]);
      }
    },
  );
});

describe("a check of a document in order", () => {
  const bearerOf = async (number: string, said: object = {}) => {
    const document = await point.hub.world.passport(number);
    const person = await point.hub.world.person("Anna Beispiel", { birthDates: [{ date: "1974-08-12" }], ...said });
    const notice = await point.notice();
    await point.hub.world.link("SUBJECT_OF", person, notice);
    return { document, person };
  };

  it("says that its bearer, who is known by a link, is the subject of a notice in force", async () => {
    const number = point.newNumber();
    const { document, person } = await bearerOf(number);
    await point.hub.world.link("HOLDER_OF", person, document);
    expect(await point.passport(number)).toMatchObject({
      verdict: "BEARER_OF_INTEREST",
      nextStep: "SECOND_LINE",
      candidates: [{ kind: "NOTICE", owner: "D", score: null }],
    });
  });

  it("knows its bearer by name, day of birth and number together, and by none of them alone", async () => {
    const number = point.newNumber();
    await bearerOf(number, { identifiers: [{ number }] });
    const anna = { surname: "Beispiel", givenNames: "Anna", birthDate: "1974-08-12" };
    expect((await point.passport(number, anna)).verdict).toBe("BEARER_OF_INTEREST");
    expect((await point.passport(number)).verdict).toBe("NO_RECORD");
    expect((await point.passport(number, { ...anna, birthDate: "1975-08-12" })).verdict).toBe("NO_RECORD");
    expect((await point.passport(number, { ...anna, surname: "Muster", givenNames: "Otto" })).verdict).toBe(
      "NO_RECORD",
    );
  });

  it.each([
    ["suspended", { status: "SUSPENDED" }],
    ["withdrawn", { status: "WITHDRAWN" }],
    ["expired", { expires: "2026-05-31" }],
    ["not yet issued", { issued: "2026-06-02" }],
  ])("says nothing of a notice that is %s", async (_what, said) => {
    const number = point.newNumber();
    const { document, person } = await bearerOf(number);
    await point.hub.world.link("HOLDER_OF", person, document);
    const { records } = await noticesOf(person);
    for (const reference of records) await point.notice({ reference, ...said });
    expect((await point.passport(number)).verdict).toBe("NO_RECORD");
  });

  it.each([
    ["of a yellow notice", { colour: "YELLOW" }, {}],
    ["who is under 18", {}, { surname: "Beispiel", birthDate: "2012" }],
  ])("protects a bearer %s, and alerts nobody", async (_what, said, printed) => {
    const number = point.newNumber();
    const { document, person } = await bearerOf(number);
    await point.hub.world.link("HOLDER_OF", person, document);
    const { records } = await noticesOf(person);
    for (const reference of records) await point.notice({ reference, ...said });
    expect(await point.passport(number, printed)).toMatchObject({ nextStep: "PROTECT" });
  });

  async function noticesOf(person: string) {
    const query = "query ($id: ID!) { person(id: $id) { notices { nodes { reference } } } }";
    const { data } = await point.hub.ask("D", query, { variables: { id: person } });
    return { records: data.person.notices.nodes.map(({ reference }: { reference: string }) => reference) as string[] };
  }
});

describe("a check that meets a record", () => {
  it("makes a hit for the owner of the record, and for no third; without one nothing is written", async () => {
    const number = point.newNumber();
    const written = async () => (await point.hub.hub.platform.store.changes(null, 100_000)).length;
    const before = await written();
    await point.passport(number);
    expect(await written()).toBe(before);
    await point.report(number);
    const { check } = await point.check("checkDocument", { number }, { at: { place: "Utopia Bridge" } });
    const hit = { kind: "DOCUMENT_REPORT", owner: "GRC", recordOwner: "UTO" };
    const meetings = [{ check, place: "Utopia Bridge" }];
    for (const owner of ["UTO", "GRC"])
      expect(await point.hitsOf(owner)).toContainEqual(expect.objectContaining({ ...hit, meetings }));
    expect(await point.hitsOf("NLD")).toEqual([]);
  });

  it("makes one hit however often it is sent under its idempotency key, and refuses another check under it", async () => {
    const number = point.newNumber();
    await point.report(number);
    const before = (await point.hitsOf("UTO")).length;
    const asked = { number, type: "PASSPORT", issuer: "UTO" };
    for (let nth = 0; nth < 3; nth += 1) await point.check("checkDocument", asked, { key: "lane-7-000001" });
    expect(await point.hitsOf("UTO")).toHaveLength(before + 1);
    expect(await point.refusal("checkDocument", { number }, { key: "lane-7-000001" })).toEqual([
      "IDEMPOTENCY_KEY_USED",
    ]);
  });

  it("shows neither record nor hit to who may only check, and not even their ids", async () => {
    const number = point.newNumber();
    const report = await point.report(number);
    const query = `mutation { checkDocument(document: { number: "${number}" }) { candidates { record { id __typename } hit { owner } } } }`;
    const { data, body } = await point.hub.ask({ owner: "GRC", scopes: ["document:check"] }, query);
    expect(data.checkDocument.candidates).toMatchObject([{ record: null }]);
    expect(body).not.toContain(report);
  });

  it("is one entry of the audit without a hit, and the act beside it with one", async () => {
    const number = point.newNumber();
    const kinds = async ({ check }: { check: string }) =>
      (await point.hub.entries(check)).map(({ header }) => header.kind);
    expect(await kinds(await point.passport(number))).toEqual(["read"]);
    await point.report(number);
    expect((await kinds(await point.passport(number))).toSorted()).toEqual(["intent", "outcome", "read"]);
  });

  it("leaves open what more reports meet than it looks through", async () => {
    const number = point.newNumber();
    for (let nth = 0; nth <= 100; nth += 1) await point.report(number, { reference: `many ${nth}` });
    const { verdict, reasons } = await point.passport(number);
    expect([verdict, reasons.map(({ code }: { code: string }) => code)]).toEqual([
      "NOT_VALID",
      ["REPORTED", "TOO_MANY"],
    ]);
  });
});
