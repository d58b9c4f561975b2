import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../../../core/clock.ts";
import { recordId } from "../../../core/record-id.ts";
import type { Settings } from "../../../core/settings.ts";
import { pagesOf } from "../../../core/store/pages.ts";
import { take } from "../../../demo/reviews.ts";
import { type Kind, kindNames, kinds } from "../../../records/kinds.ts";
import { alerts } from "../../../records/specimens/records.ts";
import { numbered } from "../../../session/entry.ts";
import { ingest } from "../../../session/ingest.ts";
import { openOperatorSession } from "../../../session/operator.ts";
import { crowdedEntries, owner, referenceOf } from "./crowded-entries.ts";

/** How many persons and vehicles; everything else follows from them. */
export interface Crowd {
  readonly persons: number;
  readonly vehicles: number;
}

/** Ids of a hundred records of each kind, those with most links among them. */
export type Foremost = Readonly<Record<Kind, readonly string[]>>;

/**
 * Fills a folder with records that are as dear to ask for as the hub takes them in, and returns ids to begin at. One that
 * was filled so before is taken as it is.
 */
export async function fillCrowdedWorld(place: Pick<Settings, "data" | "store">, crowd: Crowd): Promise<Foremost> {
  const note = join(place.data, "crowd.json");
  if (!existsSync(note)) writeFileSync(note, JSON.stringify(await filled(place, crowd)));
  const { made, foremost } = JSON.parse(readFileSync(note, "utf8")) as { made: Crowd; foremost: Foremost };
  if (made.persons !== crowd.persons || made.vehicles !== crowd.vehicles)
    throw new Error(`${place.data} was filled with ${JSON.stringify(made)}`);
  return foremost;
}

async function filled(place: Pick<Settings, "data" | "store">, made: Crowd) {
  const session = await openOperatorSession(place, systemClock);
  try {
    const { report } = await ingest(session, numbered(crowdedEntries(made)), {
      reject: ({ at, reason }) => {
        throw new Error(`${at} of the crowded world: ${reason}`);
      },
    });
    if (report.created !== report.read) throw new Error(`${report.read} records were read, ${report.created} written`);
    for await (const page of pagesOf(session.platform.store, alerts, {}))
      for (const alert of page) await take(session, alert, { comesTo: "PUBLISHED", reasons: [] });
    const idKey = session.platform.secret("id");
    const idOf = (kind: Kind, at: number) => recordId(idKey, kinds[kind], false, owner, referenceOf(kind, at));
    const foremost = Object.fromEntries(
      kindNames.map((kind) => [kind, Array.from({ length: 100 }, (_, at) => idOf(kind, at))]),
    );
    return { made, foremost };
  } finally {
    await session.close();
  }
}
