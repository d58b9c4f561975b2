import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { type EnquiryRow, rowsOf } from "../../../../core/audit/index/enquiry-rows.ts";
import { segmentsIn } from "../../../../core/audit/journal/files.ts";
import { type EntryProof, faultOf, parseProof, proofAt, proofsFor } from "../../../../core/audit/verification/proof.ts";
import { linesOf } from "../../../../core/audit/journal/read.ts";
import { readPublicKey } from "../../../../core/audit/public-key.ts";
import { publicKeyFile } from "../../../../core/audit/checkpoints/signer.ts";
import { openSignedLog } from "../books.ts";
import { auditFolder, read } from "../world.ts";

let data: string;
let folder: string;
beforeEach(() => {
  data = auditFolder();
  folder = join(data, "audit");
});

const shown = [
  { owner: "NLD", records: ["PER-A", "DOC-B"] },
  { owner: "D", records: ["PER-SECRET"] },
];

async function proofs(request: string, owner: string): Promise<EntryProof[]> {
  const found: EntryProof[] = [];
  // As it goes through a file.
  for await (const proof of proofsFor(folder, request, owner))
    found.push(parseProof(JSON.stringify(proof)) as EntryProof);
  return found;
}

/** A request that concerned two owners, with others around it, two of them before the next checkpoint. */
async function asked() {
  const signed = await openSignedLog(folder, data);
  await signed.log.append(read("r-0", [{ owner: "NLD", records: ["PER-A"] }]));
  await signed.ring();
  const variables = JSON.parse('{"number":"c","__proto__":"b","1":"a"}');
  await signed.log.append({ ...read("r-1", shown), operation: { name: "Q", document: "d", fields: ["f"], variables } });
  await signed.log.append(read("r-2", [{ owner: "FRA", records: ["VEH-C"] }]));
  await signed.log.append(read("r-3", [{ owner: "NLD", records: ["DOC-B"] }]));
  return signed;
}

describe("an owner's proof of an entry", () => {
  it("holds by the hub's public key alone, and shows nothing of another owner's", async () => {
    const { log } = await asked();
    await log.close();
    const [proof, ...others] = await proofs("r-1", "NLD");
    expect(others).toEqual([]);
    expect(proof && faultOf(proof, readPublicKey(publicKeyFile(data)))).toBeNull();
    expect(proof?.header).toMatchObject({ kind: "read", requestId: "r-1", caller: { owner: "UTO" } });
    expect(proof?.leaf.leaf).toBe('{"owner":"NLD","records":["PER-A","DOC-B"]}');
    expect(JSON.stringify(proof)).not.toMatch(/PER-SECRET|"D"|"FRA"|VEH-C|"seed"/);
    expect(await proofs("r-1", "FRA")).toEqual([]);
    expect(await proofs("r-none", "NLD")).toEqual([]);
  });

  it("is the same where it is read from the entry's place in the files", async () => {
    const { log } = await asked();
    const places = async () => {
      const [segment] = await segmentsIn(folder);
      const found: EnquiryRow[] = [];
      let byte = 0;
      for await (const { text } of linesOf(segment?.bodies ?? "")) {
        found.push(...rowsOf({ name: segment?.name ?? "" }, text, byte).filter(({ owner }) => owner === "NLD"));
        byte += text.length + 1;
      }
      return found;
    };
    const same = async () => {
      for (const place of await places())
        expect([await proofAt(folder, place, "NLD", 9)]).toEqual(await proofs(place.requestId, "NLD"));
    };
    await same();
    await log.close();
    await same();
    const [, second] = await places();
    if (!second) throw new Error("there are three places");
    expect(await proofAt(folder, second, "NLD", 3)).toBe("too long");
    expect(await proofAt(folder, second, "FRA", 9)).toBeNull();
    expect(await proofAt(folder, { ...second, byte: second.byte + 1 }, "NLD", 9)).toBeNull();
  });

  it("fails with any part of it changed, and under another key", async () => {
    const { log } = await asked();
    await log.close();
    const key = readPublicKey(publicKeyFile(data));
    const [[proof], [other]] = [await proofs("r-1", "NLD"), await proofs("r-0", "NLD")];
    if (!proof || !other) throw new Error("there is no proof");
    const { lines, header, leaf } = proof;
    const changed: readonly [string, EntryProof][] = [
      ["its header is another than was hashed", { ...proof, header: { ...header, time: "2026-01-01T00:00:00.000Z" } }],
      [
        "its leaf is not under the entry's root",
        { ...proof, leaf: { ...leaf, leaf: leaf.leaf.replace("PER-A", "PER-B") } },
      ],
      ["its lines do not lead to the checkpoint", { ...proof, lines: lines.slice(0, -1) }],
      ["its lines do not lead to the checkpoint", { ...proof, lines: lines.toSpliced(1, 1) }],
      ["its lines do not lead to the checkpoint", { ...proof, lines: lines.toSpliced(1, 0, "no line") }],
      ["its lines do not lead to the checkpoint", { ...proof, file: other.file.replace("Z-", "Z-9") }],
      ["its lines do not lead to the checkpoint", { ...proof, checkpoint: other.checkpoint }],
      [
        "its checkpoint is not signed by the hub's key",
        { ...proof, checkpoint: (proof.checkpoint ?? "").replace("2026", "2025") },
      ],
      ["its first line is not a line of a chain", { ...proof, lines: ["{}"] }],
    ];
    for (const [what, one] of changed) expect(faultOf(one, key), what).toBe(what);
    expect(faultOf(proof, { key: generateKeyPairSync("ed25519").publicKey, earlier: [] })).toBe(
      "its checkpoint is not signed by the hub's key",
    );
    expect(parseProof("{}")).toBeNull();
    expect(parseProof("no JSON")).toBeNull();
  });

  it("waits for a checkpoint", async () => {
    const { log, ring } = await asked();
    const key = readPublicKey(publicKeyFile(data));
    const [early] = await proofs("r-1", "NLD");
    expect(early && faultOf(early, key)).toBe("no checkpoint covers the entry yet: ask again in a minute");
    await ring();
    const [later] = await proofs("r-1", "NLD");
    expect(later && faultOf(later, key)).toBeNull();
    await log.close();
  });
});
