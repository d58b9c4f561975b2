import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Day } from "../../core/lifetime/days.ts";
import { namedOnly } from "../../records/checking/document.ts";
import { openAsked, sealAsked } from "../../packs/journal/asked.ts";
import { publicOf } from "../../packs/journal/chain.ts";
import { travellerAsked } from "../../subgraphs/checks/asked.ts";

const device = "DEV-AAAA";
const today = "2026-06-01" as Day;
const secret = randomBytes(32);

const said = { at: "2026-06-01T12:00:00.000Z", purpose: "border-control", place: null } as const;

async function comesBack(asked: ReturnType<typeof travellerAsked>) {
  const body = await sealAsked({ ...said, asked: [asked] }, publicOf(secret), device);
  return (await openAsked(body, secret, device))?.asked[0];
}

const printed = { number: "XZ000123", type: "PASSPORT", issuer: "UTO", issued: "2020", expires: "2030-01-01" } as const;
const zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

describe("What a check can ask of a device is what the hub reads of its journal", () => {
  it.each<[string, Parameters<typeof travellerAsked>[0]]>([
    ["a document by its number alone", { document: { number: "XZ000123" } }],
    [
      "a document with all that is printed on it",
      { document: { ...printed, surname: "Orrendale", givenNames: "Tavish", birthDate: "1974-08-12" } },
    ],
    [
      "a document with the longest names that are taken",
      { document: { ...printed, surname: "A".repeat(1_000), givenNames: "B".repeat(1_000) } },
    ],
    ["a zone", { document: { zone } }],
    ["a zone beside what is printed otherwise", { document: { zone, ...printed, surname: "Orrendale" } }],
    ["a zone that is spoilt", { document: { zone: "P<UTO" } }],
    ["a vehicle", { vehicle: { vin: "1M8GDM9AXKP042788", plate: "ZZ 1", plateCountry: "UTO", component: "AB 1234" } }],
    ["a person", { person: { names: ["Tavish Orrendale"], birthDate: "1974-08", nationality: "UTO", sex: "M" } }],
    ["a person by fingerprints", { person: { fingerprints: "TCN-1234567" } }],
  ])("%s", async (_, stated) => {
    const asked = travellerAsked(stated, today);
    expect(await comesBack(asked)).toEqual(asked);
  });

  it("also as the first devices sealed it, with the bearer's names a second time", async () => {
    const document = { ...namedOnly(printed), surname: "Orrendale", givenNames: null, birthDate: null };
    expect(await comesBack({ document, vehicle: null, person: null })).toMatchObject({
      document: { number: "XZ000123" },
    });
  });

  it("and what is more than that is not answered: nobody would check it again", async () => {
    const person = { names: Array.from({ length: 51 }, () => "Tavish Orrendale") };
    const asked = travellerAsked({ person }, today);
    await expect(comesBack(asked)).rejects.toMatchObject({ name: "PackRefused" });
    const place = "x".repeat(201);
    const one = travellerAsked({ document: { number: "XZ000123" } }, today);
    await expect(sealAsked({ ...said, place, asked: [one] }, publicOf(secret), device)).rejects.toMatchObject({
      name: "PackRefused",
      message: expect.stringContaining("place"),
    });
  });
});
