import { createReadStream } from "node:fs";
import { lineTexts } from "../../packs/journal/lines.ts";
import { hubJournalKey } from "../../packs/journal/hub-key.ts";
import { hubSigningKeys } from "../../packs/hub-key.ts";
import { receive } from "../../packs/journal/receive.ts";
import { administer } from "../../session/administration.ts";
import { Devices } from "../../session/offline/devices.ts";
import { JournalEntries, type QuarantinedBecause } from "../../session/offline/journal-entries.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { inWords } from "../opener.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { asOperator } from "./run.ts";

/** Why something is not checked, as a sentence for who decides about it. */
const inSentences: Record<QuarantinedBecause, string> = {
  REVOKED: "The device is revoked: it may have been in other hands.",
  FORKED: "The journal has two ends: the device's disk was put back as it had been, or is there twice.",
  GAP: "Entries before these are not here: the device's journal was cut, or this hub was restored from a backup.",
  UNREADABLE: "They cannot be read or checked as any device of this hub writes them.",
};

/** `borderlink pack receive FILE`. Ends with 1 where something was put in quarantine, or is lost. */
export async function receiveFile(file: string, output: Output): Promise<ExitCode> {
  const received = await asOperator((session) =>
    administer(session, "pack receive", async () => {
      const { platform, clock, data } = session;
      const kept = await receive(lineTexts(createReadStream(file)), {
        devices: new Devices(platform.store, clock),
        entries: entriesIn(session),
        secret: hubJournalKey(data),
        signing: hubSigningKeys(data),
      }).catch(inWords);
      const { device, fresh, known, quarantined, lost } = kept;
      const note = `pack receive from ${device}: ${fresh} new, ${known} known, ${quarantined} quarantined, ${lost} lost`;
      return { result: kept, note };
    }),
  );
  const { device, fresh, known, quarantined, lost, because, acknowledgement } = received;
  output.answer(acknowledgement.trimEnd());
  output.remark(
    `${fresh} entries of ${device} are kept, and checked again while the hub runs; ${known} it had before.`,
  );
  if (quarantined > 0)
    output.remark(`${quarantined} are in quarantine. ${[...because].map((one) => inSentences[one]).join(" ")}`);
  if (lost > 0)
    output.remark(`${lost} that the device had written never came: its journal was cut, or its files were lost.`);
  return quarantined > 0 || lost > 0 ? 1 : 0;
}

interface QuarantineArguments {
  readonly release?: string;
  readonly delete?: string;
  readonly json?: boolean;
}

/** `borderlink pack quarantine` */
export async function quarantine(
  { release, delete: destroy, json }: QuarantineArguments,
  output: Output,
): Promise<ExitCode> {
  if (release !== undefined && destroy !== undefined)
    throw new Refusal("--release and --delete are not for one call.", 2);
  const device = release ?? destroy;
  if (device !== undefined) return decide(device, release !== undefined, output);
  const found = await asOperator((session) => entriesIn(session).quarantined());
  const all = [...found].map(([id, reasons]) => ({ device: id, entries: Object.fromEntries(reasons) }));
  if (json) output.answer(JSON.stringify({ quarantine: all }));
  else
    for (const [id, reasons] of found)
      for (const [reason, many] of reasons)
        output.answer(`${id}  ${String(many).padStart(6)}  ${inSentences[reason as QuarantinedBecause]}`);
  return 0;
}

async function decide(device: string, isReleased: boolean, output: Output): Promise<ExitCode> {
  const many = await asOperator((session) =>
    administer(session, "pack quarantine", async () => {
      const entries = entriesIn(session);
      const result = isReleased ? await entries.release(device) : await entries.delete(device);
      const note = `pack quarantine: ${result} of ${device} ${isReleased ? "released" : "deleted"}`;
      return { result, note: result > 0 ? note : null };
    }),
  );
  if (many === 0) output.remark(`Nothing of ${device} is in quarantine.`);
  else if (isReleased) output.answer(`${many} entries of ${device} are checked again while the hub runs.`);
  else output.answer(`${many} entries of ${device} are destroyed, and were not checked.`);
  return many === 0 ? 1 : 0;
}

function entriesIn({ platform, clock }: OperatorSession): JournalEntries {
  return new JournalEntries(platform.store, clock);
}
