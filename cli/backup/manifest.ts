import { z } from "zod";
import { segmentFileShape } from "../../core/audit/journal/files.ts";
import { markFile } from "../../core/audit/mark.ts";
import { picturesFolder } from "../../core/pictures/folder.ts";
import { objectNameShape } from "../../core/pictures/store.ts";
import { databaseFolder, storeFile } from "../../core/store/open.ts";

/** What holds the store: the embedded one's file, or a file for each collection of a database. */
const storePart = String.raw`(?:${RegExp.escape(storeFile)}|${databaseFolder}/\w+\.bson)`;
const isStore = new RegExp(`^${storePart}$`);

const pictureShape = `${picturesFolder}/[A-Z2-7]{2}/${objectNameShape}`;

/** What may be in a backup, by its path from the data folder. It can name nothing outside that. */
const partName = new RegExp(
  String.raw`^(?:${storePart}|[a-z-]+\.key|audit-public\.pem` +
    String.raw`|${pictureShape}` +
    String.raw`|audit/(?:${RegExp.escape(markFile)}|${segmentFileShape}))$`,
);

const isPicture = new RegExp(`^${pictureShape}$`);

export function isPicturePart(name: string): boolean {
  return isPicture.test(name);
}

export function isStorePart(name: string): boolean {
  return isStore.test(name);
}

export function isPartName(name: string): boolean {
  return partName.test(name);
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds: stands at its beginning. */
export const manifestSchema = z.strictObject({
  /** When it was begun (RFC 3339, UTC). */
  made: z.string(),
  /** See `StoreState`. */
  state: z.strictObject({ layout: z.int(), hash: hex, records: z.int(), versions: z.int() }),
  /** In the order in which they follow. `bytes` is a length, `sha256` the hash of that many bytes. */
  parts: z.array(z.strictObject({ name: z.string().refine(isPartName), bytes: z.int().nonnegative(), sha256: hex })),
});

export type Manifest = z.output<typeof manifestSchema>;

export type Part = Manifest["parts"][number];

/** Which kind of store it is of. */
export function isOfDatabase({ parts }: Manifest): boolean {
  return parts.some(({ name }) => name.startsWith(`${databaseFolder}/`));
}
