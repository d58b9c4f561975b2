import { hash } from "node:crypto";
import { may } from "../../core/access/caller.ts";
import { erasuresToldFor } from "../../core/access/erasures.ts";
import { BoundCursors } from "../../core/changes/bound-cursor.ts";
import { hubError, lacksScope } from "../../core/errors.ts";
import type { Dataset } from "../../core/record.ts";
import type { Filter } from "../../core/store/port.ts";
import { datasets, handedInKinds } from "../../records/datasets.ts";
import { type Kind, kindNames, kindOf } from "../../records/kinds.ts";
import { type ChangeService, dayNumber } from "../changes.ts";
import type { LookingParts } from "../looking.ts";
import { HandlingForFollower } from "./handling.ts";
import { bodyOf, type FeedLine, idsIn, nameOf, type RecordLine, type RecordName } from "./line.ts";
import { type FeedRead, FeedReader, mayFeed } from "./reader.ts";
import { type Place, placeFrom, placeLength, textOf } from "./place.ts";

export interface FeedAsked {
  /** All that the key may follow, where left out. */
  readonly kinds?: readonly Kind[] | undefined;
  /** A new copy begins where there is none. */
  readonly after: string | null;
  /** Records, or changes, of the part. */
  readonly first: number;
}

/** A part of a feed. */
export interface FeedPart {
  /** Whether a new copy begins with it: `resync` where one stood that cannot be followed up. */
  readonly begins: "copy" | "resync" | null;
  readonly kinds: readonly Kind[];
  readonly lines: readonly FeedLine[];
  readonly cursor: string;
  /** Whether all records have been told of: what the copy does not name by then is gone. */
  readonly whole: boolean;
  readonly more: boolean;
}

/**
 * What a partner's copy is kept by: every record that the key may follow, and then what changes, by the same reads as
 * `changes`. What leaves no change begins a new copy: other rights of the key, and a permission that ended by its time.
 */
export class FeedService {
  readonly #parts: LookingParts;
  readonly #reader: FeedReader;
  readonly #cursors: BoundCursors;
  readonly #handling: HandlingForFollower;

  constructor(parts: LookingParts, changes: ChangeService) {
    const { platform, requestId } = parts;
    this.#parts = parts;
    this.#reader = new FeedReader(parts, changes);
    let sealed = 0;
    const id = () => `${requestId} feed ${(sealed += 1)}`;
    this.#handling = new HandlingForFollower({ ...parts, policies: platform.policies });
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
    return {
      begins: goesOn ? null : stood === null ? "copy" : "resync",
      kinds,
      lines: [
        ...read.gone.map(({ id, dataset }): FeedLine => ({ gone: id, record: dataset.name as Kind })),
        ...(await this.#lines(read.records)),
      ],
      cursor: this.#cursors.seal(followed, caller, textOf(read.place)),
      whole: read.place.after === null,
      more: read.more,
    };
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

  async #lines(records: FeedRead["records"]): Promise<RecordLine[]> {
    this.#parts.spending.charge("rows", records.length);
    const bodies = records.map(([dataset, record]) => bodyOf(dataset, record));
    const names = await this.#names(bodies, records);
    const lines: RecordLine[] = [];
    for (const [at, [dataset, record]] of records.entries()) {
      const body = bodies[at] ?? {};
      this.#parts.reader.disclose(record.owner, record.id);
      const named = idsIn(body).flatMap((id) => (names.has(id) ? [[id, names.get(id)] as const] : []));
      lines.push({
        ...nameOf(dataset, record),
        id: record.id,
        version: record.version,
        handling: await this.#handling.of(record),
        names: Object.fromEntries(named) as Record<string, RecordName>,
        body,
      });
    }
    return lines;
  }

  async #names(
    bodies: readonly Readonly<Record<string, unknown>>[],
    known: FeedRead["records"],
  ): Promise<Map<string, RecordName>> {
    const names = new Map(known.map(([dataset, record]) => [record.id, nameOf(dataset, record)]));
    const ids = new Set(
      bodies.flatMap(idsIn).filter((id) => !names.has(id) && mayFeed(this.#parts.caller, kindOf(id) as Kind)),
    );
    for (const record of await this.#parts.reader.nodes([...ids]))
      if (record) names.set(record.id, nameOf(datasets.get(kindOf(record.id) as Kind) as Dataset, record));
    return names;
  }
}
