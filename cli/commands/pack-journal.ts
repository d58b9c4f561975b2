import { readBounded } from "../../core/bounded-file.ts";
import { giveUp } from "../../packs/journal/acknowledgement.ts";
import { handedIn } from "../../packs/journal/form.ts";
import { isJournalCut } from "../../packs/journal/journal.ts";
import { inWords, openDevice, type OpenerArguments } from "../opener.ts";
import type { ExitCode, Output } from "../output.ts";

export const journalCut =
  "The journal was cut: what the hub does not have of it is lost. The next check here begins another, which tells the hub.";

interface OfDevice extends OpenerArguments {
  readonly device: string;
}

/** `borderlink pack journal`. Ends with 1 where something is lost. */
export async function handIn({ device, ...given }: OfDevice, output: Output): Promise<ExitCode> {
  const own = await openDevice(device, given);
  let lines = 0;
  let isCut = false;
  try {
    isCut = isJournalCut(own);
    for (const line of handedIn(own)) {
      output.answer(line);
      lines += 1;
    }
  } catch (error) {
    inWords(error);
  }
  if (lines > 0) output.remark("Have the hub receive it, and bring back what borderlink pack receive answers.");
  else if (!isCut) output.remark("Nothing was checked that the hub does not have.");
  if (isCut) output.remark(journalCut);
  return isCut ? 1 : 0;
}

/** `borderlink pack clear FILE` */
export async function clear(file: string, { device, ...given }: OfDevice, output: Output): Promise<ExitCode> {
  const text = await readBounded(file);
  const own = await openDevice(device, given);
  try {
    const { gone, left } = giveUp(own, text);
    output.answer(`${gone} entries are given up, which the hub keeps; ${left} are still to be handed in`);
  } catch (error) {
    inWords(error);
  }
  return 0;
}
