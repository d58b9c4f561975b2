import type { Command } from "commander";
import type { Run } from "./output.ts";

const screenHelp = `
One traveller, document or vehicle a line, as NDJSON or as CSV with a header of these names:
  zone, or number type issuer issued expires surname givenNames birthDate; vin plate plateCountry engineNumber make component;
  name birthDate nationality sex fingerprints
  {"number":"XZ000123","type":"PASSPORT","issuer":"UTO"}

Answers are written in the order of the lines, one a line. Where it was broken off, the same command goes on: every line
is answered once, and every hit is made once. At the end a report stands beside the answers. With --pack it says how many
lines may have been checked twice.`;

/** The command that has a running hub check a list. */
export function screenCommand(borderlink: Command, run: Run): void {
  borderlink
    .command("screen")
    .argument("<file>", "the list")
    .description("have a running hub, or an offline pack, check a list of travellers, documents or vehicles")
    .option("--key-file <file>", "its first line is the key; needed without --pack")
    .option("--purpose <purpose>", "why; needed without --pack")
    .option("--answers <file>", "where to write the answers; nothing is overwritten; needed without --pack")
    .option("--pack <folder>", "check against this pack, without a hub; FAL forms 5 and 6 as CSV are known")
    .option("--device <folder>", "with --pack: the device's own files")
    .option("--passphrase-file <file>", "with --pack: its first line is the passphrase; else it is asked for")
    .option("--key-command <command>", "with --pack: prints a secret from the device's key store")
    .option("--url <address>", "where the hub is", "http://127.0.0.1:4000")
    .option("--case <reference>", "your case reference, for the audit")
    .option("--place <words>", "border point, lane or flight; the owner of what is met is told of it")
    .option("--travellers", "also check whom the documents name")
    .option("--batch <name>", "your name for the list; drawn, where left out")
    .option("--format <format>", "ndjson or csv; told from the file's name, where left out")
    .option("--connections <number>", "how many requests are on their way at once", "16")
    .option("--patience <seconds>", "how long a hub may not answer", "120")
    .option("--json", "print one JSON object as the last line")
    .addHelpText("after", screenHelp)
    .action((file: string, options: { readonly pack?: string }) =>
      run({}, async (output) =>
        options.pack === undefined
          ? (await import("./commands/screen.ts")).runScreen(file, options as never, output)
          : (await import("./commands/screen-pack.ts")).screenPack(file, options as never, output),
      ),
    );
}
