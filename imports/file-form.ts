import type { Found } from "../session/entry.ts";
import { listOwners } from "./editions.ts";
import type { ImportOptions } from "./file.ts";
import type { Format, Shown } from "./formats/guess.ts";
import type { Reading } from "./formats/packed.ts";
import { csvMapping } from "./mapping/apply.ts";
import { type Mapping, readMapping } from "./mapping/mapping.ts";
import { UnreadableFile } from "./unreadable.ts";

/** How a file is read: all that its reader is told beside the bytes. */
export interface FileForm extends Pick<Shown, "shape" | "encoding">, Pick<ImportOptions, "record" | "delimiter"> {
  readonly format: Format;
  /** Whose records they are, where the file does not say; empty where nobody does. */
  readonly owner: string;
  readonly mapping: Mapping | null;
}

/** Throws `UnreadableFile` where what was said of the file does not do for its format. */
export async function formOf(
  { format, shape, encoding: guessed }: Shown & { readonly format: Format },
  { owner = listOwners[format] ?? "", record, delimiter, mapping, encoding = guessed }: ImportOptions,
): Promise<FileForm> {
  if (format === "ftm" && !owner)
    throw new UnreadableFile("A file of FollowTheMoney does not say whose records it has: name it with --owner.");
  const named = mapping === undefined ? null : await readMapping(mapping);
  return { format, shape, encoding, owner, record, delimiter, mapping: named };
}

/** Readers are loaded only where their format is met. */
export async function readerOf(
  { format, shape, encoding, owner, record: kind, delimiter, mapping }: FileForm,
  source: Pick<Reading, "chunks">,
): Promise<AsyncIterable<Found>> {
  const list = { owner, encoding };
  // It reads its file twice.
  if (format === "ftm") return (await import("./ftm/list.ts")).readFtm(() => source.chunks(), list);
  const chunks = source.chunks();
  switch (format) {
    case "ndjson":
      return (await import("./formats/ndjson.ts")).readNdjson(chunks, encoding);
    case "csv": {
      const columns = mapping ? csvMapping(mapping) : undefined;
      return (await import("./formats/csv.ts")).readCsv(chunks, { kind, delimiter, encoding, mapping: columns });
    }
    case "un":
      return (await import("./un/list.ts")).readUnList(chunks, list);
    case "ofac":
      return (await import("./ofac/list.ts")).readOfacList(chunks, list);
    case "ofac-advanced":
      return (await import("./ofac/advanced/list.ts")).readAdvancedList(chunks, list);
    case "eu":
      return (await import("./eu/list.ts")).readEuList(chunks, list);
    case "uk":
      return (await import("./uk/list.ts")).readUkList(chunks, { ...list, shape: shape === "XML" ? "XML" : "CSV" });
  }
}
