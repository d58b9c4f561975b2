import { rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openOperatorSession } from "../../../session/operator.ts";
import { segmentsIn } from "../../../core/audit/journal/files.ts";
import { markFile } from "../../../core/audit/mark.ts";
import { parseBody } from "../../../core/audit/journal/lines.ts";
import { auditFolder } from "../../../core/audit/open.ts";
import { wholeLinesOf } from "../../../core/audit/journal/read.ts";
import {
  folderCollection,
  segmentCollection,
  registerCollections,
  secretCollection,
} from "../../../core/register/rows.ts";
import { noteNewSegments } from "../../../core/register/segments.ts";
import { openStore } from "../../../core/store/open.ts";
import { everything } from "../../../core/store/port.ts";
import { freshPlace, type Place } from "../../store.ts";
import { stillClock, World } from "../../world.ts";

/** One for all: files of the audit are named by it, and one start follows another. */
export const clock = stillClock();

/** Starts on the place as a command does, does something there, and ends. */
export async function atHub<T>(place: Pick<Place, "store" | "data">, work: (world: World) => Promise<T>): Promise<T> {
  const session = await openOperatorSession(place, clock);
  try {
    return await work(new World(session.platform, clock));
  } finally {
    await session.close();
  }
}

export const start = (place: Pick<Place, "store" | "data">) => atHub(place, async () => {});

/** A place where a hub has run, with a person and a key; its store is that of `freshPlace` if none is named. */
export async function usedPlace(named: Partial<Pick<Place, "store">> = {}): Promise<Place> {
  const place = { ...freshPlace(), ...named };
  onTestFinished(() => place.remove());
  await atHub(place, async (world) => {
    await world.person("Ann Example");
    const asked = { purposes: null, expires: null, test: false };
    const names = (await segmentsIn(auditFolder(place.data))).map(({ name }) => name);
    await noteNewSegments(world.platform.store, auditFolder(place.data), names);
    await world.platform.keys.create({ name: "Desk", role: "analyst", owner: "UTO", scopes: ["*:*"], ...asked });
  });
  return place;
}

/** Leaves the place as a hub of before there was a register. */
export async function forgetRegister(place: Pick<Place, "store" | "data">): Promise<void> {
  const store = await openStore(place, registerCollections, clock);
  await store.discard(secretCollection, everything);
  await store.discard(folderCollection, everything);
  await store.discard(segmentCollection, everything);
  await store.close();
  rmSync(join(auditFolder(place.data), markFile), { force: true });
}

/** Notes and status of all acts of administration, in their order. */
export async function actsIn(data: string): Promise<string[]> {
  const acts: string[] = [];
  for (const segment of await segmentsIn(auditFolder(data)))
    for await (const { body } of wholeLinesOf(segment)) {
      const header = parseBody(body)?.header;
      if (segment.administration && header?.["note"])
        acts.push(`${header.kind} ${String(header["status"])}: ${String(header["note"])}`);
    }
  return acts;
}
