import { unbounded } from "../core/access/caller.ts";
import { systemClock } from "../core/clock.ts";
import { demoWorld, fullPersons } from "../cli/demo/world.ts";
import { numbered } from "../cli/entry.ts";
import { ingest } from "../cli/ingest.ts";
import { openStation } from "../cli/station.ts";
import type { RequestHeaders } from "./cases.ts";
import { ladderSettings } from "./rungs/standing.ts";

/** The same world and the same questions at every run. */
const seed = 1;
const subjects = 400;

/** What the ladder asks about, and as whom. */
export interface LadderWorld {
  readonly headers: RequestHeaders;
  /** Passport numbers of persons for whom the link query has an answer in every part. */
  readonly numbers: readonly string[];
  readonly records: number;
}

/** Fills an empty data folder with the demo world and makes the analyst's key that asks. */
export async function fillWorld(data: string, persons: number): Promise<LadderWorld> {
  const station = await openStation(ladderSettings(data), systemClock);
  try {
    const size = { persons, seed };
    const { report } = await ingest(station, numbered(demoWorld(size)));
    if (report.rejected > 0) throw new Error(`${report.rejected} records of the demo world were rejected`);
    const scopes = ["*:read", "*:search"];
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
    const { text } = await station.holdings.keys.create(asker);
    return {
      headers: { authorization: `Bearer ${text}`, "content-type": "application/json", "hub-purpose": "border-control" },
      numbers: fullPersons(size, subjects, seed),
      records: report.created,
    };
  } finally {
    await station.close();
  }
}
