import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { keepCompiled } from "../core/compile-cache.ts";
import { inWords } from "../core/mendable.ts";
import { answering } from "./answer-file.ts";
import { auditCommands } from "./audit.ts";
import { feedCommand, followCommand, unfollowCommand } from "./feed.ts";
import { coverageCommands } from "./coverage.ts";
import { grantCommands } from "./grants.ts";
import { exportCommands } from "./exports.ts";
import { packCommands } from "./pack.ts";
import { programmeCommands } from "./programmes.ts";
import { importCommand } from "./import.ts";
import { keyCommands } from "./keys.ts";
import { matchCommand } from "./match.ts";
import { bearClosedPipes, type ExitCode, Refusal, type Run, terminal } from "./output.ts";
import { retentionCommands } from "./retention.ts";
import { refuseOldNames } from "./old-names.ts";
import { screenCommand } from "./screen.ts";
import { sourceCommands } from "./sources.ts";
import { secretCommands } from "./secrets.ts";
import { webhookCommands } from "./webhooks.ts";
import { subjectCommand } from "./subject.ts";

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as {
  version: string;
};

/** The command line. Each command's code is loaded when it is called, so help costs nothing. */
export function program(run: Run): Command {
  const borderlink = new Command("borderlink")
    .description("Fills and looks after a Borderlink hub. The HUB_… settings say where its data is.")
    .configureHelp({
      showGlobalOptions: true,
      optionDescription: ({ description, mandatory, defaultValue }) =>
        `${description}${mandatory ? " (required)" : defaultValue === undefined ? "" : ` (${defaultValue}, where left out)`}`,
    })
    .version(version, "--version")
    .showHelpAfterError("The same with --help says how it is called.")
    .exitOverride();

  importCommand(borderlink, run);
  matchCommand(borderlink, run);
  screenCommand(borderlink, run);
  feedCommand(borderlink, run);
  followCommand(borderlink, run);
  unfollowCommand(borderlink, run);

  borderlink
    .command("demo")
    .description("load the invented demo world into a store that holds nothing else")
    .option("--persons <number>", "how many persons")
    .option("--seed <number>", "which world: the same seed makes the same one")
    .option("--no-pictures", "draw no documents, which takes a fifth of a second each")
    .option("--remove", "take that world out again; what was changed since stays")
    .option("--json", "print one JSON object as the last line")
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/demo.ts")).runDemo(options, output)),
    );

  keyCommands(borderlink, run);
  grantCommands(borderlink, run);
  webhookCommands(borderlink, run);

  borderlink
    .command("trusted-documents")
    .description("the queries that keys run by id")
    .command("manifest")
    .argument("<files...>", "GraphQL files; their queries and mutations have names")
    .description("print the manifest of the files' queries, for HUB_TRUSTED_DOCUMENTS")
    .action((files: readonly string[], options: object) =>
      run(options, async (output) => (await import("./commands/trusted-documents.ts")).printManifest(files, output)),
    );

  borderlink
    .command("backup")
    .argument("<file>", "where to write it; nothing is overwritten")
    .description("write store, secrets and audit into one sealed file, while the hub runs")
    .option("--offline", "no process of the hub runs: for a MongoDB server that keeps no moment for reads")
    .option("--passphrase-file <file>", "its first line is the passphrase; asked for at the terminal where left out")
    .option("--json", "print one JSON object as the last line")
    .action((file: string, options: object) =>
      run(options, async (output) => (await import("./commands/backup.ts")).runBackup(file, options, output)),
    );
  borderlink
    .command("restore")
    .argument("<file>", "what borderlink backup wrote")
    .description("restore a backup into an empty HUB_DATA (and MongoDB database), and prove it equal")
    .option("--passphrase-file <file>", "its first line is the passphrase; asked for at the terminal where left out")
    .option("--json", "print one JSON object as the last line")
    .action((file: string, options: object) =>
      run(options, async (output) => (await import("./commands/backup.ts")).runRestore(file, options, output)),
    );

  retentionCommands(borderlink, run);
  subjectCommand(borderlink, run);

  auditCommands(borderlink, run);
  coverageCommands(borderlink, run);
  programmeCommands(borderlink, run);
  sourceCommands(borderlink, run);
  exportCommands(borderlink, run);
  packCommands(borderlink, run);
  secretCommands(borderlink, run);

  for (const command of leavesOf(borderlink)) command.option("--output <file>", outputHelp);
  return borderlink;
}

const outputHelp = "answer into this file, which is made, for you alone to read, instead of to the terminal";

/** The commands that do something; the others only hold them. */
export function leavesOf(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf);
}

/** Calls one command. What goes wrong is said in words, without a stack. */
export async function call(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    refuseOldNames(args);
    const run: Run = async ({ output }, work) => void (code = await answering(output, work));
    await program(run).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // The parser has said itself what is wrong with the call, or shown its help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Error)) throw error;
    terminal.remark(`borderlink: ${inWords(error) ?? `${error.message}${causeOf(error)}`}`);
    return error instanceof Refusal ? error.code : 1;
  }
}

/** The store and the audit say in their cause what the operator has to look at. */
function causeOf({ cause }: Error): string {
  return cause instanceof Error ? ` (${cause.message})` : "";
}

if (import.meta.main) {
  keepCompiled();
  bearClosedPipes();
  process.exitCode = await call(process.argv.slice(2));
}
