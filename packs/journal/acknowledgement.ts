import { z } from "zod";
import type { Device } from "../device/folder.ts";
import { PackRefused } from "../refused.ts";
import { isSignature, type SigningKeys, withSignatures } from "../signed-line.ts";
import { rowsOf } from "./journal.ts";
import { textOf } from "./form.ts";

const acknowledgementSchema = z.strictObject({
  borderlink: z.literal("pack-journal-kept"),
  device: z.string(),
  epochs: z.array(
    z.strictObject({
      epoch: z.string(),
      /** Of the last entry that the hub keeps with all before it, and its link. */
      number: z.int().nonnegative(),
      link: z.string(),
    }),
  ),
});
export type Acknowledgement = z.output<typeof acknowledgementSchema>;

/** Before what is signed: a signature of the same key over anything else is none of an acknowledgement. */
const mark = "borderlink pack journal kept\n";

/** What the hub keeps for good, and its signature over that; while it turns to another key, by both: see `Trust`. */
export function signAcknowledgement(kept: Acknowledgement, keys: SigningKeys): string {
  return withSignatures(JSON.stringify(acknowledgementSchema.parse(kept)), mark, keys);
}

/** Gives up what the hub keeps by its own word. Returns how many entries went, and how many are still to be handed in. */
export function giveUp(device: Device, text: string): { readonly gone: number; readonly left: number } {
  const { epochs } = trusted(device, text);
  return device.alone(() => givenUp(device, epochs));
}

function givenUp(device: Device, epochs: Acknowledgement["epochs"]) {
  const rows = rowsOf(device);
  try {
    let gone = 0;
    for (const { epoch, number, link } of epochs) {
      const standing = rows.epochs().find(({ id }) => id === epoch);
      // Given up before.
      if (!standing || standing.kept.number >= number) continue;
      const own = rows.linkAt(epoch, number);
      if (own === null || textOf(own) !== link)
        throw new PackRefused(
          "replayed",
          `The hub keeps an entry ${number} of ${epoch} that this device does not have: was its disk put back as it had been? Nothing was given up.`,
        );
      gone += rows.giveUp(epoch, { number, link: own });
    }
    const left = rows.epochs().reduce((sum, { last, kept }) => sum + last.number - kept.number, 0);
    return { gone, left };
  } finally {
    rows.close();
  }
}

function trusted(device: Device, text: string): Acknowledgement {
  const [, line, ...signatures] = /^([^\n]*)\n([\w-]{86})(?:\n([\w-]{86}))?\n?$/.exec(text) ?? [];
  if (line === undefined) throw new PackRefused("damaged", "It is not what borderlink pack receive answers.");
  const { hub } = device.state();
  if (!signatures.some((one = "") => isSignature(mark + line, one, hub)))
    throw new PackRefused("unsigned", "It is not signed by the hub that this device trusts: nothing was given up.");
  const said = acknowledgementSchema.parse(JSON.parse(line));
  if (said.device !== device.id)
    throw new PackRefused("foreign", `It is for ${said.device}, and this is ${device.id}.`);
  return said;
}
