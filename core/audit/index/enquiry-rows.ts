import { sha256 } from "../journal/entry.ts";
import { ownerOfCounts } from "../journal/counted.ts";
import type { FoundSegment } from "../journal/files.ts";
import { exportedIn } from "../exported.ts";
import { askerIn, type Enquiry } from "./enquiries.ts";
import { kindIn, parseBody } from "../journal/lines.ts";
import { idOfEnquiry } from "./newest-first.ts";
import type { Collection, StoredRecord } from "../../store/port.ts";

/**
 * One line of the index over the audit's files: somebody was shown records of `owner`. `test` is the caller's, `version`
 * always 1, `created` and `updated` the entry's time, `policy` empty. Every part of it follows from the files.
 */
export interface EnquiryRow extends StoredRecord, Enquiry {
  /** Name of the pair of files. */
  readonly pair: string;
  /** Number of the entry in it. */
  readonly seq: number;
  /** Which of the entry's leaves is the owner's, from 0. */
  readonly leaf: number;
  /** Where the entry begins in the file of bodies. */
  readonly byte: number;
}

/** The collection of them. `kindOf` tells the kind of a record from its id. */
export function enquiryCollection(kindOf: (id: string) => string | null): Collection<EnquiryRow> {
  return {
    name: "enquiry",
    columns: { pair: ({ pair }) => pair },
    carried: [],
    keys: {
      /** On whose behalf it was asked. Rows of an index that stood before this have it once the index is made anew. */
      asker: ({ caller }) => (caller ? [caller.owner] : []),
      record: ({ records }) => records,
      kind: ({ records }) => records.flatMap((id) => kindOf(id) ?? []),
    },
    indexes: [["owner"], ["pair"]],
  };
}

/** How far a pair of files, whose name is the id, has been read into the index. */
export interface IndexedSegment extends StoredRecord {
  /** Entries read. */
  readonly seq: number;
  /** Bytes of the file of bodies that they take up. */
  readonly bytes: number;
  /** Whether no more will come. */
  readonly over: boolean;
}

export const indexedSegmentCollection: Collection<IndexedSegment> = {
  name: "indexedPair",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

/**
 * The rows of one body's line; none where it disclosed nothing, or is not one that the hub writes. Ids are in the order of
 * time, the newest first, and say nothing of the place in the files: a cursor, which holds one, must not count others'
 * entries.
 */
export function rowsOf({ name }: Pick<FoundSegment, "name">, line: string, byte: number): EnquiryRow[] {
  if (kindIn(line) !== "read" || line.endsWith('"leaves":[]}')) return [];
  const body = parseBody(line);
  const asker = body && askerIn(body.header);
  if (!asker) return [];
  const { seq, leaves } = body;
  const { time } = asker;
  const exported = exportedIn(body.header);
  const rows = leaves.map(({ owner, records }, leaf) => ({
    id: idOfEnquiry(time, sha256(`${name} ${seq} ${owner}`).slice(0, 32)),
    owner,
    policy: "",
    test: asker.caller?.test ?? false,
    version: 1,
    created: time,
    updated: time,
    ...asker,
    ...(exported !== null && { exported }),
    records,
    pair: name,
    seq,
    leaf,
    byte,
  }));
  return rows.filter(({ owner }) => owner !== ownerOfCounts);
}
