import type { Command } from "commander";
import type { Run } from "./output.ts";

const feedHelp = `
The folder gets a file of NDJSON for each time that something was told, 000001.ndjson and so on, and beside each a manifest.
A file that has one is whole. Broken off, the same command goes on where it was; called again, it takes what has changed.`;

/** The command that keeps a copy of a hub's records as files. */
export function feedCommand(borderlink: Command, run: Run): void {
  asking(borderlink.command("feed").argument("<folder>", "where the copy is; made where it is missing"))
    .description("take a copy of what a key may follow in a running hub, and then what changes, as files")
    .addHelpText("after", feedHelp)
    .action((folder: string, options) =>
      run({}, async (output) => (await import("./commands/feed.ts")).runFeed(folder, options, output)),
    );
}

const followHelp = `
Each record is its owner's here too, under its owner's handling, and is read by callers of the organisation whose key it is; it
is passed on to nobody. What is gone there is erased here. Broken off, or killed, the same command goes on where it was.`;

/** The command that takes another hub's feed into this one. */
export function followCommand(borderlink: Command, run: Run): void {
  asking(borderlink.command("follow"))
    .option("--anew", "take a new copy: what differs here is mended, and what it does not name is gone")
    .option("--compare", "compare with what the other hub shows, also where that was done in the last day")
    .description("take into this hub what a key may follow in another one, and then what changes")
    .addHelpText("after", followHelp)
    .action((options) =>
      run(options, async (output) => (await import("./commands/follow.ts")).runFollow(options, output)),
    );
}

/** The command that ends the following of another hub. */
export function unfollowCommand(borderlink: Command, run: Run): void {
  borderlink
    .command("unfollow")
    .requiredOption("--url <address>", "where the hub is, as it was followed")
    .option("--json", "print one JSON object as the last line")
    .description("end the following of another hub: all that came from it is erased here")
    .action((options) =>
      run(options, async (output) => (await import("./commands/unfollow.ts")).runUnfollow(options, output)),
    );
}

function asking(command: Command): Command {
  return command
    .requiredOption("--key-file <file>", "its first line is the key")
    .requiredOption("--purpose <purpose>", "why")
    .requiredOption("--reason <words>", "why, for the audit; owners of what is told of read it")
    .option("--kinds <kinds...>", "kinds of records; all that the key may follow, where left out")
    .option("--url <address>", "where the hub is", "http://127.0.0.1:4000")
    .option("--case <reference>", "your case reference, for the audit")
    .option("--patience <seconds>", "how long a hub may not answer", "120")
    .option("--json", "print one JSON object as the last line");
}
