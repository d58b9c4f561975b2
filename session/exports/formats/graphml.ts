import { links } from "../../../records/links/records.ts";
import { type ExportFormat, fieldsOf, textOf } from "./content.ts";

/**
 * GraphML: a node for each record, an edge for each link. `parse.nodes` and `parse.edges` are the format's own counts.
 * Links that have no direction stand as directed edges too: their kind tells.
 */
export const graphml: ExportFormat = {
  contentType: "application/graphml+xml; charset=utf-8",
  extension: "graphml",
  takes: () => true,
  takesLink: () => true,
  *write({ records, links: joined, manifest }) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield `<desc>${escaped(JSON.stringify(manifest))}</desc>\n`;
    yield keysFor("node", new Set(records.flatMap(({ dataset, record }) => Object.keys(fieldsOf(dataset, record)))));
    yield keysFor("edge", new Set(joined.flatMap((link) => Object.keys(fieldsOf(links, link)))));
    const counts = `parse.nodes="${records.length}" parse.edges="${joined.length}"`;
    yield `<graph edgedefault="directed" ${counts} parse.nodeids="free" parse.edgeids="free" parse.order="nodesfirst">\n`;
    for (const { dataset, record } of records)
      yield `<node id="${record.id}">${dataOf("node", fieldsOf(dataset, record))}</node>\n`;
    for (const link of joined) {
      const { id, from, to } = link;
      yield `<edge id="${id}" source="${from}" target="${to}">${dataOf("edge", fieldsOf(links, link))}</edge>\n`;
    }
    yield "</graph>\n</graphml>\n";
  },
};

/** What stands in the attributes of a node or an edge already. */
const inAttributes: ReadonlySet<string> = new Set(["id", "from", "to"]);

const types: Readonly<Record<string, string>> = { credibility: "int", version: "int", test: "boolean" };

function keysFor(of: "node" | "edge", fields: ReadonlySet<string>): string {
  return [...fields]
    .filter((field) => !inAttributes.has(field))
    .map((field) => {
      const type = types[field] ?? "string";
      return `<key id="${of}.${field}" for="${of}" attr.name="${field}" attr.type="${type}"/>\n`;
    })
    .join("");
}

function dataOf(of: "node" | "edge", fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([field, value]) => {
      const text = inAttributes.has(field) ? null : textOf(value);
      return text === null ? "" : `<data key="${of}.${field}">${escaped(text)}</data>`;
    })
    .join("");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** XML 1.0 has no way to write the few characters that it does not allow: they are shown as what cannot be shown. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[&<>\r]/g, (sign) => entities[sign] as string)
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}
