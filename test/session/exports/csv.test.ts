import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvRow } from "../../../imports/formats/csv-row.ts";
import { csv } from "../../../session/exports/formats/csv.ts";
import { car, contentOf, hostile, keeping, person, recordOf, textOf } from "./content.ts";

describe("CSV", () => {
  /** As a reader of RFC 4180 has it, each row by the names of its columns. */
  function readBack(text: string): Record<string, string>[] {
    const rows: (readonly string[])[] = [];
    let row = new CsvRow(",");
    const lines = text.split("\n");
    expect(lines.pop()).toBe("");
    for (const line of lines) {
      const open = row.take(line.replace(/\r$/, ""));
      expect(open).not.toBe("broken");
      if (open === "open") continue;
      rows.push(row.cells);
      row = new CsvRow(",");
    }
    const [columns = [], ...others] = rows;
    return others.map((cells) => {
      expect(cells.length).toBe(columns.length);
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
    });
  }

  it("is one table of records and links, a column for each field that any of them has", () => {
    const rows = readBack(textOf(csv, contentOf([person, car], [keeping])));
    expect(
      rows.map(({ recordKind, id, displayName, plate, kind, from, to }) => [
        recordKind,
        id,
        displayName,
        plate,
        kind,
        from,
        to,
      ]),
    ).toEqual([
      ["PERSON", "PER-1", "Anna Eriksson", "", "", "", ""],
      ["VEHICLE", "VEH-1", "UT 1 (UTO), Utopia Wagon", "UT 1", "", "", ""],
      ["LINK", "LNK-2", "Keeper of", "", "KEEPER_OF", "PER-1", "VEH-1"],
    ]);
    expect(JSON.parse(rows[0]?.["nationalities"] ?? "")).toEqual(["D"]);
  });

  it("gives back any text, and none that a spreadsheet would take for a formula", () => {
    const stated = hostile.filter((note) => !/\r(?!\n)|(?<!\r)\n/.test(note));
    fc.assert(
      fc.property(stated, (note) => {
        const text = textOf(csv, contentOf([recordOf("vehicle", "VEH-1", { note })]));
        const cell = readBack(text)[0]?.["note"] ?? "";
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        const asked = note.replaceAll("\r\n", "\n");
        expect(cell.startsWith("'") ? cell.slice(1) : cell).toBe(asked);
      }),
    );
  });

  it("of nothing has a header", () => {
    expect(readBack(textOf(csv, contentOf([])))).toEqual([]);
  });
});
