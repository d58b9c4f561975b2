import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LinkRecord } from "../../../records/links/records.ts";
import type { ExportContent } from "../../../session/exports/formats/content.ts";
import { ftm } from "../../../session/exports/formats/ftm.ts";
import { json } from "../../../session/exports/formats/json.ts";
import {
  car,
  contentOf,
  holding,
  hostile,
  keeping,
  link,
  notice,
  passport,
  person,
  recordOf,
  textOf,
} from "./content.ts";

describe("JSON", () => {
  it("is one object that ends with its manifest, and gives back any text", () => {
    fc.assert(
      fc.property(hostile, (note) => {
        const content = contentOf([recordOf("vehicle", "VEH-1", { note })], [keeping]);
        const read = JSON.parse(textOf(json, content));
        expect([read.records[0].note, read.links[0].id, read.manifest]).toEqual([note, "LNK-2", content.manifest]);
      }),
    );
  });

  it("has no policy and nothing that is carried beside a record", () => {
    const carried = { ...keeping, fromPolicy: "POL-9", fromOwner: "GRC", due: "2031-06-01" } as LinkRecord;
    const text = textOf(json, contentOf([person], [carried]));
    for (const kept of ["POL-", "fromOwner", "fromPolicy"]) expect(text).not.toContain(kept);
    expect(JSON.parse(text).links[0].reviewBy).toBe("2031-06-01");
  });
});

describe("FollowTheMoney", () => {
  const entities = (content: ExportContent) =>
    textOf(ftm, content)
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  it("has a person, whose passport names its holder, and a vehicle with the link to who keeps it", () => {
    const all = entities(contentOf([person, passport, car], [holding, keeping]));
    expect(all).toMatchObject([
      {
        id: "PER-1",
        schema: "Person",
        properties: { name: ["Anna Eriksson"], gender: ["female"], nationality: ["DEU"], birthDate: ["1974-08"] },
      },
      { id: "DOC-1", schema: "Passport", properties: { holder: ["PER-1"], number: ["XN 1"], startDate: ["2020"] } },
      { id: "VEH-1", schema: "Vehicle", properties: { registrationNumber: ["UT 1"], notes: ["VIN V1"] } },
      {
        id: "LNK-2",
        schema: "UnknownLink",
        properties: {
          subject: ["PER-1"],
          object: ["VEH-1"],
          role: ["Keeper of"],
          startDate: ["2024-02"],
          endDate: ["2025"],
        },
      },
    ]);
    for (const { properties } of all)
      for (const values of Object.values(properties) as unknown[][])
        expect(values.every((value) => typeof value === "string" && value !== "")).toBe(true);
  });

  it("has relatives and associates in its own words, and other links where it has a word for both ends", () => {
    const among = [link("LNK-3", "RELATIVE_OF", "PER-1", "PER-2"), link("LNK-4", "ASSOCIATE_OF", "PER-1", "PER-2")];
    const other = recordOf("person", "PER-2", {});
    expect(entities(contentOf([person, other], among)).map(({ schema }) => schema)).toEqual([
      "Person",
      "Person",
      "Family",
      "Associate",
    ]);
    expect([person, passport, car, notice].map(ftm.takes)).toEqual([true, true, true, false]);
    const toNotice = link("LNK-5", "SUBJECT_OF", "PER-1", "NOT-1");
    const found = link("LNK-6", "FOUND_WITH", "DOC-1", "VEH-1");
    expect([holding, keeping, toNotice, found].map(ftm.takesLink)).toEqual([true, true, false, false]);
  });
});
