import { createHash } from "node:crypto";
import type { PolicyBook } from "../../core/access/policies/book.ts";
import type { Reader, ReaderOptions } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import { type Dataset, endsOf, type HubRecord } from "../../core/record.ts";
import type { ExportContent, ExportedRecord, ExportFormat, ExportManifest, LeftOut } from "./formats/content.ts";
import { csv } from "./formats/csv.ts";
import { ftm } from "./formats/ftm.ts";
import { graphml } from "./formats/graphml.ts";
import { json } from "./formats/json.ts";
import { ndjson } from "./formats/ndjson.ts";
import { type Kind, wordOfKind } from "../../records/kinds.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import { type LinkRecord, links } from "../../records/links/records.ts";
import { gather, type Gathered } from "./gather.ts";
import { Release, type Unreleased } from "./release.ts";

export const exportFormats: Readonly<Record<"graphml" | "ftm" | "csv" | "json" | "ndjson", ExportFormat>> = {
  graphml,
  ftm,
  csv,
  json,
  ndjson,
};
export type FormatName = keyof typeof exportFormats;

export interface ExportAsked {
  /** Of records and links. */
  readonly ids: readonly string[];
  /** Kinds of links of these records that are to be in it as well, with what they lead to; null for none. */
  readonly follow: readonly LinkKind[] | null;
  readonly format: FormatName;
  readonly releasableTo: readonly string[];
  /** Whether what may not be in it is left out and counted; otherwise it makes the export fail. */
  readonly leavesOut: boolean;
  readonly reason: string;
}

/** A file that is made whole before any of it leaves. */
export interface ExportFile {
  readonly text: string;
  readonly manifest: ExportManifest & { readonly bytes: number; readonly sha256: string };
}

export interface ExportParts extends ReaderOptions {
  readonly policies: Pick<PolicyBook, "view" | "judge" | "textsOf">;
  readonly reader: Reader;
  readonly requestId: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Where a caller takes what it sees out of the hub as a file. It changes nothing. */
export class ExportService {
  readonly #parts: ExportParts;

  constructor(parts: ExportParts) {
    this.#parts = parts;
  }

  /** Throws where the file would not hold all that was asked for. */
  async make(asked: ExportAsked): Promise<ExportFile> {
    const format = exportFormats[asked.format];
    // What is read and then left out is shown to nobody.
    const reader = this.#parts.reader.silent();
    const gathered = await gather({ ...this.#parts, reader }, asked.ids, asked.follow);
    const { records, links: joined, leftOut } = await this.#releasable(gathered, asked, format);
    if (!asked.leavesOut) refuseLeavingOut(leftOut, asked);
    const manifest = this.#manifest(asked, records, joined, leftOut);
    const shown = [...records.map(({ record }) => record), ...joined];
    const under = new Set(format.ownAlone ? shown.map(({ policy }) => policy) : []);
    const policies = await this.#parts.policies.textsOf(under);
    const { text, ...measured } = await this.#write(format, { records, links: joined, policies, manifest });
    for (const { owner, id } of shown) this.#parts.reader.disclose(owner, id);
    return { text, manifest: { ...manifest, ...measured } };
  }

  /** What of it may be handed on and has a place in the format. What joins two records is in it only where both are. */
  async #releasable({ records, links: joined }: Gathered, { releasableTo }: ExportAsked, format: ExportFormat) {
    const release = new Release(this.#parts, releasableTo);
    const leftOut: Record<keyof LeftOut, number> = { thirdParty: 0, handling: 0, noSchema: 0 };
    const unreleased = new Map<string, keyof LeftOut>();
    const given = async <R extends HubRecord>(dataset: Dataset<R>, record: R): Promise<R | keyof LeftOut> => {
      const [ofEnd] = endsOf(dataset, record).flatMap((end) => unreleased.get(end) ?? []);
      if (ofEnd) return ofEnd;
      return format.ownAlone && !release.isOwn(record) ? "thirdParty" : release.of(dataset, record);
    };
    const released = new Map<string, ExportedRecord>();
    for (const [id, one] of inOrderOfEnds(records)) {
      const record = await given(one.dataset, one.record);
      const why = typeof record === "string" ? record : format.takes(one) ? null : "noSchema";
      if (why === null) released.set(id, { ...one, record: record as HubRecord });
      else unreleased.set(id, why);
    }
    const releasedLinks: LinkRecord[] = [];
    for (const link of joined.values()) {
      const record = await given(links, link);
      if (typeof record !== "string" && format.takesLink(record)) releasedLinks.push(record);
      else leftOut[typeof record === "string" ? record : "noSchema"] += 1;
    }
    for (const why of unreleased.values()) leftOut[why] += 1;
    return { records: [...released.values()], links: releasedLinks, leftOut };
  }

  #manifest(
    { reason, releasableTo }: ExportAsked,
    records: readonly ExportedRecord[],
    joined: readonly LinkRecord[],
    leftOut: LeftOut,
  ): ExportManifest {
    const { requestId: request, at: made, caller, purpose } = this.#parts;
    const kinds = Map.groupBy(records, ({ dataset }) => wordOfKind(dataset.name as Kind));
    const counts = Object.fromEntries([...kinds].map(([kind, some]) => [kind, some.length]));
    const own = { request, made, by: caller.owner, purpose, reason, releasableTo };
    return { ...own, records: counts, links: joined.length, leftOut };
  }

  /** Piece by piece, so that others have their turns, and no more than one answer may have. */
  async #write(format: ExportFormat, content: ExportContent) {
    const { spending } = this.#parts;
    const hash = createHash("sha256");
    const pieces: string[] = [];
    let bytes = 0;
    for (const piece of format.write(content)) {
      spending.charge("answer", piece.length);
      pieces.push(piece);
      hash.update(piece);
      bytes += Buffer.byteLength(piece);
      const waiting = spending.giveWay();
      if (waiting) await waiting;
    }
    return { text: pieces.join(""), bytes, sha256: hash.digest("hex") };
  }
}

/** What joins two records comes after them. */
function inOrderOfEnds(records: Gathered["records"]): (readonly [string, ExportedRecord])[] {
  return [...records].toSorted(([, one], [, other]) => Number(!!one.dataset.joins) - Number(!!other.dataset.joins));
}

const whys: Readonly<Record<Unreleased, string>> = {
  thirdParty: "other owners', which are theirs to hand on",
  handling: "yours and not shown to all of them by their handling",
};

function refuseLeavingOut({ noSchema, ...unreleased }: LeftOut, { releasableTo, format }: ExportAsked): void {
  const why = (["thirdParty", "handling"] as const)
    .filter((one) => unreleased[one] > 0)
    .map((one) => `${unreleased[one]} are ${whys[one]}`);
  if (why.length > 0)
    throw hubError(
      "BAD_USER_INPUT",
      `Not all of it may be ${releasableTo.length > 0 ? `handed to ${releasableTo.join(", ")}` : `in a file of the form ${format}`}: of these records and links ${why.join(", and ")}. Ask for less, or have them left out and counted.`,
    );
  if (noSchema > 0)
    throw hubError(
      "BAD_USER_INPUT",
      `The format ${format} has no word for ${noSchema} of these records and links. Take another, ask for less, or have them left out and counted.`,
    );
}
