import { systemClock } from "../../core/clock.ts";
import { readSettings, type Settings } from "../../core/settings.ts";
import { type Holdings, openHoldings } from "../../session/platform.ts";
import { type OpenStation, openStation } from "../../session/operator.ts";

/** Runs a command that writes records, on the store that the settings name. */
export async function atStation<T>(work: (station: OpenStation) => Promise<T>): Promise<T> {
  const station = await openStation(readSettings(), systemClock);
  try {
    return await work(station);
  } finally {
    await station.close();
  }
}

/** Runs a command that needs the store and no audit of records. */
export async function withHoldings<T>(work: (holdings: Holdings, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const holdings = await openHoldings(settings, systemClock);
  try {
    return await work(holdings, settings);
  } finally {
    await holdings.close();
  }
}
