import type { Command } from "commander";
import type { Run } from "./output.ts";

const registers = "NOMINALS, NOTICES, FINGERPRINTS, SLTD, TDAWN, SMV, EDISON, DIAL_DOC, separated by commas";

/** The commands for access that begins and ends by itself. */
export function grantCommands(borderlink: Command, run: Run): void {
  const grant = borderlink.command("grant").description("access for a while, for one operation or deployment");
  common(grant.command("create"))
    .description("give access to a team, which gets keys, to a key or to who signs in; the keys' texts are shown once")
    .requiredOption("--operation <id>", "operation or deployment that it is for")
    .option("--team <label>", "who the team is")
    .option("--keys <number>", "how many keys the team gets")
    .option("--key <id>", "a key that stands, as keys list shows it: it is good under the grant alone from then on")
    .option("--person <id>", "who signs in, SUB-…, as me { keyId } tells it")
    .option("--from <when>", "2026-07-01 or a moment (RFC 3339); now, where left out")
    .requiredOption("--until <when>", "2026-07-15 or a moment (RFC 3339)")
    .action((options) =>
      run(options, async (output) => (await import("./commands/grants.ts")).createGrant(options, output)),
    );
  grant
    .command("list")
    .description("every grant that an owner has given, ended ones too, with its keys")
    .requiredOption("--owner <code>", "country or organisation, such as UTO")
    .option("--operation <id>", "of one operation or deployment alone")
    .option("--test", "of test keys")
    .option("--json", "print one JSON object as the last line")
    .action((options) =>
      run(options, async (output) => (await import("./commands/grants-list.ts")).listGrants(options, output)),
    );
  grant
    .command("revoke")
    .argument("<id>", "as grant list shows it")
    .description("end a grant with every key under it, in every process from its next request on")
    .option("--json", "print one JSON object as the last line")
    .action((id: string, options: object) =>
      run(options, async (output) => (await import("./commands/grants.ts")).revokeGrant(id, options, output)),
    );
  grant
    .command("on")
    .argument("<day>", "a whole day in UTC, such as 2026-07-01")
    .description("who could look at what for an operation on that day, and from when to when")
    .requiredOption("--owner <code>", "country or organisation that gave it, such as UTO")
    .requiredOption("--operation <id>", "operation or deployment")
    .option("--test", "with test keys")
    .option("--json", "print one JSON object as the last line")
    .action((day: string, options) =>
      run(options, async (output) => (await import("./commands/grants-list.ts")).accessOn(day, options, output)),
    );

  common(borderlink.command("imest").argument("<event>", "the major event"))
    .description("open a deployment at a major event: its record, and a key for each of the team, shown once")
    .requiredOption("--from <day>", "first day, such as 2026-07-01: the keys are good from its beginning (UTC)")
    .requiredOption("--until <day>", "last day: they are good to its end")
    .requiredOption("--team <number>", "how many the team has")
    .option("--place <text>", "town or venue")
    .option("--country <code>", "country of the event")
    .option("--reference <text>", "the owner's reference; event and first day, where left out")
    .action((event: string, options) =>
      run(options, async (output) => (await import("./commands/imest.ts")).openImest(event, options, output)),
    );
}

function common(command: Command): Command {
  return command
    .requiredOption("--owner <code>", "country or organisation that gives it, such as UTO")
    .requiredOption("--registers <list>", registers)
    .option("--actions <list>", "check, read, search, follow_up; the first three, where left out")
    .option("--places <list>", "border points at which checks are made; any, where left out")
    .option("--purposes <list>", "purposes that may be stated; any, where left out")
    .option("--test", "test keys: they see test records only")
    .option("--json", "print one JSON object as the last line");
}
