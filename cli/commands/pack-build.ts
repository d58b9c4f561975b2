import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { timestamp } from "../../core/clock.ts";
import { isPurpose, type Purpose, purposes } from "../../core/access/purposes.ts";
import { buildPack, type PackTerms } from "../../packs/build.ts";
import { buildDelta } from "../../packs/delta/build.ts";
import type { Held } from "../../packs/delta/held.ts";
import { hubSigningKeys, publicTextOf } from "../../packs/hub-key.ts";
import { journalKeyIn } from "../../packs/journal/hub-key.ts";
import { administer } from "../../session/administration.ts";
import type { LivingPack } from "../../session/offline/devices.ts";
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
  const manifest = await made("pack build", id, () => ({
    purpose,
    make: (records, terms) => buildPack(resolve(folder), records, terms),
  }));
  const { sequence, validUntil, counts, firstLine, secondLine } = manifest;
  const bytes = firstLine.bytes + secondLine.bytes;
  if (json) output.answer(JSON.stringify({ device: id, sequence, validUntil, counts, keys: firstLine.keys, bytes }));
  else output.answer(`Pack ${sequence} of ${id}, good until ${validUntil}: ${secondLine.rows} records, ${bytes} bytes`);
  return 0;
}

/** `borderlink pack delta FILE` */
export async function delta(file: string, { device: id, json }: Asked, output: Output): Promise<ExitCode> {
  refuseTaken(resolve(file));
  const manifest = await made("pack delta", id, (session) => {
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
    changes: { put, removed },
  } = manifest;
  if (json) output.answer(JSON.stringify({ device: id, sequence, validUntil, counts, put, removed }));
  else output.answer(`Delta ${sequence} of ${id}, good until ${validUntil}: ${put} records put, ${removed} removed`);
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

/** Has something made for the device, under its next number. */
async function made<M>(act: string, id: string, plan: (session: OperatorSession) => Making<M>): Promise<M> {
  return asOperator((session) =>
    administer(session, act, async (request) => {
      const device = await devicesIn(session).next(id, request);
      if (!device)
        throw new Refusal(`There is no device ${id} that stands: borderlink pack devices shows every device.`);
      const { purpose, make } = plan(session);
      const caller = await holderOf(session, device.key);
      const at = session.clock.now();
      const ends = caller.expires === null ? Infinity : Date.parse(caller.expires);
      const records = offlineOf(session, caller, purpose);
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
        if (!(await devicesIn(session).made(id, pack, publicTextOf(next ?? key), request)))
          throw new Refusal(`${id} was revoked while this was made: nothing is there.`);
        heldListsIn(session).keep(id, held);
      };
      const result = await make(records, { ...terms, keep }).catch(inWords);
      return { result, note: `${act} ${device.sequence} of ${id}` };
    }),
  );
}

function livingPack(
  { device, caller, purpose, ...terms }: Omit<PackTerms, "keep">,
  request: string,
  finished: string,
): LivingPack {
  const { owner, test } = caller;
  const [made, validUntil] = [terms.made, terms.validUntil].map((at) => new Date(at).toISOString()) as [string, string];
  return { sequence: device.sequence, owner, test, purpose, request, made, finished, validUntil };
}
