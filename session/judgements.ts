import type { Whose } from "../core/access/caller.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Sector } from "../core/access/sectors.ts";
import type { Datasets } from "../core/datasets.ts";
import { dayOf } from "../core/lifetime/days.ts";
import type { Stamp } from "../core/store/port.ts";
import { encounterMark } from "../records/checks/encounter.ts";
import { type HitRecord, hits, type JudgementRecord, judgements } from "../records/checks/records.ts";
import { withoutJudged } from "../records/checking/judged.ts";
import type { Finding } from "../records/checking/verdict.ts";
import { type Seeing, versionsSeen } from "./seen-versions.ts";

export interface JudgementsOptions {
  readonly caller: Whose;
  readonly datasets: Datasets;
  /** Sees judgements and their hits, and discloses none of them. */
  readonly reader: Pick<Reader, "byIds" | "findEach">;
  /** By which is seen what such a hit rests on: one of the bureau's own check (null), or of a sector's screening. */
  readonly readersFor: (sector: Sector | null) => readonly Seeing[];
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
}

/** What was asked, and in which check. */
export interface Asked {
  /** What was asked, so that the same again is known; of a check whose question has no such form, its own id. */
  readonly asked: string;
  /** The hub's id of the check. */
  readonly check: string;
}

/** What a check, or a part of it, came to. */
export interface CheckFinding extends Asked {
  readonly finding: Finding;
}

/** What the caller's bureau has judged: that whom its checks met is not the subject of the record. */
export class Judgements {
  readonly #options: JudgementsOptions;

  constructor(options: JudgementsOptions) {
    this.#options = options;
  }

  /** The findings without what was judged to be somebody else, which they say. */
  async heeded(found: readonly CheckFinding[]): Promise<Finding[]> {
    const { reader, caller, idKey } = this.#options;
    const markOf = (asked: string, record: string) => encounterMark(idKey, caller, asked, record);
    const marks = found.flatMap(({ asked, finding }) => finding.candidates.map(({ record }) => markOf(asked, record)));
    if (marks.length === 0) return found.map(({ finding }) => finding);
    const own = { owner: caller.owner };
    const judged = await reader.findEach(judgements, "encounter", [...new Set(marks)], own, { first: mostJudgements });
    const inForce = await this.inForce([...judged.values()].flatMap(({ records }) => records));
    const byMark = new Map(inForce.map((one) => [one.encounter, one]));
    return found.map(({ asked, finding }) => withoutJudged(finding, (record) => byMark.get(markOf(asked, record))));
  }

  /** Those that hold today: before their last day is over, and while every record they rest on stands as it was. */
  async inForce(all: readonly JudgementRecord[]): Promise<JudgementRecord[]> {
    const { datasets, stamp, readersFor } = this.#options;
    const today = dayOf(stamp.at);
    const current = all.filter(({ until }) => until >= today);
    const sectorOf = await this.#sectorsOf(current);
    const inForce: JudgementRecord[] = [];
    for (const [sector, some] of Map.groupBy(current, ({ hit }) => sectorOf.get(hit) ?? null)) {
      const restedOn = some.flatMap(({ versions }) => versions.map(({ id }) => id));
      const standing = await versionsSeen(datasets, readersFor(sector), restedOn);
      const stands = ({ versions }: JudgementRecord) =>
        versions.every(({ id, version }) => standing.get(id) === version);
      inForce.push(...some.filter(stands));
    }
    return inForce;
  }

  /** Whose screening made the hits that were judged, by their ids. */
  async #sectorsOf(some: readonly JudgementRecord[]): Promise<ReadonlyMap<string, Sector | null>> {
    const ids = [...new Set(some.map(({ hit }) => hit))];
    const judged = ids.length > 0 ? await this.#options.reader.byIds<HitRecord>(hits, ids) : [];
    return new Map(judged.flatMap((hit) => (hit ? [[hit.id, hit.sector ?? null]] : [])));
  }
}

/** Judgements on one encounter: one for each hit of it that was judged. */
const mostJudgements = 100;
