import type { Command } from "commander";
import type { Run } from "./output.ts";

/** The commands that tell how many of the expected travellers were checked. */
export function coverageCommands(borderlink: Command, run: Run): void {
  const coverage = borderlink
    .command("coverage")
    .description("how many of the travellers expected at a border point were checked");
  coverage
    .command("expect")
    .argument("<file>", "JSON: owner, borderPoints with code and, if known, expected")
    .description("declare a bureau's border points, and how many travellers it expects there")
    .action((file: string, options: object) =>
      run(options, async (output) => (await import("./commands/coverage.ts")).expectTravellers(file, output)),
    );
  coverage
    .command("show")
    .description("expected and checked travellers by border point and hour")
    .requiredOption("--since <when>", "a day such as 2026-11-01, or a moment (RFC 3339)")
    .option("--until <when>", "the same; now, where left out")
    .option("--owner <code>", "one bureau's, such as UTO; all, where left out")
    .option("--json", "print one JSON object a line")
    .action((options) =>
      run(options, async (output) => (await import("./commands/coverage.ts")).showCoverage(options, output)),
    );
}
