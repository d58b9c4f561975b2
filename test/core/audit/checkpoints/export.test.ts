import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CheckpointExport, maxExportDelay } from "../../../../core/audit/checkpoints/export.ts";
import { exportedCheckpoints } from "../../../../core/audit/checkpoints/exported.ts";
import { readPublicKey } from "../../../../core/audit/public-key.ts";
import { openSigner, publicKeyFile } from "../../../../core/audit/checkpoints/signer.ts";
import { verifyAudit } from "../../../../core/audit/verification/verify.ts";
import { openSignedLog } from "../books.ts";
import { auditFolder, read, tickingClock } from "../world.ts";

/** A hub whose checkpoints go to a folder of another machine as well, at a time that the test moves on. */
async function exportingHub() {
  const [data, elsewhere] = [auditFolder(), join(auditFolder(), "mount")];
  mkdirSync(elsewhere);
  let now = Date.parse("2026-06-01T12:00:00.000Z");
  const clock = { ...tickingClock(), now: () => now };
  const failures: unknown[] = [];
  const rings: (() => Promise<void>)[] = [];
  const checkpoints = {
    sign: openSigner(data),
    failed: (error: unknown) => void failures.push(error),
    timer: (act: () => Promise<void>) => {
      rings.push(act);
      return () => {};
    },
    exported: new CheckpointExport(elsewhere, clock),
  };
  const folder = join(data, "audit");
  const { log } = await openSignedLog(folder, data, { checkpoints, clock });
  return {
    log,
    folder,
    elsewhere,
    failures,
    witness: async () => ({
      publicKey: readPublicKey(publicKeyFile(data)),
      exported: await exportedCheckpoints(elsewhere),
    }),
    /** The minute is over. */
    ring: async () => rings.shift()?.(),
    wait: (millis: number) => (now += millis),
  };
}

const filesIn = (folder: string) => readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1"));

describe("the export of checkpoints", () => {
  it("has every checkpoint that a process signs, as it stands beside the entries", async () => {
    const { log, folder, elsewhere, ring, witness } = await exportingHub();
    await log.append(read("r-1"));
    await ring();
    await log.append(read("r-2"));
    await log.close();
    const [own] = readdirSync(folder).filter((file) => file.endsWith(".checkpoints"));
    expect(readdirSync(elsewhere)).toEqual([own]);
    expect(filesIn(elsewhere)).toEqual([readFileSync(join(folder, own ?? ""), "latin1")]);
    expect((await verifyAudit(folder, await witness())).faults).toEqual([]);
  });

  it("that fails costs no entry, is told of, and is made good a minute later", async () => {
    const { log, elsewhere, failures, ring, witness } = await exportingHub();
    rmdirSync(elsewhere);
    await log.append(read("r-1"));
    await ring();
    expect(failures).toMatchObject([
      { message: "the audit's checkpoints cannot be exported", cause: { code: "ENOENT" } },
    ]);
    await log.append(read("r-2"));
    expect(await log.ready()).toBe(true);
    mkdirSync(elsewhere);
    await ring();
    expect((await witness()).exported.map(({ seq }) => seq)).toEqual([2, 3]);
    await log.close();
  });

  it("may fail for a quarter of an hour; then the hub is not ready until it is made good", async () => {
    const { log, elsewhere, ring, wait } = await exportingHub();
    rmdirSync(elsewhere);
    await log.append(read("r-1"));
    await ring();
    wait(maxExportDelay - 1);
    expect(await log.ready()).toBe(true);
    wait(1);
    expect(await log.ready()).toBe(false);
    await log.append(read("r-2"));
    mkdirSync(elsewhere);
    await ring();
    expect(await log.ready()).toBe(true);
    await log.close();
  });

  it("is read past a line that a full disk tore, which stands whole behind it", async () => {
    const { log, elsewhere, ring, witness } = await exportingHub();
    await log.append(read("r-1"));
    await ring();
    const [file = ""] = readdirSync(elsewhere).map((name) => join(elsewhere, name));
    const [line = ""] = readFileSync(file, "latin1").split("\n");
    writeFileSync(file, `${line.slice(0, 40)}\n${line}\n${line.slice(0, 90)}`);
    expect((await witness()).exported.map(({ seq }) => seq)).toEqual([2]);
    appendFileSync(file, "\n{}\n");
    await expect(witness()).rejects.toThrow("Line 3 of");
    await log.close();
  });

  it("shows what was cut off beside the entries, and a checkpoint there that the hub did not sign", async () => {
    const { log, folder, elsewhere, witness } = await exportingHub();
    await log.append(read("r-1"));
    await log.append(read("r-2"));
    await log.close();
    const own = readdirSync(folder).map((file) => join(folder, file));
    for (const file of own) if (!file.endsWith(".checkpoints")) writeFileSync(file, firstLine(file));
    for (const file of own) if (file.endsWith(".checkpoints")) writeFileSync(file, "");
    const cut = (await verifyAudit(folder, await witness())).faults.map(({ what }) => what);
    expect(cut).toContain("is not as it was: there are 1 entries, but a checkpoint covers them up to 4");
    const [exported = ""] = readdirSync(elsewhere).map((name) => join(elsewhere, name));
    writeFileSync(exported, readFileSync(exported, "latin1").replace('"seq":4', '"seq":5'));
    const forged = (await verifyAudit(folder, await witness())).faults.map(({ what }) => what);
    expect(forged).toContain("is named by a forged checkpoint among those exported");
  });
});

function firstLine(file: string): string {
  return `${readFileSync(file, "latin1").split("\n")[0]}\n`;
}
