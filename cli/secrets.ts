import type { Command } from "commander";
import type { Run } from "./output.ts";

/** The commands for the secrets that the store was made with. */
export function secretCommands(borderlink: Command, run: Run): void {
  borderlink
    .command("secrets")
    .description("the secrets that the store was made with")
    .command("replace")
    .argument("<name>", "id, pepper, audit or audit-signing")
    .description("go on with another secret where one is lost or was seen; every process of the hub must have ended")
    .requiredOption("--reason <text>", "why; the audit says so")
    .option(
      "--force",
      "replace it even while a process of the hub seems to run, and id.key even where there are records",
    )
    .option("--json", "print one JSON object as the last line")
    .action((name: string, options) =>
      run(options, async (output) => (await import("./commands/secrets.ts")).replaceSecret(name, options, output)),
    );
}
