import type { Command } from "commander";
import type { Run } from "./output.ts";

const subjectHelp = `
Answers a person's request for access with all that the hub holds: one JSON object a line, which says in "part" what it
is: a record about the person, a link, a hit or what followed it, or a recipient, to whom a record was shown. It holds
what owners keep from each other as well: what of it is handed out is for the owners to decide.`;

/** The command that answers a person's request for access. */
export function subjectCommand(borderlink: Command, run: Run): void {
  borderlink
    .command("subject")
    .description("answer a person's request for access: records, recipients, hits and their outcomes")
    .option("--id <id>", "id of a record of the person")
    .option("--name <text>", "the person's name; with --birth-date")
    .option("--birth-date <date>", "1965, 1965-03 or 1965-03-21")
    .option("--identifier <number>", "number of a document or register that a record of the person names")
    .option("--test", "among the records for tests")
    .requiredOption("--reason <text>", "why it is asked, as the number of the request; the audit keeps a mark of it")
    .option("--json", "print one JSON object as the last line: how many there are of each part")
    .addHelpText("after", subjectHelp)
    .action((options) =>
      run(options, async (output) => (await import("./commands/subject.ts")).answerSubject(options, output)),
    );
}
