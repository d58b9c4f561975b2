import { giveUp } from "../../packs/journal/acknowledgement.ts";
import { handedIn } from "../../packs/journal/form.ts";
import { inWords, openDevice, type OpenerArguments } from "../opener.ts";
import type { ExitCode, Output } from "../output.ts";
import { readAnswered } from "./read-form.ts";

interface OfDevice extends OpenerArguments {
  readonly device: string;
}

/** `borderlink pack journal` */
export async function handIn({ device, ...given }: OfDevice, output: Output): Promise<ExitCode> {
  const own = await openDevice(device, given);
  let lines = 0;
  try {
    for (const line of handedIn(own)) {
      output.answer(line);
      lines += 1;
    }
  } catch (error) {
    inWords(error);
  }
  if (lines === 0) output.remark("Nothing was checked that the hub does not have.");
  else output.remark("Have the hub receive it, and bring back what borderlink pack receive answers.");
  return 0;
}

/** `borderlink pack clear FILE` */
export async function clear(file: string, { device, ...given }: OfDevice, output: Output): Promise<ExitCode> {
  const text = await readAnswered(file);
  const own = await openDevice(device, given);
  try {
    const { gone, left } = giveUp(own, text);
    output.answer(`${gone} entries are given up, which the hub keeps; ${left} are still to be handed in`);
  } catch (error) {
    inWords(error);
  }
  return 0;
}
