import { StoreDamaged } from "../damaged.ts";
import { StoreUnavailable } from "../port.ts";

/** SQLite's primary result codes (https://sqlite.org/rescode.html) for a file that another holds at the moment. */
const busy = new Set([5, 6]);
/** For one that is not what it was written as. */
const damaged = new Set([11, 26]);
/** For one out of reach or out of room, with what an operator can do. */
const outOfReach: Readonly<Record<number, string>> = {
  8: "Give it and its folder to the user that runs the hub, on a disk that can be written.",
  10: "Look at its disk.",
  13: "Free room on its disk.",
  14: "Give it and its folder to the user that runs the hub.",
  15: "Look whether it lies on a network's disk: the embedded store needs one of this machine's.",
};

/** A failure to read or write the file; null for any other error. */
export function unavailable(error: unknown, path: string): StoreUnavailable | null {
  if (!(error instanceof Error)) return null;
  const code = primaryCode(error);
  const said = (what: string, mend: string) => `${path} ${what} (${error.message}). ${mend}`;
  if (busy.has(code))
    return new StoreUnavailable(error, said("is held by another process", "Try again once that has written."));
  if (damaged.has(code))
    return new StoreDamaged(
      error,
      said("is damaged", 'Stop the hub, keep a copy of its folder, and bring a backup back ("borderlink restore").'),
    );
  const mend = outOfReach[code];
  return mend === undefined ? null : new StoreUnavailable(error, said("cannot be read or written", mend));
}

/** Whether another process holds the file at the moment. */
export function isBusy(error: unknown): boolean {
  return busy.has(primaryCode(error));
}

function primaryCode(error: unknown): number {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : 0;
}
