import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { inWords } from "./mendable.ts";
import { StartRefused } from "./start.ts";

/**
 * Makes the data folder where it is missing, and not the folder that it stands in: where a disk is not mounted, that
 * would start a new hub beside the right one. Throws `StartRefused` where there is no folder to write in.
 */
export function makeDataFolder(data: string): void {
  attempt(`HUB_DATA is ${data}, and it cannot be made`, dirname(data), () => {
    if (!statSync(data, { throwIfNoEntry: false })) makeOnce(data);
  });
  refuseNoFolder("HUB_DATA", data);
}

/** Throws `StartRefused` where the setting names no folder that can be written in. */
export function refuseNoFolder(variable: string, folder: string): void {
  attempt(`${variable} must be a folder to write in`, folder, () => {
    if (!statSync(folder).isDirectory())
      throw new StartRefused(`${variable} is ${folder}, which is a file: name a folder.`);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  });
}

/** Several processes may start at once. */
function makeOnce(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function attempt(failure: string, path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof StartRefused) throw error;
    const said = inWords(Object.assign(error, { path }));
    throw said === null ? error : new StartRefused(`${failure}: ${said}`);
  }
}
