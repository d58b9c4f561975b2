import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unbounded } from "../core/access/caller.ts";
import { systemClock } from "../core/clock.ts";
import { today } from "../demo/dates.ts";
import { demoWorld, fullPersons, plainUtopians, type WorldSize } from "../demo/world.ts";
import { numbered } from "../session/entry.ts";
import { ingest } from "../session/ingest.ts";
import { openOperatorSession, type OperatorSession } from "../session/operator.ts";
import type { RequestHeaders } from "./cases.ts";
import { ladderSettings } from "./standing.ts";

/** The same world and the same questions at every run. */
const seed = 1;
export const usualSubjects = 400;

/** What the ladder asks about, and as whom. */
export interface LadderWorld {
  readonly headers: RequestHeaders;
  /** Passport numbers of persons for whom the link query has an answer in every part. */
  readonly numbers: readonly string[];
  /** Passport numbers of Utopians: of many of them the passport is known and nothing recorded against it or them. */
  readonly plain: readonly string[];
  readonly records: number;
}

/** How many persons and records a folder was filled with, kept beside them. */
interface Filling {
  readonly persons: number;
  readonly records: number;
}

/**
 * Fills an empty data folder with the demo world, or takes one that was filled so before, and makes the analyst's key
 * that asks about so many subjects.
 */
export async function fillWorld(data: string, persons: number, subjects = usualSubjects): Promise<LadderWorld> {
  const session = await openOperatorSession(ladderSettings(data), systemClock);
  try {
    const size = { persons, seed };
    const records = await filled(session, data, size);
    const scopes = ["*:read", "*:search", "document:check"];
    const asker = {
      name: "ladder",
      role: "analyst",
      owner: "UTO",
      scopes,
      purposes: null,
      test: false,
      expires: null,
      bounds: unbounded,
    } as const;
    const { text } = await session.platform.keys.create(asker);
    return {
      headers: { authorization: `Bearer ${text}`, "content-type": "application/json", "hub-purpose": "border-control" },
      numbers: fullPersons(size, subjects, seed),
      plain: plainUtopians(size, 3 * subjects),
      records,
    };
  } finally {
    await session.close();
  }
}

/** How many records the folder holds. */
async function filled(session: OperatorSession, data: string, size: WorldSize): Promise<number> {
  const path = join(data, "ladder.json");
  if (existsSync(path)) {
    const { persons, records } = JSON.parse(readFileSync(path, "utf8")) as Filling;
    if (persons !== size.persons) throw new Error(`${data} was filled with ${persons} persons, not ${size.persons}`);
    return records;
  }
  const { report } = await ingest(session, numbered(demoWorld(size)), { today });
  if (report.rejected > 0) throw new Error(`${report.rejected} records of the demo world were rejected`);
  writeFileSync(path, JSON.stringify({ persons: size.persons, records: report.created } satisfies Filling));
  return report.created;
}
