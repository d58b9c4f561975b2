import assert from "node:assert/strict";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FoundSegment, segmentsIn } from "../../core/audit/journal/files.ts";
import { type AuditBody, parseBody } from "../../core/audit/journal/lines.ts";
import { wholeLinesOf } from "../../core/audit/journal/read.ts";
import { readPublicKey } from "../../core/audit/public-key.ts";
import { publicKeyFile } from "../../core/audit/checkpoints/signer.ts";
import { type Verification, verifyAudit } from "../../core/audit/verification/verify.ts";
import type { Answered } from "./clients.ts";

export const auditOf = (data: string): string => join(data, "audit");

/** Every whole entry of the audit, by request. */
export async function entriesIn(data: string): Promise<Map<string, AuditBody[]>> {
  const entries: AuditBody[] = [];
  for (const pair of await segmentsIn(auditOf(data))) {
    for await (const { body } of wholeLinesOf(pair)) {
      const entry = parseBody(body);
      if (entry) entries.push(entry);
    }
  }
  return Map.groupBy(entries, ({ header }) => header.requestId);
}

/** What `borderlink audit verify` does, with the hub's own public key. */
export function verified(data: string): Promise<Verification> {
  return verifyAudit(auditOf(data), { publicKey: readPublicKey(publicKeyFile(data)), exported: [] });
}

/** A1 and A2: whoever was answered stands in the audit with all that was disclosed, and the audit is whole. */
export async function checkBooks(data: string, answers: readonly Answered[]): Promise<void> {
  const entries = await entriesIn(data);
  for (const { requestId, status, records } of answers) {
    // What could not be written is answered with this status, and tells nothing.
    if (status === 503) assert.deepEqual(records, []);
    if (status === 503 && !entries.has(requestId)) continue;
    const found = entries.get(requestId) ?? [];
    assert.ok(found.length > 0, `request ${requestId} was answered ${status} and stands in no entry`);
    const disclosed = new Set(found.flatMap(({ leaves }) => leaves.flatMap((leaf) => leaf.records)));
    const untold = records.filter((id) => !disclosed.has(id));
    assert.deepEqual(untold, [], `request ${requestId} was told of records that stand in no entry`);
  }
  assert.deepEqual((await verified(data)).faults, []);
}

/** A3: on a copy, one byte of a file whose process is gone is changed, and verification must find it. */
export async function checkTampering(data: string, any: number): Promise<void> {
  const copy = `${data}-tampered`;
  await cp(data, copy, { recursive: true });
  try {
    const pairs = (await segmentsIn(auditOf(copy))).slice(0, -1);
    const { chain, bodies } = pairs[any % pairs.length] as FoundSegment;
    const path = any % 2 === 0 ? chain : bodies;
    const bytes = await readFile(path);
    const at = any % bytes.lastIndexOf(10);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const { faults } = await verified(copy);
    assert.ok(faults.length > 0, `byte ${at} of ${path} was changed and nobody noticed`);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
