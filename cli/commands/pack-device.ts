import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { systemClock, timestamp } from "../../core/clock.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import { jsonRows } from "../../gateway/screen/row.ts";
import { unverifiedDelta } from "../../packs/delta/manifest.ts";
import { approvalSchema, enrolDevice, isDeviceName } from "../../packs/device/folder.ts";
import { fingerprintOfText } from "../../packs/hub-key.ts";
import { bytesOf, unverified } from "../../packs/manifest.ts";
import { openPack } from "../../packs/open.ts";
import { type OpenChecks, openChecks } from "../../packs/open-checks.ts";
import { deltaPart, parts, readPart } from "../../packs/parts.ts";
import { PackRefused } from "../../packs/refused.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { inWords, notUsed, openDevice, type OpenerArguments, openerIn } from "../opener.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { OfflineCards } from "../serve-pack/offline-cards.ts";
import { readForm } from "./read-form.ts";

/** `borderlink pack enrol DEVICE` */
export async function enrol(
  folder: string,
  { name, ...given }: OpenerArguments & { readonly name: string },
  output: Output,
): Promise<ExitCode> {
  if (!isDeviceName(name)) throw new Refusal("--name is 1 to 100 characters.", 2);
  const opener = await openerIn(given, { twice: true });
  const enrolment = await enrolDevice(resolve(folder), name, opener).catch(inWords);
  output.answer(JSON.stringify(enrolment));
  output.remark(`This is ${enrolment.device}. Have the hub approve it, and read its key to who does:`);
  output.remark(`  ${fingerprintOfText(enrolment.publicKey)}`);
  return 0;
}

/** `borderlink pack accept FILE` */
export async function accept(
  file: string,
  { device, ...given }: OpenerArguments & { readonly device: string },
  output: Output,
): Promise<ExitCode> {
  const approval = await readForm(file, approvalSchema, "pack approve");
  const own = await openDevice(device, given);
  try {
    own.accept(approval, timestamp(systemClock));
  } catch (error) {
    inWords(error);
  }
  output.answer(`${own.id} trusts the hub with the key ${fingerprintOfText(approval.hub)}`);
  output.remark("Is that what the hub's operator reads? Packs of no other hub are opened from now on.");
  return 0;
}

/** `borderlink pack show PACK`: nothing of it is verified, as nothing of it is opened. */
export async function show(folder: string, { json }: { readonly json?: boolean }, output: Output): Promise<ExitCode> {
  const {
    said: { key: _key, firstLine, secondLine, names, ...said },
    damaged,
  } = await Promise.resolve(resolve(folder)).then(saidBy).catch(inWords);
  // After its deltas it has other rows than its file.
  const rows = Object.values(said.counts).reduce((sum, one) => sum + one, 0);
  const sizes = { keys: firstLine.keys, rows, bytes: bytesOf({ firstLine, secondLine, names }) };
  if (json) output.answer(JSON.stringify({ ...said, ...sizes }));
  else {
    output.answer(
      `Pack ${said.sequence} of ${said.device} (after ${said.deltas} deltas), made ${said.made}, good until ${said.validUntil}`,
    );
    output.answer(
      `For ${said.caller.owner}, ${said.purpose}; ${sizes.rows} records, ${sizes.keys} keys, ${sizes.bytes} bytes`,
    );
    for (const [kind, many] of Object.entries(said.counts)) output.answer(`  ${kind.padEnd(20)} ${many}`);
    const { pictures } = said;
    if (pictures) output.answer(`  ${"pictures".padEnd(20)} ${pictures.count} (${pictures.bytes} bytes)`);
    for (const { owner, kind, delivered, due } of said.sources)
      output.answer(`  ${owner} ${kind}: delivered ${delivered ?? "never"}, due ${due}`);
  }
  if (damaged) output.remark(notUsed(damaged));
  output.remark("It says so itself: whether it is as its hub made it, pack check finds out.");
  return 0;
}

/** As its newest delta says, up to one that is damaged. */
function saidBy(folder: string) {
  let said = { ...unverified(readPart(folder, parts.manifest).toString()), deltas: 0 };
  for (;;) {
    const next = deltaPart(said.deltas + 1);
    if (!existsSync(join(folder, next))) return { said, damaged: null };
    try {
      const { previous: _, changes: _changes, ...newer } = unverifiedDelta(readPart(folder, next));
      said = { ...said, ...newer, borderlink: "pack", deltas: said.deltas + 1 };
    } catch (error) {
      if (!(error instanceof PackRefused)) throw error;
      return { said, damaged: new PackRefused(error.because, `${next}: ${error.message}`) };
    }
  }
}

/** `borderlink pack apply FILE` */
export async function apply(
  file: string,
  { pack: folder, device, ...given }: OpenerArguments & { readonly pack: string; readonly device: string },
  output: Output,
): Promise<ExitCode> {
  const own = await openDevice(device, given);
  const pack = await openPack(resolve(folder), own, { clock: systemClock, resident: false }).catch(inWords);
  try {
    await pack.apply(resolve(file)).catch(inWords);
    const { sequence, made, validUntil } = pack.manifest;
    output.answer(`The pack is as its hub made delta ${sequence}, of ${made}, and good until ${validUntil}`);
    return 0;
  } finally {
    pack.close();
  }
}

type CheckArguments = OpenerArguments & {
  readonly device: string;
  readonly traveller: string;
  readonly card?: boolean;
};

/** `borderlink pack check PACK`. Ends with 1 where nothing could be compared. */
export async function check(
  folder: string,
  { device, traveller, card, ...given }: CheckArguments,
  output: Output,
): Promise<ExitCode> {
  const row = jsonRows("travellers")(traveller, dayOf(timestamp(systemClock)));
  if ("fault" in row) throw new Refusal(`--traveller ${row.fault}`, 2);
  const open = await openChecks(resolve(folder), await openDevice(device, given), {
    clock: systemClock,
    resident: false,
  }).catch(inWords);
  try {
    const [answer] = await open.checks.check([row.asked]).catch(inWords);
    if (!answer) throw new Error("a check has no answer");
    const withCard = card ? { ...answer, card: await cardOf(open.pack, row.asked, output) } : answer;
    const { pictures } = open.pack.state;
    const said = (name: string, value: unknown) => {
      // The records that were met are not printed, and of pictures the names of those that the pack has.
      if (name === "found") return undefined;
      return name === "picture" && value && !pictures.read(value as CardPicture) ? null : value;
    };
    output.answer(JSON.stringify(withCard, said));
    if (open.pack.refused) output.remark(notUsed(open.pack.refused));
    return answer.verdict === "NOT_CHECKED" ? 1 : 0;
  } finally {
    open.close();
  }
}

/** Null where there is none; where none can be made, why not is said beside what was checked. */
async function cardOf(pack: OpenChecks["pack"], { document }: TravellerAsked, output: Output) {
  try {
    return document && (await new OfflineCards(pack).ofDocument(document));
  } catch (error) {
    output.remark(`No card: ${(error as Error).message}`);
    return null;
  }
}
