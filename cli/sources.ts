import type { Command } from "commander";
import type { Run } from "./output.ts";

/** The commands for what bureaus have agreed to deliver. */
export function sourceCommands(borderlink: Command, run: Run): void {
  const sources = borderlink
    .command("sources")
    .description("how often bureaus deliver: a check that rests on one that is overdue says NOT_CHECKED");
  const named = (name: string, description: string) =>
    sources
      .command(name)
      .description(description)
      .requiredOption("--owner <code>", "the bureau that delivers, such as UTO")
      .requiredOption("--record <kind>", "what it delivers: documentReport, vehicleReport, person or notice")
      .option("--test", "its test records");
  named("declare", "wait for a bureau's deliveries from now on, or change how long")
    .requiredOption("--every <hours>", "so long after one delivery the next is due")
    .action((options) =>
      run(options, async (output) => (await import("./commands/sources.ts")).declare(options, output)),
    );
  named("confirm", "note that a bureau has delivered, where nothing had changed").action((options) =>
    run(options, async (output) => (await import("./commands/sources.ts")).confirm(options, output)),
  );
  named("end", "wait for a bureau's deliveries no longer").action((options) =>
    run(options, async (output) => (await import("./commands/sources.ts")).end(options, output)),
  );
  sources
    .command("list")
    .description("every declared source: when it delivered last, and whether it is overdue")
    .option("--json", "print one JSON object as the last line")
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/sources.ts")).listSources(options, output)),
    );
}
