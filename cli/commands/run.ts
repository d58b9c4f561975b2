import { systemClock } from "../../core/clock.ts";
import { readSettings, type Settings } from "../../core/settings.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { openPlatform, type Platform } from "../../session/platform.ts";
import { refuseNoStore } from "../no-store.ts";
import { showDerivation } from "../progress.ts";
import { type OpenOperatorSession, openOperatorSession } from "../../session/operator.ts";

/** Whether a command has anything to do in a store that is made for it. */
interface Beginning {
  readonly makesStore?: boolean;
}

/** Runs a command that writes records, on the store that the settings name. */
export async function asOperator<T>(
  work: (session: OpenOperatorSession) => Promise<T>,
  { makesStore = false }: Beginning = {},
): Promise<T> {
  const settings = readSettings(subgraphs);
  if (!makesStore) await refuseNoStore(settings);
  const session = await openOperatorSession(settings, systemClock, showDerivation());
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Runs a command that needs the store and no audit of records. */
export async function withPlatform<T>(work: (platform: Platform, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings(subgraphs);
  await refuseNoStore(settings);
  const platform = await openPlatform(settings, systemClock, showDerivation());
  try {
    return await work(platform, settings);
  } finally {
    await platform.close();
  }
}
