import { existsSync } from "node:fs";
import { join } from "node:path";
import { refuseNoFolder } from "../core/data-folder.ts";
import { refuseLostStore } from "../core/register/folders.ts";
import type { Settings } from "../core/settings.ts";
import { storeFile } from "../core/store/open.ts";
import { Refusal } from "./output.ts";

/**
 * Throws where there is no store yet: of one that was made just now a command would say that there is nothing, although
 * HUB_DATA was only misspelt.
 */
export async function refuseNoStore({ store, data }: Pick<Settings, "store" | "data">): Promise<void> {
  const embedded = store === "sqlite";
  if (!embedded || existsSync(join(data, storeFile))) return;
  if (existsSync(data)) refuseNoFolder("HUB_DATA", data);
  await refuseLostStore({ data, embedded });
  throw new Refusal(
    `HUB_DATA is ${data}, where there is no hub, and none was made: look at the path, and whether its disk is mounted. npm start, import, demo, keys create and agreements set begin a new one.`,
  );
}
