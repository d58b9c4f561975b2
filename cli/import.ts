import type { Command } from "commander";
import type { Run } from "./output.ts";

const importHelp = `
What the file was taken for is said first. Formats, guessed from the content:
  ndjson  the hub's own, one record a line:
          {"record":"person","owner":"UTO","reference":"X-1","handling":{"audiences":[{}]},"names":[…]}
          "record" names the kind. Without "handling" a record is for its owner alone; {"audiences":[{}]} opens it to
          every caller with the scope. A link names its ends by id or as {"record":…,"owner":…,"reference":…}.
  csv     with a header of field names: reference, type, holder.surname, names.0.full. Lists of texts are separated
          by |, an empty cell states nothing, "handling" is JSON. The kind stands in a column "record" or in --record.
          Commas, semicolons, tabs and a line sep=; are told from the header; UTF-16 is too.
  un      the UN Security Council's consolidated list, as published (XML).
  uk      the UK Sanctions List, as published (XML or CSV).
  eu      the financial sanctions list of the European Union, as published (XML).
  ofac    the SDN list or the consolidated list of the Office of Foreign Assets Control (SDN.XML, CONSOLIDATED.XML).
  ofac-advanced
          the same in the advanced form (SDN_ADVANCED.XML), which says more of what is imposed.
  ftm     entities of FollowTheMoney (NDJSON), of the owner that --owner names and for it alone.
A CSV whose columns are not named by fields is read by a mapping: --suggest writes a first one, --mapping uses it.
A file in gzip or zip is unpacked on the way; of a zip with several files --entry names one.

What is rejected is written to a file with line and reason, the rest is kept. Running it twice changes nothing.
It ends with 0 only where nothing was rejected, unless --allow-rejected is given.`;

/** The command that takes records in from a file. */
export function importCommand(borderlink: Command, run: Run): void {
  borderlink
    .command("import")
    .argument("<file>", "what to take in")
    .description("take records in from a file")
    .option("--format <format>", "ndjson, csv, un, uk, eu, ofac, ofac-advanced or ftm")
    .option("--owner <code>", "whose records they are, where the file does not say; another owner's are rejected")
    .option("--record <kind>", "kind of the rows of a CSV file")
    .option("--delimiter <mark>", "what parts the cells of a CSV file, or tab; told from its header, where left out")
    .option("--encoding <name>", "what the file is written in, such as windows-1252; told from it, where left out")
    .option("--mapping <file>", "how the columns of a CSV of any shape become fields, as JSON")
    .option("--suggest", "write a first mapping for the file beside it, and show ten rows as they would arrive")
    .option("--entry <name>", "which file of a zip with several")
    .option("--full", "the file is the whole: withdraw what its owners hold of its kinds and it does not name")
    .option("--dry-run", "say what would be done, and write nothing")
    .option("--force", "withdraw even more than a tenth, or although entries were rejected")
    .option("--report <file>", "where to write what was rejected; nothing is overwritten")
    .option("--allow-rejected", "end with 0 although entries were rejected")
    .option("--json", "print one JSON object as the last line")
    .addHelpText("after", importHelp)
    .action((file: string, options: object) =>
      run(options, async (output) => (await import("./commands/import.ts")).runImport(file, options, output)),
    );
}
