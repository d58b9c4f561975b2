import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { HubRecord } from "../../../core/record.ts";
import { CsvRow } from "../../../imports/formats/csv-row.ts";
import type { ExportContent } from "../../../session/exports/formats/content.ts";
import { csv } from "../../../session/exports/formats/csv.ts";
import { ftm } from "../../../session/exports/formats/ftm.ts";
import { graphml } from "../../../session/exports/formats/graphml.ts";
import { json } from "../../../session/exports/formats/json.ts";
import { datasets } from "../../../records/datasets.ts";
import type { LinkRecord } from "../../../records/links/records.ts";
import type { Kind } from "../../../records/kinds.ts";
import { anyText } from "../../any-text.ts";

const stamps = {
  version: 1,
  created: "2026-06-01T12:00:00.000Z",
  updated: "2026-06-01T12:00:00.000Z",
  policy: "POL-1",
};
const header = { owner: "UTO", test: false, reliability: null, credibility: null, reviewBy: null, statements: [] };

/** A record as a store would give it: what it leaves out is unknown. */
function recordOf(kind: Kind, id: string, said: object) {
  const dataset = datasets.get(kind);
  if (!dataset) throw new Error(kind);
  const lists = new Set([
    "names",
    "marks",
    "titles",
    "occupations",
    "periods",
    "addresses",
    "identifiers",
    "components",
  ]);
  const others = ["birthDates", "birthPlaces", "nationalities", "countries", "objectives", "languages", "fingerprints"];
  const empty = Object.keys(dataset.content.shape).map((field) => [
    field,
    lists.has(field) || others.includes(field) ? [] : null,
  ]);
  const content = { ...Object.fromEntries(empty), ...said };
  return { dataset, record: { id, reference: id, ...header, ...stamps, ...content } as unknown as HubRecord };
}

const link = (id: string, kind: string, from: string, to: string, more: object = {}) =>
  recordOf("link", id, { kind, from, to, source: "register", ...more }).record as LinkRecord;

function contentOf(records: ExportContent["records"], links: readonly LinkRecord[] = []): ExportContent {
  const own = {
    request: "R-1",
    made: "2026-06-01T12:00:00.000Z",
    by: "UTO",
    purpose: "identify",
    reason: "<case> & 12",
  };
  const leftOut = { thirdParty: 0, handling: 0, noSchema: 0 };
  return { records, links, manifest: { ...own, releasableTo: [], records: {}, links: links.length, leftOut } };
}

const person = recordOf("person", "PER-1", {
  names: [{ kind: "MAIN", full: "Anna Eriksson", surname: "Eriksson", givenNames: "Anna", script: null, note: null }],
  sex: "F",
  nationalities: ["D"],
  birthDates: [{ date: "1974-08", until: null, approximate: false }],
});
const passport = recordOf("document", "DOC-1", { type: "PASSPORT", number: "XN 1", issuer: "UTO", issued: "2020" });
const car = recordOf("vehicle", "VEH-1", {
  plate: "UT 1",
  plateCountry: "UTO",
  make: "Utopia",
  model: "Wagon",
  vin: "V1",
});
const notice = recordOf("notice", "NOT-1", { form: "NOTICE", colour: "RED", status: "VALID", charges: [] });
const holding = link("LNK-1", "HOLDER_OF", "PER-1", "DOC-1", { periods: [{ since: "2024", until: null }] });
const keeping = link("LNK-2", "KEEPER_OF", "PER-1", "VEH-1", {
  periods: [{ since: "2024-02", until: "2025" }],
  note: "seen",
});

const textOf = (format: typeof csv, content: ExportContent) => [...format.write(content)].join("");

/** All texts that a record may hold, and what no XML holds. */
const texts = anyText({ maxLength: 40 });
const hostile = fc.oneof(
  texts,
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "'=1",
    "＝1",
    "a,b",
    'a"b',
    "a\r\nb",
    "]]>",
    "<!--",
    "&amp;",
    " ",
  ),
);

describe("GraphML", () => {
  interface Read {
    readonly nodes: Record<string, Record<string, string>>;
    readonly edges: Record<string, Record<string, string>>;
    readonly keys: Set<string>;
    counts: readonly string[];
  }

  /** As an XML parser reads it. */
  function readBack(text: string): Read {
    const read: Read = { nodes: {}, edges: {}, keys: new Set(), counts: [] };
    let into: Record<string, string> | null = null;
    let key = "";
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ local, attributes, uri }) => {
      expect(uri).toBe("http://graphml.graphdrawing.org/xmlns");
      const said = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
      if (local === "key") read.keys.add(said["id"] ?? "");
      if (local === "graph") read.counts = [said["parse.nodes"] ?? "", said["parse.edges"] ?? ""];
      if (local === "node") read.nodes[said["id"] ?? ""] = into = {};
      if (local === "edge")
        read.edges[said["id"] ?? ""] = into = { from: said["source"] ?? "", to: said["target"] ?? "" };
      if (local !== "data") return;
      key = said["key"] ?? "";
      expect(read.keys).toContain(key);
      if (into) into[key] = "";
    });
    parser.on("text", (piece) => {
      if (into && key) into[key] += piece;
    });
    parser.on("closetag", ({ local }) => {
      if (local === "data") key = "";
    });
    parser.write(text).close();
    return read;
  }

  it("is XML whose own counts tell how many nodes and edges there are", () => {
    const { nodes, edges, counts } = readBack(textOf(graphml, contentOf([person, passport], [holding])));
    expect([Object.keys(nodes), counts]).toEqual([
      ["PER-1", "DOC-1"],
      ["2", "1"],
    ]);
    expect(edges["LNK-1"]).toMatchObject({
      from: "PER-1",
      to: "DOC-1",
      "edge.kind": "HOLDER_OF",
      "edge.source": "register",
    });
    expect(JSON.parse(edges["LNK-1"]?.["edge.periods"] ?? "")).toEqual([{ since: "2024", until: null }]);
    expect(nodes["PER-1"]).toMatchObject({ "node.displayName": "Anna Eriksson", "node.sex": "F" });
  });

  it("says any text as it stands, but for the characters that no XML holds", () => {
    fc.assert(
      fc.property(hostile, (note) => {
        const { nodes } = readBack(textOf(graphml, contentOf([recordOf("vehicle", "VEH-1", { note })])));
        const shown = note.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
        expect(nodes["VEH-1"]?.["node.note"] ?? "").toBe(shown);
      }),
    );
  });

  it("cut anywhere is no XML", () => {
    const whole = textOf(graphml, contentOf([person, passport], [holding])).trimEnd();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (at) => {
        expect(() => readBack(whole.slice(0, at))).toThrow();
      }),
    );
  });
});

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
