import { Pool } from "undici";
import { z } from "zod";
import { firstLineOf } from "../first-line.ts";
import { giveUp } from "../../packs/journal/acknowledgement.ts";
import { nextHandedIn } from "../../packs/journal/form.ts";
import { isJournalCut } from "../../packs/journal/journal.ts";
import { inWords, openDevice, type OpenerArguments } from "../opener.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { originOf } from "../asked-hub.ts";
import { journalCut } from "./pack-journal.ts";

interface UploadArguments extends OpenerArguments {
  readonly device: string;
  readonly url: string;
  readonly keyFile: string;
  readonly purpose: string;
}

const receivedSchema = z.object({
  acknowledgement: z.string(),
  fresh: z.int(),
  known: z.int(),
  quarantined: z.int(),
  lost: z.int(),
});

/** `borderlink pack upload`: part by part, each given up once the hub has signed for it. Ends with 1 as pack receive does. */
export async function upload(
  { device, url, keyFile, purpose, ...given }: UploadArguments,
  output: Output,
): Promise<ExitCode> {
  const pool = new Pool(originOf(url), { connections: 1 });
  const headers = {
    authorization: `Bearer ${(await firstLineOf(keyFile)).trim()}`,
    "hub-purpose": purpose,
    "content-type": "application/x-ndjson",
  };
  const own = await openDevice(device, given);
  let isCut = false;
  const sum = { fresh: 0, known: 0, quarantined: 0, lost: 0 };
  try {
    isCut = isJournalCut(own);
    for (let part = nextHandedIn(own); part !== null;) {
      const received = await sent(pool, headers, part);
      for (const name of ["fresh", "known", "quarantined", "lost"] as const) sum[name] += received[name];
      const { gone } = giveUp(own, received.acknowledgement);
      const next = nextHandedIn(own);
      // Where nothing went now, another program of the device may have given it up meanwhile.
      if (gone === 0 && next === part)
        throw new Refusal("The hub keeps nothing of what was sent: it is still on the device.");
      part = next;
    }
  } catch (error) {
    inWords(error);
  } finally {
    await pool.destroy();
  }
  const { fresh, known, quarantined, lost } = sum;
  output.answer(
    `${fresh + quarantined + known} entries are handed in and given up; the hub had ${known} of them before.`,
  );
  if (quarantined > 0) output.remark(`${quarantined} are in quarantine: ask whoever runs the hub.`);
  if (lost > 0) output.remark(`${lost} that this device had written are lost: its journal was cut.`);
  if (isCut) output.remark(journalCut);
  return quarantined > 0 || lost > 0 || isCut ? 1 : 0;
}

async function sent(pool: Pool, headers: Readonly<Record<string, string>>, body: string) {
  try {
    const answer = await pool.request({ method: "POST", path: "/packs/journal", headers, body });
    const text = await answer.body.text();
    const read = receivedSchema.safeParse(answer.statusCode === 200 ? JSON.parse(text) : null);
    if (read.success) return read.data;
    throw new Refusal(`The hub did not take it (${answer.statusCode}): ${detailIn(text)}`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal(`The hub cannot be reached (${code ?? message}): what was not handed in is still on the device.`);
  }
}

function detailIn(text: string): string {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown };
    if (typeof detail === "string") return detail;
  } catch {
    // Said below.
  }
  return "it answers as no hub does: look at --url";
}
