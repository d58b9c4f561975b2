import * as fc from "fast-check";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../core/draft.ts";
import { openLog } from "../../core/log.ts";
import { visible, visibleLines } from "../../core/visible.ts";
import { persons } from "../../records/persons/records.ts";
import { anyText } from "../any-text.ts";

describe("a text that somebody stored", () => {
  it.each([
    ["a line end", "Desk\nkfake", "Desk\\u000akfake"],
    ["a carriage return", "Desk\rkfake", "Desk\\u000dkfake"],
    ["a line separator", "Desk\u2028kfake", "Desk\\u2028kfake"],
    ["the turning of a line", "Desk \u202egnp.exe", "Desk \\u202egnp.exe"],
    ["an isolate", "\u2066Desk\u2069", "\\u2066Desk\\u2069"],
    ["an Arabic letter mark", "Desk\u061c", "Desk\\u061c"],
    ["no width", "De\u200bsk\ufeff", "De\\u200bsk\\ufeff"],
    ["a terminal's command", "\u001b[2J\u009b2J", "\\u001b[2J\\u009b2J"],
    ["a tag beyond the first plane", "Desk\u{e0041}", "Desk\\udb40\\udc41"],
    ["half a character", "Desk\ud800", "Desk\\ud800"],
    ["the columns of a table", "Desk  live  internal", "Desk \\u0020live \\u0020internal"],
    ["a space of another kind", "Desk\u3000live\u00a0x", "Desk\\u3000live\\u00a0x"],
  ])("shows %s", (_what, text, shown) => expect(visible(text)).toBe(shown));

  it("stays as it is in every script, and has no more lines than one", () => {
    for (const plain of ["Zollamt Süd", "Таможня", "دائرة الجوازات", "出入境管理局", "Desk 7 (night)", "O\\Neil"])
      expect(visible(plain)).toBe(plain);
    fc.assert(fc.property(anyText(), (text) => !/[\p{C}\u2028\u2029]| {2}/u.test(visible(text))));
  });

  it("says the same as JSON where its marks are shown", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const line = visibleLines(JSON.stringify({ text }));
        expect(JSON.parse(line)).toEqual({ text });
        expect(line).not.toMatch(/[\p{C}\u2028\u2029]/u);
      }),
    );
  });

  it("makes no line and turns none in the log", () => {
    const lines: string[] = [];
    const name = 'Desk\n{"level":30}\u202e\u2028';
    openLog({ level: "info" }, { write: (line) => void lines.push(line) }).info({ name }, name);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\p{C}\u2028]*\n$/u);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ name, msg: name, level: pino.levels.values["info"] });
  });

  it("shows its marks where it is the name of a field that no record has", () => {
    const said = { owner: "UTO", reference: "P1", "sex\nline 3: fine\u202e": "F" };
    expect(readDraft(persons, said, { idKey: new Uint8Array(32), policy: "POL-OPEN" })).toEqual({
      faults: [{ path: "", reason: "has no field sex\\u000aline 3: fine\\u202e" }],
    });
  });
});
