import { join } from "node:path";
import { GraphQLError } from "graphql/error/GraphQLError.js";
import type { Caller } from "../../core/access/caller.ts";
import { PicturesUnavailable } from "../../core/pictures/unavailable.ts";
import { readSettings } from "../../core/settings.ts";
import { NewPackNeeded } from "../../packs/delta/build.ts";
import { HeldLists } from "../../packs/delta/held.ts";
import { deviceIdOf, enrolmentSchema } from "../../packs/device/folder.ts";
import { fingerprintOfText, hubListKey, hubSigningKeys, publicTextOf } from "../../packs/hub-key.ts";
import { canShare } from "../../packs/journal/chain.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { administer } from "../../session/administration.ts";
import { type DeviceRecord, Devices } from "../../session/offline/devices.ts";
import { type OperatorSession, requestAs } from "../../session/operator.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { visible } from "../../core/visible.ts";
import { readForm } from "./read-form.ts";
import { asOperator } from "./run.ts";

/** `borderlink pack approve FILE` */
export async function approve(
  file: string,
  { key, ship = false }: { readonly key: string; readonly ship?: boolean },
  output: Output,
): Promise<ExitCode> {
  const { packHours, packShipHours } = readSettings(subgraphs);
  const hours = ship ? packShipHours : packHours;
  const { device, fresh, hub } = await asOperator(async (session) => {
    const { device: id, name, publicKey } = await readForm(file, enrolmentSchema, "pack enrol");
    const deviceKey = Buffer.from(publicKey, "base64url");
    if (deviceIdOf(deviceKey) !== id)
      throw new Refusal(`${id} is not the name of that key: the file was changed on its way.`);
    if (!canShare(deviceKey))
      throw new Refusal(
        `${file} holds no key of a device: borderlink pack enrol makes one that packs can be sealed to.`,
      );
    // Whether it may have one is known now, and asked again at each pack.
    const holder = await holderOf(session, key);
    offlineOf(session, holder, holder.purposes?.[0] ?? "border-control");
    const approved = await administer(session, "pack approve", async (request) => {
      const result = await devicesIn(session).approve({ id, name, publicKey, key, hours }, request);
      refuseOther(result.device, key);
      return { result, note: `pack approve ${id} for ${key}${result.fresh ? "" : ", answered again"}` };
    });
    const { key: own, next } = hubSigningKeys(session.data);
    return { ...approved, hub: publicTextOf(next ?? own) };
  });
  output.answer(JSON.stringify({ borderlink: "pack-approval", device: device.id, hub }));
  output.remark(`${device.id} (${visible(device.name)}) has the key ${fingerprintOfText(device.publicKey)}`);
  output.remark(`This hub's key for packs is ${fingerprintOfText(hub)}`);
  if (!fresh) output.remark(`It was approved before, with packs that are good for ${device.hours} hours: so it stays.`);
  return 0;
}

/** An approval that was lost is answered again, and none that says something else. */
function refuseOther({ id, key, revoked }: DeviceRecord, asked: string): void {
  if (revoked !== null) throw new Refusal(`${id} was approved before, and is revoked: have the device enrolled anew.`);
  if (key !== asked)
    throw new Refusal(`${id} was approved before, for the key ${key}: borderlink pack devices shows every device.`);
}

/** `borderlink pack revoke DEVICE` */
export async function revoke(id: string, output: Output): Promise<ExitCode> {
  const revoked = await asOperator((session) =>
    administer(session, "pack revoke", async (request) => {
      const result = await devicesIn(session).revoke(id, request);
      if (result) heldListsIn(session).forget(id);
      return { result, note: result ? `pack revoke ${id}` : null };
    }),
  );
  if (revoked) output.answer(`${id} is revoked: no more packs are made for it. The one that it has ends by itself.`);
  else output.remark(`There is no device ${id} that stands: borderlink pack devices shows every device.`);
  return revoked ? 0 : 1;
}

/** `borderlink pack devices` */
export async function devices({ json }: { readonly json?: boolean }, output: Output): Promise<ExitCode> {
  const all = await asOperator((session) => devicesIn(session).list());
  const said = all.map(({ id, name, key, hours, sequence, revoked }) => ({ id, name, key, hours, sequence, revoked }));
  if (json) output.answer(JSON.stringify({ devices: said }));
  else for (const one of said) output.answer(lineOf(one));
  return 0;
}

function lineOf({
  id,
  name,
  key,
  sequence,
  revoked,
}: Pick<DeviceRecord, "id" | "name" | "key" | "sequence" | "revoked">) {
  const state = revoked === null ? `pack ${sequence}` : `revoked ${revoked}`;
  return `${id}  ${state.padEnd(12)}  for ${key}  ${visible(name)}`;
}

/** What the devices' last packs held. */
export function heldListsIn({ data }: Pick<OperatorSession, "data">): HeldLists {
  return new HeldLists(join(data, "packs"), hubListKey(data));
}

export function devicesIn({ platform, clock }: OperatorSession): Devices {
  return new Devices(platform.store, clock);
}

export async function holderOf({ platform }: OperatorSession, key: string): Promise<Caller> {
  const caller = await platform.keys.holder(key, null);
  if (!caller)
    throw new Refusal(
      `No key ${key} stands that is good without a network address: borderlink keys list shows every key.`,
    );
  return caller;
}

export function offlineOf(session: OperatorSession, caller: Caller, purpose: Parameters<typeof requestAs>[2]) {
  try {
    return requestAs(session, caller, purpose).looking.offlineRecords;
  } catch (error) {
    return inWords(error);
  }
}

export function inWords(error: unknown): never {
  if (error instanceof PicturesUnavailable)
    throw new Refusal(`${error.message}. Look at where HUB_PICTURES leads, and have it made again: nothing is there.`);
  throw error instanceof GraphQLError || error instanceof NewPackNeeded ? new Refusal(error.message) : error;
}
