import { readAs } from "../../core/faults.ts";
import { readJson } from "../../core/json.ts";
import type { DeviceRecord, Devices } from "../../session/offline/devices.ts";
import type { JournalEntries, Kept, QuarantinedBecause } from "../../session/offline/journal-entries.ts";
import { PackRefused } from "../refused.ts";
import type { SigningKeys } from "../signed-line.ts";
import { type Acknowledgement, signAcknowledgement } from "./acknowledgement.ts";
import { canShare, Chain, publicOf } from "./chain.ts";
import { type Entry, entrySchema, type Head, headSchema } from "./form.ts";

export interface Receiving {
  readonly devices: Pick<Devices, "find">;
  readonly entries: Pick<JournalEntries, "keep">;
  /** The hub's key of journals, and those by which it acknowledges. */
  readonly secret: Uint8Array;
  readonly signing: SigningKeys;
}

/** What one device has handed in. */
export interface Received extends Omit<Kept, "because"> {
  readonly device: string;
  readonly because: ReadonlySet<QuarantinedBecause>;
  /** For the device: what the hub keeps. */
  readonly acknowledgement: string;
}

/** Entries that are kept in one transaction. */
const atOnce = 200;

/**
 * Takes in what a device hands in, run by run: each is durable, or refused whole and with it what follows. Throws
 * `PackRefused` where it is not as the device wrote it; what was kept before that stays kept, and counts once when it comes
 * again.
 */
export async function receive(lines: AsyncIterable<string>, receiving: Receiving): Promise<Received> {
  let open: OpenRun | null = null;
  const sum = { fresh: 0, known: 0, quarantined: 0, lost: 0 };
  const because = new Set<QuarantinedBecause>();
  const epochs: Acknowledgement["epochs"] = [];
  const keep = async (run: OpenRun) => {
    const entries = run.entries.splice(0);
    const last = entries.at(-1);
    if (!last) return;
    const { device, epoch, about, after } = run.head;
    const kept = await receiving.entries.keep({ device, epoch, before: about.before, after, entries });
    run.head = { ...run.head, after: last };
    for (const name of ["fresh", "known", "quarantined", "lost"] as const) sum[name] += kept[name];
    if (kept.because) because.add(kept.because);
    const { number, link } = last;
    epochs.splice(0, epochs.length, ...epochs.filter((one) => one.epoch !== epoch), { epoch, number, link });
  };
  for await (const line of lines) {
    const value = readJson(line);
    const head = "value" in value ? headSchema.safeParse(value.value).data : undefined;
    if (head) {
      if (open) await keep(open);
      open = await begun(head, receiving, open);
    } else {
      if (!open) throw notOurs();
      const read = "value" in value ? readAs(entrySchema, value.value) : null;
      if (!read || !("value" in read)) throw changed(open.head.device);
      open.entries.push(chained(open, read.value));
      if (open.entries.length >= atOnce) await keep(open);
    }
  }
  if (!open) throw nothing();
  await keep(open);
  const { device } = open.head;
  const kept: Acknowledgement = { borderlink: "pack-journal-kept", device, epochs };
  return { device, ...sum, because, acknowledgement: signAcknowledgement(kept, receiving.signing) };
}

interface OpenRun {
  head: Head;
  readonly chain: Chain;
  /** What the next entry is chained to. */
  last: Pick<Entry, "number" | "link">;
  readonly entries: Entry[];
}

async function begun(head: Head, { devices, secret }: Receiving, before: OpenRun | null): Promise<OpenRun> {
  const { device: id, epoch, about, after } = head;
  const device: DeviceRecord | null = await devices.find(id);
  if (!device)
    throw new PackRefused("foreign", `There is no device ${id}: borderlink pack devices shows every device.`);
  if (before && before.head.device !== id) throw changed(before.head.device);
  if (about.hub !== publicOf(secret).toString("base64url"))
    throw new PackRefused("foreign", "It is sealed to another hub, or to a key that this one has no more.");
  const deviceKey = Buffer.from(device.publicKey, "base64url");
  // Approved by an earlier version, which did not look.
  if (!canShare(deviceKey))
    throw new PackRefused(
      "foreign",
      `${id} was approved with a key that nothing can be shared by: revoke it, and enrol the device anew.`,
    );
  const chain = new Chain(secret, deviceKey, { device: id, epoch });
  if (after.number === 0 && chain.beginning(about.before).toString("base64url") !== after.link) throw changed(id);
  return { head, chain, last: after, entries: [] };
}

/** The link is made with a key that nobody else has: what fits it, the device wrote, and after the entry before it. */
function chained(run: OpenRun, entry: Entry): Entry {
  const { chain, last, head } = run;
  const [before, body] = [last.link, entry.body].map((text) => Buffer.from(text, "base64url")) as [Buffer, Buffer];
  const link = chain.next(entry.number, before, body).toString("base64url");
  if (entry.number !== last.number + 1 || link !== entry.link) throw changed(head.device);
  run.last = entry;
  return entry;
}

function changed(device: string): PackRefused {
  return new PackRefused(
    "damaged",
    `It is not as ${device} wrote it: entries were changed, cut out or put in another order. Have it handed in anew.`,
  );
}

function nothing(): PackRefused {
  return new PackRefused(
    "damaged",
    "It is empty: borderlink pack journal says on the device whether there is anything to hand in, or it was cut on its way.",
  );
}

function notOurs(): PackRefused {
  return new PackRefused("damaged", "It is not what borderlink pack journal answers.");
}
