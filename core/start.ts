import { SettingsError } from "./settings.ts";

/** The hub must not start on what it found; the message says what was found and what to do. */
export class StartRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StartRefused";
  }
}

/** Runs a program's start; what the operator can mend is said in words, without a stack, and the program ends. */
export async function exitOnError(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error instanceof SettingsError || error instanceof StartRefused ? error.message : explained(error));
    process.exit(1);
  }
}

function explained(error: Error & { code?: string }): string {
  if (error.code === "EADDRINUSE") return `${error.message}\nStop what listens there, or set HUB_PORT to a free port.`;
  return error.stack ?? error.message;
}
