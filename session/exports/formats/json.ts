import { links } from "../../../records/links/records.ts";
import { type ExportFormat, fieldsOf } from "./content.ts";

/** One object, whose last part is the manifest: cut anywhere, it is no JSON. */
export const json: ExportFormat = {
  contentType: "application/json; charset=utf-8",
  extension: "json",
  takes: () => true,
  takesLink: () => true,
  *write({ records, links: joined, manifest }) {
    yield '{"records":[';
    let between = "\n";
    for (const { dataset, record } of records) {
      yield between + JSON.stringify(fieldsOf(dataset, record));
      between = ",\n";
    }
    yield '\n],"links":[';
    between = "\n";
    for (const link of joined) {
      yield between + JSON.stringify(fieldsOf(links, link));
      between = ",\n";
    }
    yield `\n],"manifest":${JSON.stringify(manifest)}}\n`;
  },
};
