import { systemClock } from "../../core/clock.ts";
import { readSettings, type Settings } from "../../core/settings.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { openPlatform, type Platform } from "../../session/platform.ts";
import { showDerivation } from "../progress.ts";
import { type OpenOperatorSession, openOperatorSession } from "../../session/operator.ts";

/** Runs a command that writes records, on the store that the settings name. */
export async function asOperator<T>(work: (session: OpenOperatorSession) => Promise<T>): Promise<T> {
  const session = await openOperatorSession(readSettings(subgraphs), systemClock, showDerivation());
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Runs a command that needs the store and no audit of records. */
export async function withPlatform<T>(work: (platform: Platform, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings(subgraphs);
  const platform = await openPlatform(settings, systemClock, showDerivation());
  try {
    return await work(platform, settings);
  } finally {
    await platform.close();
  }
}
