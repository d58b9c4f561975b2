import type { Command } from "commander";
import type { Run } from "./output.ts";

/** The commands for API keys and for the agreements that bound them. */
export function keyCommands(borderlink: Command, run: Run): void {
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
    .option("--sector <name>", "it screens for police, carriers, hotels or banks, and does nothing else")
    .option("--test", "a test key: sees test records only")
    .option("--json", "print one JSON object as the last line")
    .action((options) =>
      run(options, async (output) => (await import("./commands/keys.ts")).createKey(options, output)),
    );
  keys
    .command("rotate")
    .argument("<id>", "as keys list shows it")
    .description("make a successor with the same grants; the old key ends when the overlap is over")
    .option("--overlap <days>", "how long both are good", "7")
    .option("--json", "print one JSON object as the last line")
    .action((id: string, options) =>
      run(options, async (output) => (await import("./commands/keys-rotate.ts")).rotateKey(id, options, output)),
    );
  keys
    .command("list")
    .description(
      "every key ever made, without its text: what it may, what narrows it, who made it, when and from where it was used",
    )
    .option("--json", "print one JSON object as the last line")
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/keys-list.ts")).listKeys(options, output)),
    );
  keys
    .command("revoke")
    .argument("<id>", "as keys list shows it")
    .description("revoke a key, in every process within a second, and name the valid keys that it made")
    .option("--with-children", "end these too, and whatever keys they made")
    .option("--json", "print one JSON object as the last line")
    .action((id: string, options: object) =>
      run(options, async (output) => (await import("./commands/keys-revoke.ts")).revokeKey(id, options, output)),
    );

  const agreements = borderlink
    .command("agreements")
    .description("what an organisation and the hub have agreed: none of its keys reaches further");
  agreements
    .command("set")
    .argument(
      "<file>",
      "JSON: owner, scopes, and if wanted purposes, bounds, addresses, from, until, renewal, partner, documents, mode, restsOn, screening",
    )
    .description("put an agreement in force; it binds every key of the organisation within a second")
    .action((file: string, options: object) =>
      run(options, async (output) => (await import("./commands/agreements.ts")).setAgreement(file, output)),
    );
  agreements
    .command("list")
    .description("every agreement that stands, one JSON object a line")
    .option("--due [days]", "only ended ones and those that end within these days, or within their own notice")
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/agreements.ts")).listAgreements(options, output)),
    );
  agreements
    .command("renew")
    .argument("<owner>", "the organisation's code")
    .description("move the end of an agreement by the months that were agreed for its renewal")
    .action((owner: string, options: object) =>
      run(options, async (output) => (await import("./commands/agreements-renew.ts")).renewAgreement(owner, output)),
    );
  agreements
    .command("exchanged")
    .argument("<owner>", "the organisation's code")
    .requiredOption("--since <when>", "2026-01-01, or a moment (RFC 3339)")
    .requiredOption("--until <when>", "before that day or moment, a year later at most")
    .option("--test", "of test records")
    .description("what was exchanged, in numbers, as the organisation is told it: one JSON object")
    .action((owner: string, options) =>
      run(options, async (output) =>
        (await import("./commands/agreements-exchanged.ts")).showExchanged(owner, options, output),
      ),
    );
  agreements
    .command("end")
    .argument("<owner>", "the organisation's code")
    .description("take an agreement away: its keys are as wide again as they were granted")
    .action((owner: string, options: object) =>
      run(options, async (output) => (await import("./commands/agreements.ts")).endAgreement(owner, output)),
    );
}
