import type { Command } from "commander";
import type { Run } from "./output.ts";

/** The commands that look after the audit, and show owners what concerns them. */
export function auditCommands(borderlink: Command, run: Run): void {
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
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/audit.ts")).verifyAuditFiles(options, output)),
    );
  audit
    .command("retain")
    .description(
      "remove the audit's files in which nothing is younger than the period, and say so in a signed tombstone",
    )
    .requiredOption("--older-than <period>", "5y, 18m or 400d")
    .option("--dry-run", "say what would be removed, and remove nothing")
    .option("--json", "print one JSON object as the last line")
    .action((options) =>
      run(options, async (output) => (await import("./commands/audit-retain.ts")).retainAudit(options, output)),
    );
  audit
    .command("retain-checks")
    .description(
      "destroy the keys and remove the entries of checks whose time is over, as the running hub does each day",
    )
    .option("--dry-run", "say what would go, and destroy and remove nothing")
    .option("--json", "print one JSON object as the last line")
    .action((options: object) =>
      run(options, async (output) =>
        (await import("./commands/audit-retain-checks.ts")).retainCheckEntries(options, output),
      ),
    );
  audit
    .command("index")
    .description("bring the index that answers `enquiries` up to date, as the running hub does by itself")
    .option("--rebuild", "make it anew from the files")
    .option("--json", "print one JSON object as the last line")
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/audit-index.ts")).indexAudit(options, output)),
    );
  audit
    .command("checked")
    .argument("<value>", "a document's number, a plate, a VIN or a name, in any spelling")
    .description("for inspectors: which checks were asked this; the audit says who wanted to know, and why")
    .requiredOption("--reason <text>", "why; stands in the audit before anything is read")
    .option("--json", "print one JSON object a line")
    .action((value: string, options) =>
      run(options, async (output) =>
        (await import("./commands/audit-checked.ts")).printChecksOf(value, options, output),
      ),
    );
  audit
    .command("checkpoint")
    .description("print each writer's newest signed checkpoint, one a line; keep them where the hub cannot write")
    .action((options: object) =>
      run(options, async (output) => (await import("./commands/audit.ts")).printCheckpoints(output)),
    );
  audit
    .command("enquiries")
    .description("who was shown an owner's records")
    .requiredOption("--owner <code>", "the owner, such as UTO")
    .option("--since <when>", "a day such as 2026-11-01, or a moment (RFC 3339)")
    .option("--json", "print one JSON object a line")
    .action((options) =>
      run(options, async (output) => (await import("./commands/audit-owner.ts")).printEnquiries(options, output)),
    );
  audit
    .command("proof")
    .description("prove to an owner what the audit holds of a request; shows nothing of other owners")
    .requiredOption("--request <id>", "the hub's id of the request")
    .requiredOption("--owner <code>", "the owner, such as UTO")
    .action((options) =>
      run(options, async (output) => (await import("./commands/audit-owner.ts")).printProofs(options, output)),
    );
  audit
    .command("check-proof")
    .argument("<file>", "what audit proof printed")
    .description("verify such a proof; needs nothing of the hub but its public key")
    .requiredOption("--public-key <file>", "your copy of the hub's audit-public.pem")
    .action((file: string, options) =>
      run(options, async (output) => (await import("./commands/audit-owner.ts")).checkProofs(file, options, output)),
    );
  audit
    .command("lost")
    .argument("<folder>", "id of the audit folder, as the refused start names it")
    .description(
      "declare an audit folder lost, as when its disk is gone: the hub begins another, and the audit says so",
    )
    .requiredOption("--reason <text>", "why; the audit and audit verify say so")
    .action((id: string, options) =>
      run(options, async (output) => (await import("./commands/audit-lost.ts")).declareFolderLost(id, options, output)),
    );
}
