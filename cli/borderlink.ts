import { Command, CommanderError } from "commander";
import { keepCompiled } from "../core/compile-cache.ts";
import { inWords } from "../core/mendable.ts";
import { bearClosedPipes, type ExitCode, Refusal, terminal } from "./output.ts";
import { importCommand } from "./import.ts";
import { registerCommands } from "./register.ts";
import { retentionCommands } from "./retention.ts";
import { refuseOldNames } from "./old-names.ts";

/** The command line. Each command's code is loaded when it is called, so help costs nothing. */
function program(ended: (code: ExitCode) => void): Command {
  const borderlink = new Command("borderlink")
    .description("Fills and looks after a Borderlink hub. The HUB_… settings say where its data is.")
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();

  importCommand(borderlink, ended);

  borderlink
    .command("demo")
    .description("load the invented demo world into a store that holds nothing else")
    .option("--persons <number>", "how many persons")
    .option("--seed <number>", "which world: the same seed makes the same one")
    .option("--remove", "take that world out again; what was changed since stays")
    .option("--json", "print one JSON object as the last line")
    .action(async (options: object) => ended(await (await import("./commands/demo.ts")).runDemo(options, terminal)));

  const keys = borderlink.command("keys").description("make, list and revoke API keys");
  keys
    .command("create")
    .description("make a key; its text is shown once")
    .requiredOption("--name <text>", "who uses it")
    .requiredOption("--role <role>", "analyst, partner or internal")
    .requiredOption("--owner <code>", "country or organisation on whose behalf it asks, such as UTO")
    .requiredOption("--scopes <list>", "KIND:ACTION, separated by commas, * for any: person:read,document:*")
    .option("--purposes <list>", "purposes it may state; any, where left out")
    .option("--expires <when>", "2027-01-31, a moment (RFC 3339), or days from now: 90d")
    .option("--owners <list>", "owners whose records it may see beside its own; any, where left out")
    .option("--classes <list>", "field classes it may see, such as identity; all, where left out")
    .option("--operations <list>", "ids of operations, one of which each request names in Hub-Case")
    .option("--addresses <list>", "addresses and ranges it is good from: 192.0.2.0/24")
    .option("--hours <list>", "when it is good, in UTC: 1-5@06:00-22:00 (1 is Monday)")
    .option("--per-minute <points>", "points it may spend a minute: one a request, and one for each row it may bring")
    .option("--per-day <points>", "points it may spend a day (UTC)")
    .option("--document-mode <mode>", "off, log, safelist or ids-only; its class decides, where left out")
    .option("--test", "a test key: sees test records only")
    .option("--json", "print one JSON object as the last line")
    .action(async (options) => ended(await (await import("./commands/keys.ts")).createKey(options, terminal)));
  keys
    .command("rotate")
    .argument("<id>", "as keys list shows it")
    .description("make a successor with the same grants; the old key ends when the overlap is over")
    .option("--overlap <days>", "how long both are good", "7")
    .option("--json", "print one JSON object as the last line")
    .action(async (id: string, options) =>
      ended(await (await import("./commands/keys-rotate.ts")).rotateKey(id, options, terminal)),
    );
  keys
    .command("list")
    .description(
      "every key ever made, without its text: what it may, what narrows it, who made it, when and from where it was used",
    )
    .option("--json", "print one JSON object as the last line")
    .action(async (options: object) =>
      ended(await (await import("./commands/keys-list.ts")).listKeys(options, terminal)),
    );
  keys
    .command("revoke")
    .argument("<id>", "as keys list shows it")
    .description("end a key, in every process within a second, and name the keys that it made and that stand")
    .option("--with-children", "end these too, and whatever keys they made")
    .option("--json", "print one JSON object as the last line")
    .action(async (id: string, options: object) =>
      ended(await (await import("./commands/keys-revoke.ts")).revokeKey(id, options, terminal)),
    );

  const agreements = borderlink
    .command("agreements")
    .description("what an organisation and the hub have agreed: none of its keys reaches further");
  agreements
    .command("set")
    .argument("<file>", "JSON: owner, scopes, and if wanted purposes, bounds, addresses, until")
    .description("put an agreement in force; it binds every key of the organisation within a second")
    .action(async (file: string) =>
      ended(await (await import("./commands/agreements.ts")).setAgreement(file, terminal)),
    );
  agreements
    .command("list")
    .description("every agreement in force, one JSON object a line")
    .action(async () => ended(await (await import("./commands/agreements.ts")).listAgreements(terminal)));
  agreements
    .command("end")
    .argument("<owner>", "the organisation's code")
    .description("take an agreement away: its keys are as wide again as they were granted")
    .action(async (owner: string) =>
      ended(await (await import("./commands/agreements.ts")).endAgreement(owner, terminal)),
    );

  borderlink
    .command("trusted-documents")
    .description("the queries that keys run by id")
    .command("manifest")
    .argument("<files...>", "GraphQL files; their queries and mutations have names")
    .description("print the manifest of the files' queries, for HUB_TRUSTED_DOCUMENTS")
    .action(async (files: readonly string[]) =>
      ended(await (await import("./commands/trusted-documents.ts")).printManifest(files, terminal)),
    );

  borderlink
    .command("backup")
    .argument("<file>", "where to write it; nothing is overwritten")
    .description("write store, secrets and audit into one sealed file, while the hub runs")
    .option("--offline", "no process of the hub runs: for a MongoDB server that keeps no moment for reads")
    .option("--passphrase-file <file>", "its first line is the passphrase; asked for at the terminal where left out")
    .option("--json", "print one JSON object as the last line")
    .action(async (file: string, options: object) =>
      ended(await (await import("./commands/backup.ts")).runBackup(file, options, terminal)),
    );
  borderlink
    .command("restore")
    .argument("<file>", "what borderlink backup wrote")
    .description("restore a backup into an empty HUB_DATA (and MongoDB database), and prove it equal")
    .option("--passphrase-file <file>", "its first line is the passphrase; asked for at the terminal where left out")
    .option("--json", "print one JSON object as the last line")
    .action(async (file: string, options: object) =>
      ended(await (await import("./commands/backup.ts")).runRestore(file, options, terminal)),
    );

  retentionCommands(borderlink, ended);

  const audit = borderlink
    .command("audit")
    .description("verify the audit, and show owners who looked at their records");
  audit
    .command("verify")
    .description("hash every entry anew, compare, and compare with signed checkpoints")
    .option("--folder <folder>", "a copy of the audit's files, where they are not the hub's own")
    .option("--public-key <file>", "your copy of the hub's audit-public.pem")
    .option(
      "--checkpoint <file...>",
      "checkpoints that were kept elsewhere: what audit checkpoint printed, or HUB_AUDIT_EXPORT",
    )
    .option("--json", "print one JSON object as the last line")
    .action(async (options: object) =>
      ended(await (await import("./commands/audit.ts")).verifyAuditFiles(options, terminal)),
    );
  audit
    .command("retain")
    .description(
      "remove the audit's files in which nothing is younger than the period, and say so in a signed tombstone",
    )
    .requiredOption("--older-than <period>", "5y, 18m or 400d")
    .option("--dry-run", "say what would be removed, and remove nothing")
    .option("--json", "print one JSON object as the last line")
    .action(async (options) =>
      ended(await (await import("./commands/audit-retain.ts")).retainAudit(options, terminal)),
    );
  audit
    .command("index")
    .description("bring the index that answers `enquiries` up to date, as the running hub does by itself")
    .option("--rebuild", "make it anew from the files")
    .option("--json", "print one JSON object as the last line")
    .action(async (options: object) =>
      ended(await (await import("./commands/audit-index.ts")).indexAudit(options, terminal)),
    );
  audit
    .command("checkpoint")
    .description("print each writer's newest signed checkpoint, one a line; keep them where the hub cannot write")
    .action(async () => ended(await (await import("./commands/audit.ts")).printCheckpoints(terminal)));
  audit
    .command("enquiries")
    .description("who was shown an owner's records")
    .requiredOption("--owner <code>", "the owner, such as UTO")
    .option("--since <when>", "a day such as 2026-11-01, or a moment (RFC 3339)")
    .option("--json", "print one JSON object a line")
    .action(async (options) =>
      ended(await (await import("./commands/audit-owner.ts")).printEnquiries(options, terminal)),
    );
  audit
    .command("proof")
    .description("prove to an owner what the audit holds of a request; shows nothing of other owners")
    .requiredOption("--request <id>", "the hub's id of the request")
    .requiredOption("--owner <code>", "the owner, such as UTO")
    .action(async (options) => ended(await (await import("./commands/audit-owner.ts")).printProofs(options, terminal)));
  audit
    .command("check-proof")
    .argument("<file>", "what audit proof printed")
    .description("verify such a proof; needs nothing of the hub but its public key")
    .requiredOption("--public-key <file>", "your copy of the hub's audit-public.pem")
    .action(async (file: string, options) =>
      ended(await (await import("./commands/audit-owner.ts")).checkProofs(file, options, terminal)),
    );
  registerCommands(borderlink, audit, ended);

  return borderlink;
}

/** Runs one command. What goes wrong is said in words, without a stack. */
async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    refuseOldNames(args);
    await program((ended) => void (code = ended)).parseAsync(args, { from: "user" });
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

keepCompiled();
bearClosedPipes();
process.exitCode = await run(process.argv.slice(2));
