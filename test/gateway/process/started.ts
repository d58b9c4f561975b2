import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

const main = join(import.meta.dirname, "../../../gateway/main.ts");

/** The whole hub in a process of its own, on an empty store, with a file that is imported before all or with none. */
export async function startHub(imported: string | null, settings: Readonly<Record<string, string>> = {}) {
  const { data, child, end } = beginHub(imported, settings);
  const printed = await welcomed(child.stdout);
  return {
    data,
    address: /GraphQL {2}(http\S+)\/graphql/.exec(printed)?.[1] ?? "",
    /** The keys it printed, by name. */
    keys: new Map(Array.from(printed.matchAll(/^ {2}(\w+) +(blk_live_\w+)$/gm), ([, name, key]) => [name, key])),
    end,
  };
}

/** The same as soon as its process runs. */
export function beginHub(imported: string | null, settings: Readonly<Record<string, string>> = {}) {
  const data = mkdtempSync(join(tmpdir(), "borderlink-"));
  const before = imported === null ? [] : ["--import", join(import.meta.dirname, imported)];
  const child = spawn(process.execPath, [...before, main], {
    env: { HUB_DATA: data, HUB_PORT: "0", HUB_DEMO: "off", HUB_LOG: "warn", ...settings },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  }) as ChildProcessWithoutNullStreams;
  onTestFinished(() => {
    child.kill("SIGKILL");
    rmSync(data, { recursive: true, force: true });
  });
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  const errors = text(child.stderr);
  const reported = text(child.stdio[3] as Readable);
  return {
    data,
    child,
    /** Sends the signal, and tells how it ended and what it said. */
    async end(signal: NodeJS.Signals) {
      child.kill(signal);
      const [code, by] = await ended;
      return { code, by, errors: await errors, reported: await reported };
    },
  };
}

/** What it prints up to the command that is ready to paste, which comes last. */
async function welcomed(stdout: Readable): Promise<string> {
  let printed = "";
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    if (/^ {2}-d '.*'$/m.test(printed)) break;
  }
  stdout.resume();
  return printed;
}
