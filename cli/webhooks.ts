import type { Command } from "commander";
import type { Run } from "./output.ts";

/** The commands for webhooks, as every organisation's administrators have them for their own. */
export function webhookCommands(borderlink: Command, run: Run): void {
  const webhooks = borderlink
    .command("webhooks")
    .description(
      "addresses that are told of hits, or of records that they watch; where they may lead, HUB_WEBHOOKS says",
    );
  webhooks
    .command("create")
    .description("have an address told; the secret that signs its messages is shown once")
    .requiredOption("--owner <code>", "organisation that is told, with its rights: UTO")
    .requiredOption("--name <text>", "what it is for")
    .requiredOption("--url <address>", "where it is told: https://hooks.example/hits")
    .requiredOption("--purpose <purpose>", "why the organisation wants to know, such as border-control")
    .option(
      "--kinds <list>",
      "kinds of record of which it is told, separated by commas; all but reminders (certificate, agreement), where left out",
    )
    .option(
      "--watch <json>",
      'records that it watches in the place of kinds, as WatchInput has them: {"ids":["PER-…"]}',
    )
    .option("--test", "told of test records only")
    .option("--json", "print one JSON object as the last line")
    .action((options) =>
      run(options, async (output) => (await import("./commands/webhooks.ts")).createWebhook(options, output)),
    );
  webhooks
    .command("list")
    .description("every webhook: where it leads, when it was told something last, what failed and what waits")
    .option("--json", "print one JSON object as the last line")
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/webhooks-list.ts")).listWebhooks(options, output)),
    );
  webhooks
    .command("rotate")
    .argument("<id>", "as webhooks list shows it")
    .description("give it a new secret; both sign until the overlap is over")
    .option("--overlap <hours>", "hours for which the old one signs as well", "24")
    .option("--json", "print one JSON object as the last line")
    .action((id: string, options) =>
      run(options, async (output) => (await import("./commands/webhooks.ts")).rotateWebhook(id, options, output)),
    );
  webhooks
    .command("pause")
    .argument("<id>", "as webhooks list shows it")
    .description("send it nothing until it is resumed")
    .action((id: string, options: object) =>
      run(options, async (output) => (await import("./commands/webhooks.ts")).pauseWebhook(id, output)),
    );
  webhooks
    .command("resume")
    .argument("<id>", "as webhooks list shows it")
    .description("set it going, from where it stood")
    .option("--after <cursor>", "again from what came after this cursor of a message")
    .action((id: string, options) =>
      run(options, async (output) => (await import("./commands/webhooks.ts")).resumeWebhook(id, options, output)),
    );
  webhooks
    .command("dead-letters")
    .argument("<id>", "as webhooks list shows it")
    .description("what it was not told, as it failed too often, one JSON object a line")
    .action((id: string, options: object) =>
      run(options, async (output) => (await import("./commands/webhooks-list.ts")).listDeadLetters(id, output)),
    );
  webhooks
    .command("resend")
    .argument("<id>", "as webhooks list shows it")
    .description("have its dead letters sent again")
    .option("--dead-letter <letter>", "one of them alone, as webhooks dead-letters shows it")
    .action((id: string, options) =>
      run(options, async (output) => (await import("./commands/webhooks.ts")).resendDeadLetters(id, options, output)),
    );
  webhooks
    .command("delete")
    .argument("<id>", "as webhooks list shows it")
    .description("end it, with what waits for it")
    .action((id: string, options: object) =>
      run(options, async (output) => (await import("./commands/webhooks.ts")).deleteWebhook(id, output)),
    );
}
