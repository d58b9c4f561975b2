import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkpointText, parseCheckpoint, type SignedCheckpoint, signCheckpoint } from "../../../core/audit/checkpoint.ts";
import { asciiJson, leafText, sha256 } from "../../../core/audit/entry.ts";
import { pairsIn } from "../../../core/audit/files.ts";
import { rootOf } from "../../../core/audit/leaves.ts";
import { type AuditBody, chainLine, genesisOf, parseBody } from "../../../core/audit/lines.ts";
import { AuditLog, type Timer } from "../../../core/audit/log.ts";
import { recover } from "../../../core/audit/recover.ts";
import { openSigner, publicKeyFile, readPublicKey } from "../../../core/audit/signer.ts";
import { type Fault, verifyAudit } from "../../../core/audit/verify.ts";
import { auditFolder, read, tickingClock } from "./world.ts";

/** A timer that rings when it is told to. */
export function handTimer(): { timer: Timer; ring(): void } {
  let waiting: (() => void) | null = null;
  return {
    timer: (act) => {
      waiting = act;
      return () => (waiting = null);
    },
    ring: () => waiting?.(),
  };
}

/** Opens a log that signs its checkpoints when told to. */
export async function openSignedLog(folder: string, data: string, start?: number) {
  const { timer, ring } = handTimer();
  const failures: unknown[] = [];
  const checkpoints = { sign: openSigner(data), failed: (error: unknown) => void failures.push(error), timer };
  const log = await AuditLog.open(folder, { clock: tickingClock(start), software: "0.1.0", checkpoints });
  return { log, ring, failures };
}

/** The three texts of a pair, as lines without their ends. */
export interface Pages {
  chain: string[];
  bodies: string[];
  checkpoints: string[];
}

export const parts = ["chain", "bodies", "checkpoints"] as const;

/** An audit of three processes, and what somebody kept of it elsewhere. */
export interface Books {
  readonly folder: string;
  readonly publicKey: KeyObject;
  readonly exported: readonly SignedCheckpoint[];
  /** Names of the pairs: the first was ended in order, the second crashed, the third looked after it and was ended. */
  readonly names: readonly string[];
  readonly pages: ReadonlyMap<string, Readonly<Pages>>;
}

export const entriesEach = 14;

export async function writeBooks(): Promise<Books> {
  const data = auditFolder();
  const [folder, crashed] = [join(data, "audit"), join(data, "crashed")];
  const noon = Date.parse("2026-06-01T12:00:00.000Z");
  const first = await openSignedLog(folder, data, noon);
  await fill(first, entriesEach - 2);
  await first.log.close();
  // What a crashed process leaves lies where no living one has it open.
  const second = await openSignedLog(crashed, data, noon + 3_600_000);
  await fill(second, entriesEach - 1);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(crashed)) copyFileSync(join(crashed, file), join(folder, file));
  await second.log.close();
  const third = await openSignedLog(folder, data, noon + 7_200_000);
  await recover(folder, { committed: async () => 1 }, third.log);
  await fill(third, entriesEach - 3);
  await third.log.close();

  const names = (await pairsIn(folder)).map(({ name }) => name);
  const pages = new Map(names.map((name) => [name, pagesOf(folder, name)]));
  const exported = names.map((name) => parseCheckpoint(pages.get(name)?.checkpoints.at(-1) ?? "") as SignedCheckpoint);
  return { folder, publicKey: readPublicKey(publicKeyFile(data)), exported, names, pages };
}

/** Entries with a checkpoint after the fifth and after each fourth that follows. */
async function fill({ log, ring }: Awaited<ReturnType<typeof openSignedLog>>, entries: number): Promise<void> {
  for (let index = 1; index <= entries; index += 1) {
    await log.append(read(`r-${index}`, [{ owner: "NLD", records: [`PER-${index}`] }]));
    if (index % 4 !== 0) continue;
    ring();
    await checkpointed(log);
  }
}

/** The signing of a checkpoint that was rung for is over once the next entry and a turn of the disk are. */
async function checkpointed(log: AuditLog): Promise<void> {
  void log;
  await new Promise((resolve) => setTimeout(resolve, 5));
}

function pagesOf(folder: string, name: string): Pages {
  const lines = (part: string) => readFileSync(join(folder, `${name}.${part}`), "latin1").split("\n").slice(0, -1);
  return { chain: lines("chain"), bodies: lines("bodies"), checkpoints: lines("checkpoints") };
}

export function copyOf(pages: Readonly<Pages>): Pages {
  return { chain: [...pages.chain], bodies: [...pages.bodies], checkpoints: [...pages.checkpoints] };
}
export { asciiJson, leafText, sha256, rootOf, chainLine, genesisOf, parseBody, generateKeyPairSync, checkpointText, signCheckpoint, verifyAudit, rmSync, writeFileSync };
export type { AuditBody, Fault };
