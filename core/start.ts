import { inWords, Mendable } from "./mendable.ts";

/** The hub must not start on what it found; the message says what was found and what to do. */
export class StartRefused extends Mendable {}

/** Runs a program's start; what the operator can mend is said in words, without a stack, and the program ends. */
export async function exitOnError(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(inWords(error) ?? error.stack ?? error.message);
    process.exit(1);
  }
}
