import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { timestamp } from "../../core/clock.ts";
import { isPurpose, type Purpose, purposes } from "../../core/access/purposes.ts";
import { buildPack, type PackTerms } from "../../packs/build.ts";
import { buildDelta } from "../../packs/delta/build.ts";
import type { Held } from "../../packs/delta/held.ts";
import { hubSigningKeys, publicTextOf } from "../../packs/hub-key.ts";
import { canShare } from "../../packs/journal/chain.ts";
import { bytesOf } from "../../packs/manifest.ts";
import { journalKeyIn } from "../../packs/journal/hub-key.ts";
import { administer } from "../../session/administration.ts";
import type { Devices, LivingPack } from "../../session/offline/devices.ts";
import type { OfflineRecords } from "../../session/offline/records.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { devicesIn, heldListsIn, holderOf, inWords, offlineOf } from "./pack-hub.ts";
import { asOperator } from "./run.ts";

interface Asked {
  readonly device: string;
  readonly json?: boolean;
}

/** `borderlink pack build PACK` */
export async function build(
  folder: string,
  { device: id, purpose, json }: Asked & { readonly purpose: string },
  output: Output,
): Promise<ExitCode> {
  if (!isPurpose(purpose)) throw new Refusal(`--purpose is one of ${purposes.join(" ")}.`, 2);
  refuseTaken(resolve(folder));
  const manifest = await made("pack build", id, output, () => ({
    purpose,
    make: (records, terms) => buildPack(resolve(folder), records, terms),
  }));
  const { sequence, validUntil, counts, pictures, firstLine, secondLine } = manifest;
  const bytes = bytesOf(manifest);
  if (json)
    output.answer(JSON.stringify({ device: id, sequence, validUntil, counts, pictures, keys: firstLine.keys, bytes }));
  else
    output.answer(
      `Pack ${sequence} of ${id}, good until ${validUntil}: ${secondLine.rows} records, ${pictures?.count ?? 0} pictures, ${bytes} bytes`,
    );
  return 0;
}

/** `borderlink pack delta FILE` */
export async function delta(file: string, { device: id, json }: Asked, output: Output): Promise<ExitCode> {
  refuseTaken(resolve(file));
  const manifest = await made("pack delta", id, output, (session) => {
    const held = heldListsIn(session).read(id);
    if (!held) throw new Refusal(`It is not known here what ${id} has: borderlink pack build makes a new pack.`);
    return {
      purpose: held.head.purpose,
      make: (records, terms) => buildDelta(resolve(file), records, held, terms),
    };
  });
  const {
    sequence,
    validUntil,
    counts,
    changes: { put, removed, pictures },
  } = manifest;
  const ofPictures = pictures ? `; ${pictures.put} pictures put, ${pictures.removed} removed` : "";
  if (json) output.answer(JSON.stringify({ device: id, sequence, validUntil, counts, put, removed, pictures }));
  else
    output.answer(
      `Delta ${sequence} of ${id}, good until ${validUntil}: ${put} records put, ${removed} removed${ofPictures}`,
    );
  return 0;
}

/** Before it has a number: one that nothing was made under would be missed. */
function refuseTaken(path: string): void {
  if (existsSync(path)) throw new Refusal(`${path} stands already, and nothing is overwritten.`);
  if (!existsSync(dirname(path)))
    throw new Refusal(`The folder ${dirname(path)} is not there: make it, or look at the path.`);
}

interface Making<M> {
  readonly purpose: Purpose;
  readonly make: (records: OfflineRecords, terms: PackTerms) => Promise<M>;
}

/** Has something made for the device, under its next number; whatever would refuse it is asked before it has one. */
async function made<M>(
  act: string,
  id: string,
  output: Output,
  plan: (session: OperatorSession) => Making<M>,
): Promise<M> {
  const lost: string[] = [];
  const manifest = await asOperator((session) =>
    administer(session, act, async (request) => {
      const standing = await devicesIn(session).find(id);
      if (!standing || standing.revoked) throw noDevice(id);
      if (!canShare(Buffer.from(standing.publicKey, "base64url")))
        throw new Refusal(`${id} was approved with a key that nothing can be sealed to: enrol the device anew.`);
      const caller = await holderOf(session, standing.key);
      const { purpose, make } = plan(session);
      const records = offlineOf(session, caller, purpose);
      const device = await devicesIn(session).next(id, request);
      if (!device) throw noDevice(id);
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
      const keep = async (held: Held) => {
        // It took a while: the key may have been revoked since.
        await holderOf(session, device.key);
        const pack = livingPack(terms, records.requestId, timestamp(session.clock));
        const { key, next } = terms.signing;
        const how = { signedBy: publicTextOf(next ?? key), keep: () => heldListsIn(session).keep(id, held) };
        refuseUnlessMade(id, await devicesIn(session).made(standing, pack, how, request));
      };
      const result = await make(records, {
        ...terms,
        lost: ({ record, name }) => lost.push(`${name} of ${record}`),
        keep,
      }).catch(inWords);
      return { result, note: `${act} ${device.sequence} of ${id}` };
    }),
  );
  if (lost.length > 0) output.remark(saidOfLost(lost));
  return manifest;
}

/** Pictures of records that are named one by one. */
const named = 5;

function saidOfLost(lost: readonly string[]): string {
  const more = lost.length > named ? ` and ${lost.length - named} more` : "";
  return `Cards come without ${lost.slice(0, named).join(", ")}${more}, as they do at the hub: what was handed in is gone from where HUB_PICTURES leads. Put it back from a backup, or have the owners hand it in again.`;
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
