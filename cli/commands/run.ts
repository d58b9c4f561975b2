import { systemClock } from "../../core/clock.ts";
import { readSettings, type Settings } from "../../core/settings.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { type Holdings, openHoldings } from "../../subgraphs/holdings.ts";
import { type OpenStation, openStation } from "../station.ts";

/** Runs a command that writes records, on the store that the settings name. */
export async function atStation<T>(work: (station: OpenStation) => Promise<T>): Promise<T> {
  const station = await openStation(readSettings(subgraphs), systemClock);
  try {
    return await work(station);
  } finally {
    await station.close();
  }
}

/** Runs a command that needs the store and no audit of records. */
export async function withHoldings<T>(work: (holdings: Holdings, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings(subgraphs);
  const holdings = await openHoldings(settings, systemClock);
  try {
    return await work(holdings, settings);
  } finally {
    await holdings.close();
  }
}
