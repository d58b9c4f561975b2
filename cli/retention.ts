import type { Command } from "commander";
import type { Run } from "./output.ts";

/** The commands that look after how long records are kept. */
export function retentionCommands(borderlink: Command, run: Run): void {
  const retention = borderlink.command("retention").description("how long records are kept: tasks, holds, deletion");
  retention
    .command("due")
    .description("records that an owner is asked about: deleted within six months unless it extends them")
    .requiredOption("--owner <code>", "the owner, such as UTO")
    .option("--before <day>", "the last day to look at; six months from now where left out")
    .option("--test", "its test records")
    .option("--json", "print one JSON object a line")
    .action((options) =>
      run(options, async (output) => (await import("./commands/retention.ts")).printDue(options, output)),
    );
  retention
    .command("sweep")
    .description("erase what is past its last day and not held, with every version of it and its links")
    .option("--dry-run", "say what would be erased, and erase nothing")
    .option("--force", "erase even more than a tenth of a kind")
    .option("--rewrite", "then write the embedded store anew, so that no unused place of its file keeps a trace")
    .option("--json", "print one JSON object as the last line")
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/retention.ts")).runSweep(options, output)),
    );
  const records = async () => import("./commands/retention-records.ts");
  retention
    .command("hold")
    .argument("<id>", "of the record")
    .description("keep a record from being deleted until the hold ends; prints the hold's id")
    .requiredOption("--reason <text>", "why; only administrators of the record's owner see it")
    .option("--until <day>", "its last day; until it is lifted, where left out")
    .option("--json", "print one JSON object as the last line")
    .action((id: string, options) => run(options, async (output) => (await records()).holdRecord(id, options, output)));
  retention
    .command("lift")
    .argument("<hold>", "id of the hold")
    .description("lift a hold of the operator's")
    .requiredOption("--reason <text>", "why")
    .option("--json", "print one JSON object as the last line")
    .action((id: string, options) => run(options, async (output) => (await records()).lift(id, options, output)));
  retention
    .command("holds")
    .argument("<id>", "of the record")
    .description("every hold there ever was on a record")
    .option("--json", "print one JSON object a line")
    .action((id: string, options: object) =>
      run(options, async (output) => (await records()).printHolds(id, options, output)),
    );
  retention
    .command("erase")
    .argument("<id>", "of the record")
    .description("erase a record before its last day, where the law or its owner demands it; a held one is refused")
    .requiredOption("--reason <text>", "the order or demand; the audit keeps a mark of it, not the words")
    .option("--rewrite", "then write the embedded store anew, so that no unused place of its file keeps a trace")
    .option("--json", "print one JSON object as the last line")
    .action((id: string, options) =>
      run(options, async (output) => (await records()).eraseRecord(id, options, output)),
    );
}
