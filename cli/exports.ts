import type { Command } from "commander";
import type { Run } from "./output.ts";

/** The commands for exports that the hub makes by itself. */
export function exportCommands(borderlink: Command, run: Run): void {
  const exports = borderlink.command("exports").description("files that the hub makes by itself: HUB_EXPORTS");
  exports
    .command("list")
    .description("every schedule: when its file was made last and is due next, or why it could not be made")
    .option("--json", "print one JSON object as the last line")
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/exports.ts")).listExports(options, output)),
    );
  exports
    .command("check")
    .argument("<file>", "a file that a hub made, with its .signed.json beside it")
    .description("say whether it is as the hub made it; no hub is needed")
    .requiredOption("--public-key <file>", "your copy of the hub's audit-public.pem")
    .action((file: string, options) =>
      run(options, async (output) => (await import("./commands/exports.ts")).checkExport(file, options, output)),
    );
}
