import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmdirSync } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { segmentsIn } from "../../core/audit/journal/files.ts";
import { auditOf, checkBooks } from "./books.ts";
import { Clients, linkQuery } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway } from "./gateway.ts";

const mounting = ["-t", "tmpfs", "-o", "size=8m,mode=0700", "tmpfs"];

function mount(folder: string): string | null {
  const { status, stderr, error } = spawnSync("mount", [...mounting, folder], { encoding: "utf8" });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}

async function obstacle(): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), "borderlink-mount-"));
  const refused = mount(folder);
  if (!refused) spawnSync("umount", [folder]);
  rmdirSync(folder);
  return refused && `a file system of 8 MB can be mounted by root alone (${refused})`;
}

/** Writes until nothing more fits. */
async function fill(file: FileHandle): Promise<void> {
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) await file.appendFile(Buffer.alloc(size));
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, "ENOSPC");
    }
  }
}

export const fullDisk: Fault = {
  id: "F9",
  name: "disk full for the audit",
  holds: "503 and no data, the health check is red; with room again it answers, and no file ends in half a line",
  runs: { ci: 2, short: 10, long: 100 },
  obstacle,
  async happens(trial) {
    const data = await trial.folder();
    const audit = auditOf(data);
    mkdirSync(audit, { recursive: true });
    const refused = mount(audit);
    if (refused) throw new Error(refused);
    // Once it is mounted: the store knows the folder by a file in it.
    const sample = await fillStore(data);
    let gateway = await Gateway.start(data);
    let refusals = 0;
    try {
      await trial.each(async () => {
        const clients = new Clients(gateway, sample);
        await clients.begun;
        const path = join(audit, "filler");
        const filler = await open(path, "w");
        await fill(filler);
        const { number, reply } = await firstRefused(gateway, sample);
        assert.ok(!reply.body.includes(number) && !reply.body.includes('"data"'), reply.body);
        // What was refused may have left a page free, into which one more entry goes.
        await fill(filler);
        assert.equal(await gateway.health(), 503);
        await filler.close();
        await rm(path);
        await recovered(gateway);
        assert.equal((await gateway.ask(sample.key, linkQuery, { number })).status, 200);
        const answers = await clients.leave();
        refusals += answers.filter(({ status }) => status === 503).length;
        await checkBooks(data, answers);
        for (const pair of await segmentsIn(audit)) {
          for (const file of [pair.chain, pair.bodies, pair.checkpoints])
            assert.match(readFileSync(file, "latin1"), /(^|\n)$/, `${file} ends in half a line`);
        }
      });
      assert.equal((await gateway.stop()).code, 0);
      gateway = await Gateway.start(data);
      await checkBooks(data, []);
    } finally {
      await gateway.kill();
      spawnSync("umount", [audit]);
    }
    trial.notes.push(`${refusals} refused`);
  },
};

/** Entries go on fitting into the last pages for a while. */
async function firstRefused(gateway: Gateway, { key, numbers }: Awaited<ReturnType<typeof fillStore>>) {
  for (let asked = 0; asked < 1_000; asked += 1) {
    const number = numbers[asked % numbers.length] as string;
    const reply = await gateway.ask(key, linkQuery, { number });
    if (reply.status === 503) return { number, reply };
  }
  throw new Error("a thousand entries went onto a full disk");
}

/** An attempt to open a file that began before there was room may still fail, and whoever waits for it with it. */
async function recovered(gateway: Gateway): Promise<void> {
  for (let asked = 0; asked < 5; asked += 1) if ((await gateway.health()) === 200) return;
  assert.fail("the disk has room again, and the hub is not ready");
}
