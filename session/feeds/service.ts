import { hash } from "node:crypto";
import { may } from "../../core/access/caller.ts";
import { erasuresToldFor } from "../../core/access/erasures.ts";
import { BoundCursors } from "../../core/changes/bound-cursor.ts";
import { hubError, lacksScope } from "../../core/errors.ts";
import type { Filter } from "../../core/store/port.ts";
import { datasets, handedInKinds } from "../../records/datasets.ts";
import { type Kind, kindNames } from "../../records/kinds.ts";
import { type ChangeService, dayNumber } from "../changes.ts";
import type { LookingParts } from "../looking.ts";
import type { FeedLine } from "./line.ts";
import { FeedLines } from "./lines.ts";
import { FeedReader, mayFeed } from "./reader.ts";
import { type Place, placeFrom, placeLength, textOf } from "./place.ts";
import { digestOf, type Range, type RangeLine, rootOf } from "./range.ts";

/** **Our rule**: records of roots that cost a point. They are read as for a copy, and neither sent nor written down. */
const recordsOfPoint = 10;

export interface FeedAsked {
  /** All that the key may follow, where left out. */
  readonly kinds?: readonly Kind[] | undefined;
  /** A new copy begins where there is none. */
  readonly after: string | null;
  /** Records, or changes, of the part. */
  readonly first: number;
}

/** The last line of a part of a feed. */
export interface CursorLine {
  readonly cursor: string;
  /** Whether all records have been told of: what the copy does not name by then is gone. */
  readonly copy: "partial" | "whole";
}

/** A part of a feed, or of a range of it. */
export interface FeedPart {
  /** Whether a new copy begins with it: `resync` where one stood that cannot be followed up. */
  readonly begins: "copy" | "resync" | null;
  readonly kinds: readonly Kind[];
  readonly lines: readonly FeedLine[];
  readonly end: CursorLine | RangeLine;
  readonly more: boolean;
}

export interface RangeAsked extends Range, Pick<FeedAsked, "kinds" | "first"> {
  /** The lines of the range, or what they come to. */
  readonly tell: "records" | "roots";
}

/**
 * What a partner's copy is kept by: every record that the key may follow, and then what changes, by the same reads as
 * `changes`. What leaves no change begins a new copy: other rights of the key, and a permission that ended by its time.
 */
export class FeedService {
  readonly #parts: LookingParts;
  readonly #reader: FeedReader;
  readonly #cursors: BoundCursors;
  readonly #lines: FeedLines;

  constructor(parts: LookingParts, changes: ChangeService) {
    const { platform, requestId } = parts;
    this.#parts = parts;
    this.#reader = new FeedReader(parts, changes);
    let sealed = 0;
    const id = () => `${requestId} feed ${(sealed += 1)}`;
    this.#lines = new FeedLines(parts);
    this.#cursors = new BoundCursors(platform.secret("id"), { id }, placeLength);
  }

  async part({ kinds: asked, after, first }: FeedAsked): Promise<FeedPart> {
    const { caller } = this.#parts;
    const followed = `feed ${asked ? kindNames.filter((kind) => asked.includes(kind)).join(" ") : "*"}`;
    const stood = after === null ? null : placeFrom(this.#cursors.open(followed, caller, after));
    const kinds = this.#kinds(asked, stood === null);
    const rights = this.#rights(kinds);
    const goesOn = stood !== null && (await this.#standsStill(stood, rights));
    const place = goesOn ? { ...stood, ...this.#today() } : await this.#beginning(rights);
    const read =
      place.after === null
        ? await this.#reader.changed(kinds, place, first)
        : await this.#reader.all(kinds, place, first);
    this.#parts.spending.charge("rows", read.records.length);
    return {
      begins: goesOn ? null : stood === null ? "copy" : "resync",
      kinds,
      lines: [
        ...read.gone.map(({ id, dataset }): FeedLine => ({ gone: id, record: dataset.name as Kind })),
        ...(await this.#lines.of(read.records, this.#parts.reader)),
      ],
      end: {
        cursor: this.#cursors.seal(followed, caller, textOf(read.place)),
        copy: read.place.after === null ? "whole" : "partial",
      },
      more: read.more,
    };
  }

  /**
   * The next part of a range, or its root: what a copy would be told of it now. A root is read in silence, as it tells nothing of
   * a record to whoever was not told the record.
   */
  async range({ kinds: asked, after, through, first, tell }: RangeAsked): Promise<FeedPart> {
    const { spending, reader } = this.#parts;
    // As of the copy that it is for: kinds that the key may not follow any more are none of it.
    const kinds = this.#kinds(asked, false);
    const read = await this.#reader.within(kinds, { after, through }, first);
    const isTold = tell === "records";
    spending.charge("rows", isTold ? read.records.length : Math.ceil(read.records.length / recordsOfPoint));
    const lines = await this.#lines.of(read.records, isTold ? reader : reader.silent());
    const root = rootOf(lines.map((line) => digestOf(JSON.stringify(line))));
    const end = { range: read.range, records: lines.length, root };
    return { begins: null, kinds, lines: isTold ? lines : [], end, more: read.more };
  }

  /** Of those asked for at the beginning each; of a copy that stands, those that the key may follow still. */
  #kinds(asked: readonly Kind[] | undefined, isNew: boolean): readonly Kind[] {
    const { caller } = this.#parts;
    const refused = isNew ? asked?.find((kind) => !mayFeed(caller, kind)) : undefined;
    if (refused !== undefined && !handedInKinds.includes(refused))
      throw hubError("BAD_USER_INPUT", `Of what owners hand in there is a feed, and ${refused} is none of it.`);
    const kinds = handedInKinds.filter((kind) => (!asked || asked.includes(kind)) && mayFeed(caller, kind));
    if (refused !== undefined || kinds.length === 0) {
      const kind = refused ?? "KIND";
      throw lacksScope(`${kind}:read, ${kind}:search and ${kind}:export`);
    }
    return kinds;
  }

  /** All by which what the key sees could be other than it was while no record changed. */
  #rights(kinds: readonly Kind[]): string {
    const { owner, test, purposes, bounds } = this.#parts.caller;
    const { owners, classes } = bounds;
    const read = kindNames.filter((kind) => may(this.#parts.caller, kind, "read"));
    const exported = kindNames.filter((kind) => mayFeed(this.#parts.caller, kind));
    const lists = [purposes, owners, classes].map((list) => list?.toSorted() ?? null);
    const text = JSON.stringify([owner, test, this.#parts.purpose, kinds, read, exported, ...lists]);
    return hash("sha256", text, "base64url").slice(0, 16);
  }

  /** Whether what was told until then stands as it was told, but for what the log says. */
  async #standsStill({ log, day, judged, rights }: Place, now: string): Promise<boolean> {
    const { caller, purpose, store, platform } = this.#parts;
    if (rights !== now || dayNumber(this.#parts.now) - day > erasuresToldFor) return false;
    // A store that was brought back from a backup.
    if (Number(log) > Number(await store.logEnd())) return false;
    const ended = await platform.policies.endedFor(caller, purpose, judged, this.#parts.now);
    return !(await this.#anyUnder(ended));
  }

  /** Whether the key might have seen anything under one of these policies: of others' ends it is told nothing. */
  async #anyUnder(policies: readonly string[]): Promise<boolean> {
    const { caller, store } = this.#parts;
    if (policies.length === 0) return false;
    for (const [kind, dataset] of datasets) {
      if (!may(caller, kind, "read")) continue;
      const under: Filter = { test: caller.test, policy: { $in: policies } };
      if ((await store.count(dataset, under, { atMost: 1 })) > 0) return true;
    }
    return false;
  }

  async #beginning(rights: string): Promise<Place> {
    // Before any record is read: what changes meanwhile is told behind it.
    const log = await this.#parts.store.logEnd();
    return { log, ...this.#today(), rights, after: "" };
  }

  #today(): Pick<Place, "day" | "judged"> {
    return { day: dayNumber(this.#parts.now), judged: this.#parts.now };
  }
}
