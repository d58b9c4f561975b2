import type { Command } from "commander";
import { type ExitCode, terminal } from "./output.ts";

/** The commands for what the store knows as its own and what is lost of it. */
export function registerCommands(borderlink: Command, audit: Command, ended: (code: ExitCode) => void): void {
  borderlink
    .command("secrets")
    .description("the secrets that the store was made with")
    .command("replace")
    .argument("<name>", "id, pepper, audit or audit-signing")
    .description("go on with another secret where one is lost or was seen; every process of the hub must have ended")
    .requiredOption("--reason <text>", "why; it stands in the audit")
    .option("--force", "replace it although a process of the hub seems to run, and id.key although records stand")
    .option("--json", "print one JSON object as the last line")
    .action(async (name: string, options) =>
      ended(await (await import("./commands/secrets.ts")).replaceSecret(name, options, terminal)),
    );
  audit
    .command("lost")
    .argument("<folder>", "id of the audit folder, as the refused start names it")
    .description(
      "declare an audit folder lost, as when its disk is gone: the hub begins another, and the audit says so",
    )
    .requiredOption("--reason <text>", "why; it stands in the audit and in audit verify")
    .action(async (id: string, options) =>
      ended(await (await import("./commands/audit-lost.ts")).declareFolderLost(id, options, terminal)),
    );
}
