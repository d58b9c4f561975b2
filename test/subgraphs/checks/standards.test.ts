import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { specimens } from "../../core/standards/mrz-specimens.ts";
import { openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const query = `query ($zone: String!) {
  readMrz(zone: $zone) {
    wellFormed format documentCode issuer number primaryName secondaryName birthDate sex nationality expiryDate proven
    faults { field kind says line column length expected found suggestions { line column read instead } }
    advice { field kind says line column length }
  }
}`;
/** May read nothing. */
const kiosk = { owner: "GRC", scopes: ["course:read"] };

async function read(zone: string) {
  const { data, errors } = await hub.ask(kiosk, query, { variables: { zone } });
  expect(errors).toEqual([]);
  return data.readMrz;
}

describe("a client without a parser", () => {
  it("has a zone read, with any key", async () => {
    expect(await read(specimens["MRV-B"].join("\n"))).toEqual({
      wellFormed: true,
      format: "MRV_B",
      documentCode: "V",
      issuer: "UTO",
      number: "L8988901C",
      primaryName: "ERIKSSON",
      secondaryName: "ANNA MARIA",
      birthDate: "1940-09-07",
      sex: "F",
      nationality: "XXX",
      expiryDate: "1996-12-10",
      proven: ["NUMBER", "BIRTH_DATE", "EXPIRY_DATE"],
      faults: [],
      advice: [],
    });
  });

  it("learns where a fault is, what may explain it, and what could be read nonetheless", async () => {
    const [names, data] = specimens.TD3;
    const zone = [names.replace("UTO", "QQQ"), data.replace("L898902C3", "L8989O2C3")].join("\n");
    const place = { line: 2, column: 1, length: 10 };
    expect(await read(zone)).toMatchObject({
      wellFormed: false,
      number: "L8989O2C3",
      primaryName: "ERIKSSON",
      proven: ["BIRTH_DATE", "EXPIRY_DATE", "OPTIONAL_DATA"],
      faults: [
        {
          ...place,
          field: "NUMBER",
          kind: "CHECK_DIGIT",
          says: "check digit of number: 0 expected, 6 read",
          expected: "0",
          found: "6",
          suggestions: [{ line: 2, column: 6, read: "O", instead: "0" }],
        },
        { field: "COMPOSITE", kind: "CHECK_DIGIT", line: 2, column: 44, suggestions: [] },
      ],
      advice: [{ field: "ISSUER", kind: "CODE", says: "QQQ is in no list", line: 1, column: 3, length: 3 }],
    });
  });

  it("learns that a text is no zone", async () => {
    expect(await read("P<UTO")).toMatchObject({
      wellFormed: false,
      format: null,
      number: null,
      faults: [{ field: "ZONE", kind: "SHAPE", line: 1, column: 1 }],
    });
  });

  it("learns what a VIN says of maker and year, and what it does not", async () => {
    const asked = `query ($vin: String!) {
      readVin(vin: $vin) { vin iso3779 maker makerName region country modelYears likelierModelYear advice }
    }`;
    const vins = ["1hg-cm826x3a000001", "WS 4411"].map((vin) => hub.ask(kiosk, asked, { variables: { vin } }));
    const [modern, older] = (await Promise.all(vins)).map(({ data }) => data.readVin);
    expect(modern).toMatchObject({
      vin: "1HGCM826X3A000001",
      iso3779: true,
      maker: "1HG",
      makerName: "Honda",
      region: "North America",
      country: "USA",
      modelYears: [2003, 2033],
      likelierModelYear: 2003,
    });
    expect(older).toMatchObject({ vin: "WS4411", iso3779: false, maker: null, modelYears: null });
    expect(older.advice).toEqual([expect.stringContaining("6 characters")]);
  });

  it("is in the audit as everybody, and what it had read is not", async () => {
    const zone = specimens.TD3.join("\n");
    const { requestId } = await hub.ask(kiosk, query, { variables: { zone } });
    const [entry, ...more] = await hub.entries(requestId);
    expect([entry?.header.operation, more]).toMatchObject([{ fields: ["readMrz"] }, []]);
    expect(JSON.stringify(entry)).not.toMatch(/ERIKSSON|L898902C/);
  });

  it("says why it asks, as of everything that brings a person's data", async () => {
    const { errors } = await hub.ask(kiosk, query, { variables: { zone: "" }, headers: { "hub-purpose": undefined } });
    expect(errors).toMatchObject([{ extensions: { code: "PURPOSE_REQUIRED" } }]);
  });
});
