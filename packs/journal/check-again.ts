import { hash } from "node:crypto";
import { hourOf, type CheckCount, type CheckCounted } from "../../core/check-counts/counts.ts";
import { checkAsked, type DayKeys } from "../../core/audit/marks/day-keys.ts";
import type { CheckAudit } from "../../core/audit/writing/check-audit.ts";
import type { Caller } from "../../core/access/caller.ts";
import { type Clock, timestamp } from "../../core/clock.ts";
import { StoreUnavailable } from "../../core/store/port.ts";
import { valuesAsked } from "../../records/checking/marked.ts";
import { checkingAgain } from "../../session/checking.ts";
import type { Devices } from "../../session/offline/devices.ts";
import type { JournalEntries, JournalEntry } from "../../session/offline/journal-entries.ts";
import { requestAs } from "../../session/operator.ts";
import type { SessionParts } from "../../session/parts.ts";
import type { RequestSession } from "../../session/request.ts";
import { type AskedOffline, openAsked } from "./asked.ts";

export interface CheckingAgain extends SessionParts {
  readonly clock: Clock;
  readonly entries: Pick<JournalEntries, "waiting" | "checked" | "quarantine">;
  readonly devices: Pick<Devices, "find">;
  readonly secret: Uint8Array;
  readonly dayKeys: Pick<DayKeys, "today">;
  readonly checkAudit: Pick<CheckAudit, "append">;
  /** Told of an entry that cannot be checked, and is put in quarantine. */
  readonly failed: (error: unknown) => void;
}

const atOnce = 50;

/**
 * Checks again what devices were asked where there was no network, with today's records and by the checks' own service. What
 * is met becomes a hit as of any check, with both times; discreet hits as well. An entry counts once, and its hits are made
 * once, however often this is begun. Returns how many were checked.
 */
export async function checkAgain(parts: CheckingAgain, goesOn: () => Promise<boolean>): Promise<number> {
  let many = 0;
  for (let after: string | null = null; await goesOn();) {
    const page = await parts.entries.waiting(atOnce, after);
    const last = page.at(-1);
    if (!last) break;
    // Without names a check of a person would come to "not checked", and not be made again.
    await parts.platform.personIndex.prepare();
    after = last.id;
    many += await checkPage(parts, page);
  }
  return many;
}

async function checkPage(parts: CheckingAgain, page: readonly JournalEntry[]): Promise<number> {
  const counted = new Counted(parts);
  const checked: JournalEntry[] = [];
  for (const entry of page)
    try {
      const about = await readableIn(parts, entry);
      if (about) {
        counted.addAll(await checkEntry(parts, entry, about));
        checked.push(entry);
      } else await parts.entries.quarantine(entry, "UNREADABLE");
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      parts.failed(error);
      await parts.entries.quarantine(entry, "UNREADABLE");
    }
  await parts.entries.checked(checked, await counted.rows());
  return checked.length;
}

interface Readable {
  readonly asked: AskedOffline;
  readonly caller: Caller;
}

/** What it asks, and for whom: it was lawful when it was asked, whatever has become of the key since. */
async function readableIn({ devices, secret, platform }: CheckingAgain, entry: JournalEntry): Promise<Readable | null> {
  const device = await devices.find(entry.device);
  const caller = device && (await platform.keys.heldBy(device.key));
  const asked = entry.body && (await openAsked(Buffer.from(entry.body, "base64url"), secret, entry.device));
  if (!caller || !asked || (caller.purposes && !caller.purposes.includes(asked.purpose))) return null;
  return { asked, caller: checkingAgain(caller) };
}

/** What of it is to be counted. Its hits, also those that its owner alone learns of, and its entry in the audit are made. */
async function checkEntry(
  parts: CheckingAgain,
  entry: JournalEntry,
  { asked: { asked, at, place, purpose }, caller }: Readable,
): Promise<readonly (CheckCounted & { readonly times: number; readonly hour: string })[]> {
  const counts: (CheckCounted & { times: number; hour: string })[] = [];
  // A device's clock may run ahead.
  const askedAt = at < timestamp(parts.clock) ? at : timestamp(parts.clock);
  const hour = hourOf(Date.parse(askedAt));
  const platform = {
    ...parts.platform,
    checkCounts: {
      count: (of: CheckCounted, times = 1) => void counts.push({ ...of, times, hour }),
      settle: parts.platform.checkCounts.settle,
    },
    // Nobody waits for an answer here: what is looked for discreetly is done before the entry is given up.
    afterwards: { ...parts.platform.afterwards, add: (act: () => Promise<void>) => act() },
  };
  const session = requestAs({ ...parts, platform }, caller, purpose);
  const circumstances = { place, operation: null, tell: null, askedAt };
  await session.batchChecks.check(asked, circumstances, (index) => `${entry.id}.${index}`);
  await audited(parts, session, entry, { asked, askedAt });
  return counts;
}

/** As of any check: kept for a shorter time where nothing was met, and with marks under the day's key alone. */
async function audited(
  { checkAudit, audit, dayKeys }: CheckingAgain,
  { requestId, caller, purpose, disclosures }: RequestSession,
  { device, epoch, number }: JournalEntry,
  { asked, askedAt }: Pick<AskedOffline, "asked"> & { readonly askedAt: string },
): Promise<void> {
  const records = disclosures.list();
  const values = valuesAsked(asked.map(marked));
  const operation = checkAsked({ name: "offline", fields: ["screen"], document: "", values }, dayKeys.today());
  const note = `asked offline ${askedAt}: ${device} ${epoch} ${number}`;
  const log = records.length > 0 ? audit : checkAudit;
  await log.append({ kind: "read", requestId, caller, purpose, operation, status: 200, note, records });
}

/** What says of whom; a name in a zone also part by part, as nobody asks for it whole. */
function marked({ document, vehicle, person }: AskedOffline["asked"][number]): unknown {
  const names = [document?.bearer?.name ?? "", ...(person?.names ?? [])];
  const parts = names.flatMap((name) => [name, ...name.split(" ")]);
  const { vin, plate, engineNumber, components } = vehicle ?? { components: [] };
  const ofVehicle = [vin, plate, engineNumber, ...components.map(({ serialNumber }) => serialNumber)];
  return [
    document?.number,
    document?.bearer?.birthDate,
    parts,
    ofVehicle,
    person?.birthDate,
    person?.transactionNumber,
  ];
}

/** Counts as the ledger of checks has them: a place that no bureau has declared counts as none. */
class Counted {
  readonly #parts: Pick<CheckingAgain, "clock" | "platform">;
  readonly #times = new Map<string, number>();

  constructor(parts: Pick<CheckingAgain, "clock" | "platform">) {
    this.#parts = parts;
  }

  addAll(counts: Awaited<ReturnType<typeof checkEntry>>): void {
    for (const { times, ...of } of counts) {
      const key = JSON.stringify(of);
      this.#times.set(key, (this.#times.get(key) ?? 0) + times);
    }
  }

  async rows(): Promise<CheckCount[]> {
    const { clock, platform } = this.#parts;
    const draw = clock.id();
    const rows: CheckCount[] = [];
    for (const [key, count] of this.#times) {
      const {
        owner,
        test,
        operation,
        kind,
        verdict,
        hour,
        place: said,
      } = JSON.parse(key) as CheckCounted & { hour: string };
      const isPlace = said !== null && (await platform.places.has({ owner, code: said, operation: "" }));
      const name = hash("sha256", `${draw} ${rows.length}`, "hex").slice(0, 32);
      const stamps = { id: `CHC-${hour}-${name}`, policy: "", version: 1, created: hour, updated: hour };
      rows.push({ ...stamps, owner, test, operation, kind, verdict, hour, count, place: isPlace ? said : null });
    }
    return rows;
  }
}
