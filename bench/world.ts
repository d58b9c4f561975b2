import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unbounded } from "../core/access/caller.ts";
import { systemClock } from "../core/clock.ts";
import { today } from "../demo/dates.ts";
import { demoReviews } from "../demo/reviews.ts";
import { demoWorld, fullPersons, plainUtopians } from "../demo/world.ts";
import type { WorldSize } from "../demo/size.ts";
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

/** What a folder is filled with beside what the persons bring, and of how many is asked. */
interface Filling {
  readonly subjects?: number;
  /** Documents and reports, half of either, that nobody asks about. */
  readonly others?: number;
}

/** With what a folder was filled, kept beside it. */
interface Filled {
  readonly persons: number;
  readonly others?: number;
  readonly records: number;
}

/**
 * Fills an empty data folder with the demo world, or takes one that was filled so before, and makes the analyst's key
 * that asks about so many subjects.
 */
export async function fillWorld(
  data: string,
  persons: number,
  { subjects = usualSubjects, others = 0 }: Filling = {},
): Promise<LadderWorld> {
  const session = await openOperatorSession(ladderSettings(data), systemClock);
  try {
    const size = { persons, seed };
    const records = await filled(session, data, size, others);
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
async function filled(session: OperatorSession, data: string, size: WorldSize, others: number): Promise<number> {
  const path = join(data, "ladder.json");
  const { persons } = size;
  if (existsSync(path)) {
    const before = JSON.parse(readFileSync(path, "utf8")) as Filled;
    if (before.persons !== persons || (before.others ?? 0) !== others)
      throw new Error(`${data} was filled with ${before.persons} persons and ${before.others ?? 0} other documents`);
    return before.records;
  }
  const { report } = await ingest(session, numbered(everything(size, others)), { today });
  if (report.rejected > 0) throw new Error(`${report.rejected} records of the demo world were rejected`);
  await demoReviews(session, size);
  writeFileSync(path, JSON.stringify({ persons, others, records: report.created } satisfies Filled));
  return report.created;
}

function* everything(size: WorldSize, others: number) {
  yield* demoWorld(size);
  const shown = { owner: "UTO", issuer: "UTO", type: "PASSPORT", handling: { audiences: [{}] } };
  for (let at = 0; at < others; at += 1) {
    const [reference, number] = [`OTHER-${at}`, `W${String(at).padStart(8, "0")}`];
    if (at % 2 === 0) yield { record: "document" as const, reference, ...shown, number };
    else yield { record: "documentReport" as const, reference, ...shown, number, fraudType: "STOLEN" };
  }
}
