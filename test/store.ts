import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Settings } from "../core/settings.ts";

/** A place for a hub's data, and the setting that names its store. */
export interface Place extends Pick<Settings, "store" | "data"> {
  remove(): Promise<void>;
}

/**
 * A fresh place, empty and known to nobody else. The store is the embedded one, or, where `HUB_TEST_STORE` names a
 * MongoDB server (`mongodb://host:port`), a new database there.
 */
export function freshPlace(): Place {
  const data = mkdtempSync(join(tmpdir(), "borderlink-"));
  const server = process.env["HUB_TEST_STORE"];
  const store = server ? Object.assign(new URL(server), { pathname: basename(data) }).href : "sqlite";
  return {
    data,
    store,
    async remove() {
      rmSync(data, { recursive: true, force: true });
      if (server) await drop(store);
    },
  };
}

async function drop(database: string): Promise<void> {
  const { clientFor } = await import("../core/store/mongodb/connection.ts");
  const client = clientFor(database);
  await client.db().dropDatabase();
  await client.close();
}

/** Which executor the whole hub is tested with; undefined takes the standard one. */
export const executorUnderTest = process.env["HUB_TEST_EXECUTOR"];

/** Which planner the hub and the executor are tested with; undefined takes the standard one. */
export const plannerUnderTest = process.env["HUB_TEST_PLANNER"] as "hive" | "apollo" | undefined;

/** The settings that say so. */
export const gatewayUnderTest = { HUB_EXECUTOR: executorUnderTest, HUB_PLANNER: plannerUnderTest };

/** How often a property is tried, where `HUB_TEST_RUNS` says so. */
export const runsUnderTest = process.env["HUB_TEST_RUNS"] ? Number(process.env["HUB_TEST_RUNS"]) : null;
