import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { timestamp } from "../../core/clock.ts";
import type { Caller } from "../../core/access/caller.ts";
import type { Purpose } from "../../core/access/purposes.ts";
import type { PackTerms } from "../../packs/build.ts";
import type { Held } from "../../packs/delta/held.ts";
import { hubSigningKeys, publicTextOf } from "../../packs/hub-key.ts";
import { canShare } from "../../packs/journal/chain.ts";
import { journalKeyIn } from "../../packs/journal/hub-key.ts";
import { cameToBe, clearAway } from "../../packs/unsettled.ts";
import { administer } from "../../session/administration.ts";
import type { DeviceRecord, Devices, LivingPack, Unsettled } from "../../session/offline/devices.ts";
import type { OfflineRecords } from "../../session/offline/records.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { type Output, Refusal } from "../output.ts";
import { devicesIn, heldListsIn, holderOf, inWords, offlineOf } from "./pack-hub.ts";
import { asOperator } from "./run.ts";

interface Making<M> {
  readonly purpose: Purpose;
  readonly make: (records: OfflineRecords, terms: PackTerms) => Promise<M>;
  /** What it says of itself where it has been made; null where a pack lies there in the place of a delta, or the reverse. */
  readonly read: () => M | null;
}

interface Wanted extends Pick<Output, "remark"> {
  readonly id: string;
  readonly path: string;
}

/**
 * Has something made for the device, under its next number; whatever would refuse it is asked before it has one. What a
 * command left that was killed as it ended is settled first: where that is what is asked for, it is the answer.
 */
export async function made<M>(
  act: string,
  { id, path, remark }: Wanted,
  plan: (session: OperatorSession, device: DeviceRecord) => Making<M>,
): Promise<M> {
  return asOperator((session) =>
    administer(session, act, async (request) => {
      const left = await settleLeft(session, id, request);
      const standing = await devicesIn(session).find(id);
      if (!standing || standing.revoked) throw noDevice(id);
      if (!canShare(Buffer.from(standing.publicKey, "base64url")))
        throw new Refusal(`${id} was approved with a key that nothing can be sealed to: enrol the device anew.`);
      const caller = await holderOf(session, standing.key);
      const making = plan(session, standing);
      const records = offlineOf(session, caller, making.purpose);
      const isGood = ({ validUntil }: LivingPack) => validUntil > timestamp(session.clock);
      const found = left.find((one) => one.unsettled?.path === path && one.purpose === making.purpose && isGood(one));
      const whole = found && making.read();
      if (whole) {
        remark("It was made by a command that was broken off as it ended, and is whole.");
        return { result: whole, note: `${act} ${found.sequence} of ${id}, which was made before` };
      }
      refuseTaken(path);
      const about = { session, standing, caller, records, path, request, remark };
      const { result, sequence } = await madeAnew(about, making);
      return { result, note: `${act} ${sequence} of ${id}` };
    }),
  );
}

interface Circumstances extends Pick<Output, "remark"> {
  readonly session: OperatorSession;
  readonly standing: DeviceRecord;
  readonly caller: Caller;
  readonly records: OfflineRecords;
  readonly path: string;
  readonly request: string;
}

async function madeAnew<M>(
  { session, standing, caller, records, path, request, remark }: Circumstances,
  { purpose, make }: Making<M>,
): Promise<{ readonly result: M; readonly sequence: number }> {
  const devices = devicesIn(session);
  const { id } = standing;
  const device = await devices.next(id, request);
  if (!device) throw noDevice(id);
  const { sequence } = device;
  const at = session.clock.now();
  const ends = caller.expires === null ? Infinity : Date.parse(caller.expires);
  const terms = {
    device,
    caller,
    purpose,
    made: at,
    validUntil: Math.min(at + device.hours * 3_600_000, ends),
    signing: hubSigningKeys(session.data),
    journal: journalKeyIn(session.data),
  };
  let noted: Unsettled | null = null;
  const keep = async (held: Held, draft: string) => {
    // It took a while: the key may have been revoked since.
    await holderOf(session, device.key);
    const { key, next } = terms.signing;
    const unsettled = { draft, path, signedBy: publicTextOf(next ?? key) };
    const pack = { ...livingPack(terms, records.requestId, timestamp(session.clock)), unsettled };
    const keepHeld = () => heldListsIn(session).keepNext(id, held);
    refuseUnlessMade(id, await devices.made(standing, pack, keepHeld, request));
    noted = unsettled;
  };
  const lost: string[] = [];
  const noteLost: PackTerms["lost"] = ({ record, name }) => lost.push(`${name} of ${record}`);
  const result = await make(records, { ...terms, lost: noteLost, keep }).catch(async (error: unknown) => {
    if (!noted) return inWords(error);
    const isThere = (await cameToBe(noted, { device: id, sequence })) === true;
    // Otherwise another command for the device took it for one of a command that was killed.
    const isOurs = await settle(session, { id, sequence, unsettled: noted, isThere }, request);
    if (!isOurs) refuseUnlessMade(id, "overtaken");
    return inWords(error);
  });
  await settleLeft(session, id, request);
  if (lost.length > 0) remark(saidOfLost(lost.toSorted()));
  return { result, sequence };
}

/** Pictures of records that are named one by one. */
const named = 5;

function saidOfLost(lost: readonly string[]): string {
  const more = lost.length > named ? ` and ${lost.length - named} more` : "";
  return `Cards come without ${lost.slice(0, named).join(", ")}${more}, as they do at the hub: what was handed in is gone from where HUB_PICTURES leads. Put it back from a backup, or have the owners hand it in again.`;
}

/** Finds out what came to be of what commands were making for the device when they were killed; what did. */
async function settleLeft(session: OperatorSession, id: string, request: string): Promise<LivingPack[]> {
  const found: LivingPack[] = [];
  for (const pack of (await devicesIn(session).find(id))?.living ?? []) {
    const { sequence, unsettled } = pack;
    if (!unsettled) continue;
    const isThere = await cameToBe(unsettled, { device: id, sequence });
    if (isThere === null) continue;
    await settle(session, { id, sequence, unsettled, isThere }, request);
    if (isThere) found.push(pack);
  }
  return found;
}

interface Settled {
  readonly id: string;
  readonly sequence: number;
  readonly unsettled: Unsettled;
  readonly isThere: boolean;
}

/** False where it was settled already. */
async function settle(
  session: OperatorSession,
  { id, sequence, unsettled, isThere }: Settled,
  request: string,
): Promise<boolean> {
  const keepHeld = () => heldListsIn(session).settle(id, sequence);
  const isNew = await devicesIn(session).settle(id, { sequence, isThere }, keepHeld, request);
  await clearAway(unsettled);
  return isNew;
}

function refuseTaken(path: string): void {
  if (existsSync(path)) throw new Refusal(`${path} stands already, and nothing is overwritten.`);
  if (!existsSync(dirname(path)))
    throw new Refusal(`The folder ${dirname(path)} is not there: make it, or look at the path.`);
}

function noDevice(id: string): Refusal {
  return new Refusal(`There is no device ${id} that stands: borderlink pack devices shows every device.`);
}

function refuseUnlessMade(id: string, outcome: Awaited<ReturnType<Devices["made"]>>): void {
  if (outcome === "revoked") throw new Refusal(`${id} was revoked while this was made: nothing is there.`);
  if (outcome === "overtaken")
    throw new Refusal(`Another pack or delta of ${id} was made meanwhile: nothing is there, and that one counts.`);
}

function livingPack(
  { device, caller, purpose, ...terms }: Omit<PackTerms, "keep" | "lost">,
  request: string,
  finished: string,
): LivingPack {
  const { owner, test } = caller;
  const [made, validUntil] = [terms.made, terms.validUntil].map((at) => new Date(at).toISOString()) as [string, string];
  return { sequence: device.sequence, owner, test, purpose, request, made, finished, validUntil };
}
