import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isSigned, newestCheckpoint, parseCheckpoint } from "../../../../core/audit/checkpoints/checkpoint.ts";
import { sha256 } from "../../../../core/audit/journal/entry.ts";
import { type AuditDisk, segmentsIn, realDisk } from "../../../../core/audit/journal/files.ts";
import { checkpointEvery, maxUncovered } from "../../../../core/audit/writing/checkpoint-schedule.ts";
import { readPublicKey } from "../../../../core/audit/public-key.ts";
import { openSigner, publicKeyFile } from "../../../../core/audit/checkpoints/signer.ts";
import { verifyAudit } from "../../../../core/audit/verification/verify.ts";
import { openSignedLog } from "../books.ts";
import { auditFolder, read } from "../world.ts";

function place() {
  const data = auditFolder();
  return { data, folder: join(data, "audit") };
}

const checkpointsIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".checkpoints"))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), "utf8").split("\n").slice(0, -1).map(parseCheckpoint));

describe("a checkpoint", () => {
  it("says where the chain stands, and is signed so that openssl could verify it", async () => {
    const { data, folder } = place();
    const { log, ring } = await openSignedLog(folder, data);
    await log.append(read("r-1"));
    await ring();
    const [segment] = await segmentsIn(folder);
    const chain = readFileSync(segment?.chain ?? "", "utf8");
    const [line = ""] = readFileSync(segment?.checkpoints ?? "", "utf8").split("\n");
    const checkpoint = parseCheckpoint(line);
    const hash = sha256(chain.slice(chain.indexOf("\n") + 1));
    expect(checkpoint).toMatchObject({
      file: segment?.name,
      seq: 2,
      hash,
      time: expect.stringMatching(/^2026-06-01T/),
    });
    const [text, signature = ""] = line.split(',"signature":"');
    const key = createPublicKey(readFileSync(publicKeyFile(data)));
    expect(verify(null, Buffer.from(`${text}}`), key, Buffer.from(signature.slice(0, -2), "base64"))).toBe(true);
    await log.close();
  });

  it("is due a minute after the first entry it covers, and only where entries came", async () => {
    const { data, folder } = place();
    const waits: number[] = [];
    let act = async () => {};
    const timer = (due: () => Promise<void>, millis: number) => {
      waits.push(millis);
      act = due;
      return () => {};
    };
    const checkpoints = { sign: openSigner(data), failed: () => {}, timer };
    const { log } = await openSignedLog(folder, data, { checkpoints });
    await log.append(read("r-1"));
    await log.append(read("r-2"));
    expect(waits).toEqual([checkpointEvery]);
    await act();
    await act();
    expect(checkpointsIn(folder)[0]?.map((one) => one?.seq)).toEqual([3]);
    await log.append(read("r-3"));
    expect(waits).toEqual([checkpointEvery, checkpointEvery]);
    await log.close();
    expect(checkpointsIn(folder)[0]?.map((one) => one?.seq)).toEqual([3, 5]);
  });

  it("comes sooner where a thousand entries wait for it, so that no proof grows beyond them", async () => {
    const { data, folder } = place();
    const { log } = await openSignedLog(folder, data);
    await Promise.all(Array.from({ length: maxUncovered }, (_, index) => log.append(read(`r-${index}`))));
    await log.close();
    expect(checkpointsIn(folder)[0]?.map((one) => one?.seq)).toEqual([maxUncovered + 1, maxUncovered + 2]);
  });

  it("never covers an entry that is not yet on disk", async () => {
    const { data, folder } = place();
    let hold: Promise<void> = Promise.resolve();
    const disk: AuditDisk = {
      ...realDisk,
      async create(path) {
        const file = await realDisk.create(path);
        return path.endsWith(".checkpoints") ? file : { ...file, sync: () => hold.then(() => file.sync()) };
      },
    };
    const { log, ring } = await openSignedLog(folder, data, { disk });
    const { promise, resolve } = Promise.withResolvers<void>();
    hold = promise;
    const appended = log.append(read("r-1"));
    await ring();
    expect(checkpointsIn(folder)[0]?.map((one) => one?.seq)).toEqual([1]);
    resolve();
    await appended;
    await log.close();
  });

  it("that cannot be written is told of; entries go on, in new files with checkpoints of their own", async () => {
    const { data, folder } = place();
    let full = false;
    const disk: AuditDisk = {
      ...realDisk,
      async create(path) {
        const file = await realDisk.create(path);
        const write = async (text: string) => {
          await file.write(full ? text.slice(0, 20) : text);
          if (full) throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
        };
        return path.endsWith(".checkpoints") ? { ...file, write } : file;
      },
    };
    const { log, ring, failures } = await openSignedLog(folder, data, { disk });
    await log.append(read("r-1"));
    full = true;
    await ring();
    expect(failures).toMatchObject([{ code: "ENOSPC" }]);
    full = false;
    await log.append(read("r-2"));
    await log.close();
    expect(await segmentsIn(folder)).toHaveLength(2);
    const { entries, faults } = await verifyAudit(folder, { publicKey: readPublicKey(publicKeyFile(data)) });
    expect(entries).toBe(5);
    expect(faults.filter(({ torn }) => !torn)).toEqual([]);
  });
});

describe("the hub's signer", () => {
  it("keeps its private key to the hub's user, shows the public one, and stays the same", () => {
    const { data, folder } = place();
    const checkpoint = {
      file: "20260601T120000000Z-1-a",
      seq: 1,
      hash: "0".repeat(64),
      time: "2026-06-01T12:00:00.000Z",
    };
    const line = openSigner(data)(checkpoint);
    expect(statSync(join(data, "audit-signing.key")).mode & 0o777).toBe(0o600);
    expect(openSigner(data)(checkpoint)).toBe(line);
    const signed = parseCheckpoint(line);
    expect(signed && isSigned(signed, readPublicKey(publicKeyFile(data)))).toBe(true);
    openSigner(folder);
    expect(signed && isSigned(signed, readPublicKey(publicKeyFile(folder)))).toBe(false);
    expect(
      readdirSync(data)
        .filter((file) => file.startsWith("audit-"))
        .toSorted(),
    ).toEqual(["audit-public.pem", "audit-signing.key"]);
  });

  it("does not start beside a public key that is another's, and makes a lost one anew", () => {
    const { data } = place();
    openSigner(data);
    const path = publicKeyFile(data);
    const pem = readFileSync(path, "utf8");
    rmSync(path);
    openSigner(data);
    expect(readFileSync(path, "utf8")).toBe(pem);
    writeFileSync(path, generateKeyPairSync("ed25519").publicKey.export({ format: "pem", type: "spki" }));
    expect(() => openSigner(data)).toThrow("audit-public.pem does not belong to audit-signing.key");
    writeFileSync(path, generateKeyPairSync("x25519").publicKey.export({ format: "pem", type: "spki" }));
    expect(() => readPublicKey(path)).toThrow("another kind than Ed25519");
  });
});

describe("the verification against checkpoints", () => {
  it("accepts one that was taken away while the hub went on", async () => {
    const { data, folder } = place();
    const { log, ring } = await openSignedLog(folder, data);
    await ring();
    const [segment] = await segmentsIn(folder);
    const taken = segment && (await newestCheckpoint(segment));
    await log.append(read("r-1"));
    await ring();
    await log.append(read("r-2"));
    const witness = { publicKey: readPublicKey(publicKeyFile(data)), exported: taken ? [taken] : [] };
    expect(await verifyAudit(folder, witness)).toEqual({
      files: 1,
      entries: 3,
      checkpoints: 2,
      removed: [],
      faults: [],
      unlisted: 0,
    });
    await log.close();
  });

  it("says of files ended in order that their last checkpoint is missing", async () => {
    const { data, folder } = place();
    const { log, ring } = await openSignedLog(folder, data);
    await ring();
    await log.append(read("r-1"));
    await log.close();
    const [segment] = await segmentsIn(folder);
    const path = segment?.checkpoints ?? "";
    writeFileSync(path, readFileSync(path, "utf8").replace(/\n.*\n$/, "\n"));
    const what = "is covered by no checkpoint, but the file was ended in order";
    const { faults } = await verifyAudit(folder, { publicKey: readPublicKey(publicKeyFile(data)) });
    expect(faults).toEqual([{ file: segment?.name, seq: 2, what, vouched: 1, torn: false }]);
    // Without a public key nobody asks for checkpoints.
    expect((await verifyAudit(folder)).faults).toEqual([]);
  });

  it("finds nothing right under another hub's key", async () => {
    const { data, folder } = place();
    const { log } = await openSignedLog(folder, data);
    await log.close();
    const publicKey = { key: generateKeyPairSync("ed25519").publicKey, earlier: [] };
    const { faults, checkpoints } = await verifyAudit(folder, { publicKey });
    expect([checkpoints, faults[0]?.what]).toEqual([0, "is covered by a forged checkpoint"]);
  });
});
