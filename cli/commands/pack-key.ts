import { beginTurning, endTurning, fingerprintOfText, hubSigningKeys, publicTextOf } from "../../packs/hub-key.ts";
import { visible } from "../../core/visible.ts";
import { administer } from "../../session/administration.ts";
import type { DeviceRecord } from "../../session/offline/devices.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { devicesIn } from "./pack-hub.ts";
import { asOperator } from "./run.ts";

/** `borderlink pack rotate-key`. Ends with 1 where devices would be left behind. */
export async function rotateKey(
  { end = false, leaveBehind = false }: { readonly end?: boolean; readonly leaveBehind?: boolean },
  output: Output,
): Promise<ExitCode> {
  if (leaveBehind && !end) throw new Refusal("--leave-behind goes with --end.", 2);
  const { key, behind } = await asOperator(async (session) => {
    const { data } = session;
    const { next } = hubSigningKeys(data);
    if (end && !next) throw new Refusal("The hub turns to no other key: borderlink pack rotate-key begins it.");
    const left = (await devicesIn(session).list()).filter((device) => !hasTurned(device, next && publicTextOf(next)));
    if (end && left.length > 0 && !leaveBehind) return { key: null, behind: left };
    return administer(session, "pack rotate-key", async () => {
      if (end) endTurning(data);
      else beginTurning(data);
      const keys = hubSigningKeys(data);
      const result = { key: publicTextOf(keys.next ?? keys.key), behind: left };
      return { result, note: `pack rotate-key ${end ? "ended" : "begun"}: ${fingerprintOfText(result.key)}` };
    });
  });
  if (key !== null && end) output.answer(`Packs are signed by the key ${fingerprintOfText(key)} alone from now on.`);
  if (key !== null && !end)
    output.answer(`Packs and deltas are signed by the key ${fingerprintOfText(key)} as well from now on.`);
  for (const { id, name } of behind)
    output.remark(`${id} (${visible(name)}) has had nothing that this key has signed.`);
  if (!end) output.remark("Once each device has opened a pack or delta of these, end it: pack rotate-key --end");
  else if (behind.length > 0) output.remark("They have to be enrolled anew: --leave-behind ends it all the same.");
  return key === null ? 1 : 0;
}

/** One that is revoked, or had no pack yet, is left out: it is approved or never comes again. */
function hasTurned({ revoked, sequence, signedBy }: DeviceRecord, next: string | null): boolean {
  return revoked !== null || sequence === 0 || (next !== null && signedBy === next);
}
