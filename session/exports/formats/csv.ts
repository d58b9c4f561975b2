import { links } from "../../../records/links/records.ts";
import { type ExportFormat, fieldsOf, textOf } from "./content.ts";

/** One table (RFC 4180): records first, then links, with a column for each field that any kind among them has. */
export const csv: ExportFormat = {
  contentType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  takes: () => true,
  takesLink: () => true,
  *write({ records, links: joined }) {
    const datasets = new Set(records.map(({ dataset }) => dataset));
    if (joined.length > 0 || datasets.size === 0) datasets.add(links);
    const [one, ...more] = [...datasets].map(columnsOf);
    const columns = [...new Set([...(one ?? []), ...more.flat()])];
    yield row(columns);
    for (const { dataset, record } of [...records, ...joined.map((record) => ({ dataset: links, record }))]) {
      const fields = fieldsOf(dataset, record);
      yield row(columns.map((column) => cellOf(fields[column])));
    }
  },
};

/** The fields of a kind do not depend on the record: an empty one has them all. */
function columnsOf(dataset: Parameters<typeof fieldsOf>[0]): string[] {
  const none = { owner: "", statements: [] } as unknown as Parameters<typeof fieldsOf>[1];
  return Object.keys(fieldsOf({ ...dataset, displayName: () => "" }, none));
}

/** RFC 4180: lines end with CRLF. */
function row(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join()}\r\n`;
}

/**
 * What a spreadsheet would take for a formula, or would otherwise not show as it stands. Full-width signs are typed as
 * the others in some countries; the apostrophe itself is among them, so that one before a cell can always be taken away.
 */
const formula = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that begins like a formula gets an apostrophe before it (OWASP: CSV injection). */
export function cellOf(value: unknown): string {
  const text = textOf(value) ?? "";
  return typeof value !== "number" && formula.test(text) ? `'${text}` : text;
}
