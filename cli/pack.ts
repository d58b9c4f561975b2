import type { Command } from "commander";
import type { Run } from "./output.ts";

const checkHelp = `
  borderlink pack check PACK --device DEVICE --traveller '{"number":"XZ000123","type":"PASSPORT","issuer":"UTO"}'
The traveller is said as a line of a list is: borderlink screen --help names the fields.`;

/** The commands for offline packs. What the hub does is done at its machine, what a device does on the device. */
export function packCommands(borderlink: Command, run: Run): void {
  const pack = borderlink
    .command("pack")
    .description("checks where there is no network, on a copy that is good for a while");
  opened(pack.command("enrol").argument("<device>", "folder for the device's own files; made where it is missing"))
    .description("on the device: make its keys, and answer what the hub is to approve")
    .requiredOption("--name <text>", "what the device is called")
    .action((device: string, options) =>
      run(options, async (output) => (await import("./commands/pack-device.ts")).enrol(device, options, output)),
    );
  pack
    .command("approve")
    .argument("<file>", "what pack enrol answered")
    .description("at the hub: have packs made for a device, as its key may; answers what the device is to accept")
    .requiredOption("--key <id>", "key for whose holder the packs are, with the right offline")
    .option("--ship", "its packs are good for HUB_PACK_SHIP_HOURS")
    .action((file: string, options) =>
      run(options, async (output) => (await import("./commands/pack-hub.ts")).approve(file, options, output)),
    );
  opened(pack.command("accept").argument("<file>", "what pack approve answered"))
    .description("on the device: trust the hub that approved it, and no other")
    .requiredOption("--device <folder>", "the device's own files")
    .action((file: string, options) =>
      run(options, async (output) => (await import("./commands/pack-device.ts")).accept(file, options, output)),
    );
  pack
    .command("build")
    .argument("<pack>", "folder that is made")
    .description("at the hub: make a device's next pack")
    .requiredOption("--device <id>", "DEV-…, as it was approved")
    .option("--purpose <purpose>", "what it is for", "border-control")
    .option("--json", "print one JSON object as the last line")
    .action((folder: string, options) =>
      run(options, async (output) => (await import("./commands/pack-build.ts")).build(folder, options, output)),
    );
  pack
    .command("delta")
    .argument("<file>", "file that is made")
    .description("at the hub: make what leads from a device's last pack or delta to what it may have now")
    .requiredOption("--device <id>", "DEV-…, as it was approved")
    .option("--json", "print one JSON object as the last line")
    .action((file: string, options) =>
      run(options, async (output) => (await import("./commands/pack-build.ts")).delta(file, options, output)),
    );
  opened(pack.command("apply").argument("<file>", "what pack delta made"))
    .description("on the device: bring a pack up to date, also while it is in use")
    .requiredOption("--pack <pack>", "folder of the pack")
    .requiredOption("--device <folder>", "the device's own files")
    .action((file: string, options) =>
      run(options, async (output) => (await import("./commands/pack-device.ts")).apply(file, options, output)),
    );
  pack
    .command("revoke")
    .argument("<device>", "DEV-…")
    .description("at the hub: make no more packs for a device; the one that it has is good until it ends")
    .action((device: string, options: object) =>
      run(options, async (output) => (await import("./commands/pack-hub.ts")).revoke(device, output)),
    );
  pack
    .command("rotate-key")
    .description("at the hub: turn to another key for packs; both sign until it is ended")
    .option("--end", "have the next key sign alone, once every device has had something that both have signed")
    .option("--leave-behind", "with --end: also where a device has had nothing of the kind; it is then enrolled anew")
    .action((options) =>
      run(options, async (output) => (await import("./commands/pack-key.ts")).rotateKey(options, output)),
    );
  pack
    .command("devices")
    .description("at the hub: every device, with the number of its last pack")
    .option("--json", "print one JSON object as the last line")
    .action((options) =>
      run(options, async (output) => (await import("./commands/pack-hub.ts")).devices(options, output)),
    );
  pack
    .command("show")
    .argument("<pack>", "folder of a pack")
    .description("say what a pack says of itself, without opening or believing it")
    .option("--json", "print one JSON object as the last line")
    .action((folder: string, options) =>
      run(options, async (output) => (await import("./commands/pack-device.ts")).show(folder, options, output)),
    );
  opened(pack.command("check").argument("<pack>", "folder of a pack"))
    .description("on the device: check one traveller, document or vehicle")
    .requiredOption("--device <folder>", "the device's own files")
    .requiredOption("--traveller <json>", "what is read of the traveller, document or vehicle")
    .option("--card", "and print what to look at on the document")
    .addHelpText("after", checkHelp)
    .action((folder: string, options) =>
      run(options, async (output) => (await import("./commands/pack-device.ts")).check(folder, options, output)),
    );
  opened(pack.command("serve").argument("<packs>", "folder that holds packs, each in a folder of its own"))
    .description("on the device: answer checks of programs on this machine as the hub does, by the newest good pack")
    .requiredOption("--device <folder>", "the device's own files")
    .requiredOption("--token-file <file>", "its first line is what programs have to say; made where there is none")
    .option("--port <number>", "of 127.0.0.1", "4100")
    .action((folder: string, options) =>
      run(options, async (output) => (await import("./commands/pack-serve.ts")).serve(folder, options, output)),
    );
  journalCommands(pack, run);
}

function journalCommands(pack: Command, run: Run): void {
  opened(pack.command("journal"))
    .description("on the device: answer what was checked there and is to be handed in; only the hub can read it")
    .requiredOption("--device <folder>", "the device's own files")
    .action((options) =>
      run(options, async (output) => (await import("./commands/pack-journal.ts")).handIn(options, output)),
    );
  pack
    .command("receive")
    .argument("<file>", "what pack journal answered")
    .description("at the hub: keep what a device has checked, to be checked again; answers what the device may give up")
    .action((file: string, options: object) =>
      run(options, async (output) => (await import("./commands/pack-received.ts")).receiveFile(file, output)),
    );
  opened(pack.command("upload"))
    .description("on the device: hand it in to a running hub over the network, and give it up as that keeps it")
    .requiredOption("--device <folder>", "the device's own files")
    .requiredOption("--key-file <file>", "its first line is a key of the bureau, with the right offline")
    .option("--purpose <purpose>", "why", "border-control")
    .option("--url <address>", "where the hub is", "http://127.0.0.1:4000")
    .action((options) =>
      run(options, async (output) => (await import("./commands/pack-upload.ts")).upload(options, output)),
    );
  opened(pack.command("clear").argument("<file>", "what pack receive answered"))
    .description("on the device: give up what the hub keeps")
    .requiredOption("--device <folder>", "the device's own files")
    .action((file: string, options) =>
      run(options, async (output) => (await import("./commands/pack-journal.ts")).clear(file, options, output)),
    );
  pack
    .command("quarantine")
    .description("at the hub: what was handed in and is not checked again, by device and reason")
    .option("--release <device>", "have what a device handed in checked after all")
    .option("--delete <device>", "destroy what a device handed in, unread")
    .option("--json", "print one JSON object as the last line")
    .action((options) =>
      run(options, async (output) => (await import("./commands/pack-received.ts")).quarantine(options, output)),
    );
}

function opened(command: Command): Command {
  return command
    .option("--passphrase-file <file>", "its first line is the passphrase; asked for at the terminal where left out")
    .option("--key-command <command>", "prints a secret from the device's key store, in the place of a passphrase");
}
