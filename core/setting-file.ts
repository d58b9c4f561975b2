import { readBoundedSync } from "./bounded-file.ts";
import { inWords } from "./mendable.ts";
import { SettingsError } from "./settings.ts";

/** The text of a file that a setting names. Throws `SettingsError` with its path where it cannot be read. */
export function readNamedFile(variable: string, path: string): string {
  try {
    return readBoundedSync(path);
  } catch (error) {
    throw new SettingsError([`${variable}: ${inWords(error) ?? `${path} cannot be read.`}`]);
  }
}
