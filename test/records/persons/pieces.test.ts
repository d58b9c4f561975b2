import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../records/persons/candidates/find-candidates.ts";
import { NameIndex } from "../../../records/persons/candidates/name-index.ts";
import { type Piece, piecesForm } from "../../../records/persons/candidates/pieces.ts";
import { commonNameTable } from "../../../records/persons/scoring/common-names.ts";
import type { PersonStated } from "../../../records/persons/scoring/person.ts";
import { prepareAsked } from "../../../records/persons/scoring/prepare.ts";

const stated = (full: string, more: Partial<PersonStated> = {}): PersonStated => ({
  names: [{ kind: "MAIN", full, surname: null, givenNames: null }],
  birthDates: [],
  nationalities: [],
  sex: null,
  ...more,
});

const people = [
  stated("Orlane Drawick Jr.", { birthDates: [{ date: "1971-02-03", until: null, approximate: false }], sex: "F" }),
  stated("Мария Образцова", { birthDates: [{ date: "1960", until: "1964", approximate: true }] }),
  stated("خالد بن سالم المرزوني", { nationalities: ["DEU", "UTO"] }),
  stated("王小明"),
  stated("김영희"),
  stated("שרה ברניגן"),
  stated("J. Wilgmeren-Đalić"),
];

function indexOf(some: readonly PersonStated[]): NameIndex {
  const index = new NameIndex();
  for (const [at, person] of some.entries()) index.put(`P${at}`, person);
  return index;
}

function bytesOf({ buffer, byteOffset, byteLength }: Piece): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

async function readAgain(index: NameIndex): Promise<NameIndex> {
  const pieces = Array.from(index.pieces(), (piece) => Uint8Array.from(bytesOf(piece)).buffer);
  const again = await NameIndex.read(async () => pieces.shift() as ArrayBuffer);
  expect(pieces).toEqual([]);
  return again;
}

async function found(index: NameIndex, name: string): Promise<string[]> {
  const asked = prepareAsked({ names: [name], birthDate: null, nationalities: [], sex: null });
  return (await findCandidates(index, asked, 0.6)).map(({ id }) => id);
}

describe("An index of names that was written down", () => {
  it("finds when it is read again whom it found before", async () => {
    const index = indexOf(people);
    index.remove("P4");
    const again = await readAgain(index);
    expect(again.size).toBe(people.length - 1);
    expect(await found(again, "Orlane Drawick")).toEqual(["P0"]);
    for (const { names } of people) {
      const name = names[0]?.full ?? "";
      expect(await found(again, name)).toEqual(await found(index, name));
    }
  });

  it("takes others in and lets those go that it has, as any", async () => {
    const again = await readAgain(indexOf(people));
    again.remove("P0");
    again.put("P1", stated("Vessina Quillmere"));
    for (let at = 10; at < 3_000; at += 1) again.put(`P${at}`, stated(`Tavish Orrendale${at}`));
    expect(await found(again, "Orlane Drawick")).toEqual([]);
    expect(await found(again, "Мария Образцова")).toEqual([]);
    expect(await found(again, "Vessina Quillmere")).toEqual(["P1"]);
    expect(await found(again, "Tavish Orrendale2999")).toContain("P2999");
    expect(again.size).toBe(people.length - 1 + 2_990);
  });

  it("lets go of a word that is longer than all it was asked for", async () => {
    // One sign that is compared as five bytes: of three hundred, which a name may have.
    const again = await readAgain(indexOf([stated("ᾀ".repeat(300)), stated("Vessina Quillmere")]));
    expect(() => again.remove("P0")).not.toThrow();
    expect(await found(again, "ᾀ".repeat(300))).toEqual([]);
    expect(await found(again, "Vessina Quillmere")).toEqual(["P1"]);
  });

  it("has another form where the same names come to other pieces: raise `piecesForm`, or packs find others", () => {
    const common = commonNameTable.trim().split(/\s+/);
    const index = indexOf([...people, ...common.map((name) => stated(name))]);
    const digest = hash("sha256", Buffer.concat(Array.from(index.pieces(), bytesOf)), "hex").slice(0, 16);
    expect([piecesForm, digest]).toEqual([1, "79761ad24cff9a26"]);
  });
});
