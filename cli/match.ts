import type { Command } from "commander";
import type { Run } from "./output.ts";

const matchHelp = `
PAIRS is CSV with a header: name1,name2 and, where known, birthDate1,birthDate2,nationality1,nationality2,sex1,sex2.
The first of a pair is what is asked, the second what a record states. Dates may be partial (1965, 1965-03), cells may
be empty, several dates or nationalities in one cell are parted by |. A column is_match (true, false) says whether the
two are one person: then precision, recall, F1 and the worst mistakes are answered too. A line that cannot be read
refuses the file, with the reason. It needs no hub: nothing is stored, and nothing leaves this machine.`;

/** The command by which a bureau judges the matcher on its own data. */
export function matchCommand(borderlink: Command, run: Run): void {
  borderlink
    .command("match")
    .argument("<pairs>", "CSV file of the pairs to compare")
    .description("score pairs of persons by name, birth date, nationality and sex")
    .option("--threshold <score>", "from which score on two are taken for one person (0.7, where left out)")
    .option("--json", "print one JSON object as the last line")
    .addHelpText("after", matchHelp)
    .action((file: string, options: object) =>
      run(options, async (output) => (await import("./commands/match.ts")).runMatch(file, options, output)),
    );
}
