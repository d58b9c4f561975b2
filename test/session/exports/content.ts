import type { HubRecord } from "../../../core/record.ts";
import fc from "fast-check";
import { datasets } from "../../../records/datasets.ts";
import type { Kind } from "../../../records/kinds.ts";
import type { LinkRecord } from "../../../records/links/records.ts";
import type { ExportContent, ExportFormat } from "../../../session/exports/formats/content.ts";
import { anyText } from "../../any-text.ts";

const stamps = {
  version: 1,
  created: "2026-06-01T12:00:00.000Z",
  updated: "2026-06-01T12:00:00.000Z",
  policy: "POL-1",
};
const header = { owner: "UTO", test: false, reliability: null, credibility: null, reviewBy: null, statements: [] };

/** A record as a store would give it: what it leaves out is unknown. */
export function recordOf(kind: Kind, id: string, said: object) {
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

export const link = (id: string, kind: string, from: string, to: string, more: object = {}) =>
  recordOf("link", id, { kind, from, to, source: "register", ...more }).record as LinkRecord;

export function contentOf(records: ExportContent["records"], links: readonly LinkRecord[] = []): ExportContent {
  const own = {
    request: "R-1",
    made: "2026-06-01T12:00:00.000Z",
    by: "UTO",
    purpose: "identify",
    reason: "<case> & 12",
  };
  const leftOut = { thirdParty: 0, handling: 0, noSchema: 0 };
  return {
    records,
    links,
    policies: new Map(),
    manifest: { ...own, releasableTo: [], records: {}, links: links.length, leftOut },
  };
}

export const person = recordOf("person", "PER-1", {
  names: [{ kind: "MAIN", full: "Anna Eriksson", surname: "Eriksson", givenNames: "Anna", script: null, note: null }],
  sex: "F",
  nationalities: ["D"],
  birthDates: [{ date: "1974-08", until: null, approximate: false }],
});
export const passport = recordOf("document", "DOC-1", {
  type: "PASSPORT",
  number: "XN 1",
  issuer: "UTO",
  issued: "2020",
});
export const car = recordOf("vehicle", "VEH-1", {
  plate: "UT 1",
  plateCountry: "UTO",
  make: "Utopia",
  model: "Wagon",
  vin: "V1",
});
export const notice = recordOf("notice", "NOT-1", { form: "NOTICE", colour: "RED", status: "VALID", charges: [] });
export const holding = link("LNK-1", "HOLDER_OF", "PER-1", "DOC-1", { periods: [{ since: "2024", until: null }] });
export const keeping = link("LNK-2", "KEEPER_OF", "PER-1", "VEH-1", {
  periods: [{ since: "2024-02", until: "2025" }],
  note: "seen",
});

export const textOf = (format: ExportFormat, content: ExportContent) => [...format.write(content)].join("");

/** All texts that a record may hold, and what no XML holds. */
const texts = anyText({ maxLength: 40 });
export const hostile = fc.oneof(
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
