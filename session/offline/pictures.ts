import type { Reader } from "../../core/access/reader.ts";
import { Mendable } from "../../core/mendable.ts";
import type { PictureBook } from "../../core/pictures/book.ts";
import type { KeptPicture } from "../../core/pictures/kept.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { cardPicturesOfAlert, cardPicturesOfVersion } from "../../records/specimens/card/features.ts";
import { type AlertRecord, alerts, type SpecimenRecord, specimens } from "../../records/specimens/records.ts";
import { sizeOnCards } from "../cards/picture-size.ts";

/** A picture that a card may show, as it is taken along with its record. */
export interface OfflinePicture {
  readonly record: string;
  readonly name: string;
  /** Of which handing in it is: other bytes have another. */
  readonly upload: string;
  /** How many they are. */
  readonly size: number;
  /** Null where they are gone from where pictures are kept: the hub's card comes without it as well. */
  readonly read: () => Promise<Uint8Array | null>;
}

/** A picture that was read is there no more. Worth doing again. */
export class PictureReplaced extends Mendable {
  constructor({ record, name }: Pick<KeptPicture, "record" | "name">) {
    super(`The picture ${name} of ${record} was replaced or removed while it was read. Nothing was made: do it again.`);
  }
}

/** Names of the pictures of a record that a card may show. */
export function cardPicturesOf(record: HubRecord): readonly string[] {
  if (record.id.startsWith(specimens.prefix)) return cardPicturesOfVersion(record as SpecimenRecord);
  return record.id.startsWith(alerts.prefix) ? cardPicturesOfAlert(record as AlertRecord) : [];
}

export interface PicturesTaken {
  readonly book: Pick<PictureBook, "find" | "findNamed" | "read">;
  /** Reads as the caller takes along now. */
  readonly reader: Pick<Reader, "byIds">;
}

/** The pictures of records of a kind that cards of what the caller takes along may show, by the record's id. */
export async function picturesTaken(
  { book, reader }: PicturesTaken,
  dataset: Dataset,
  records: readonly HubRecord[],
): Promise<ReadonlyMap<string, readonly OfflinePicture[]>> {
  const named = records.flatMap((record) => cardPicturesOf(record).map((name) => ({ record: record.id, name })));
  if (named.length === 0) return new Map();
  const kept = Map.groupBy(await book.findNamed(named), ({ record }) => record);
  if (kept.size === 0) return new Map();
  // After them: what was put in its place since the record was read may be of a person, as the record says then.
  const standing = await reader.byIds(dataset, [...kept.keys()]);
  return new Map(
    standing.flatMap((record) => {
      if (!record) return [];
      const names = cardPicturesOf(record);
      const some = (kept.get(record.id) ?? []).filter(({ name }) => names.includes(name));
      return [[record.id, some.map((one) => taken(book, one))] as const];
    }),
  );
}

function taken(book: PicturesTaken["book"], kept: KeptPicture): OfflinePicture {
  const { record, name, upload, sizes } = kept;
  const read = async () => {
    const bytes = await book.read(kept, sizeOnCards);
    if (!bytes && (await book.find(record, name))?.upload !== upload) throw new PictureReplaced(kept);
    return bytes;
  };
  return { record, name, upload, size: sizes[sizeOnCards].bytes, read };
}
