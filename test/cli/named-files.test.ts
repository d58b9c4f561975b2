import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mostRead, readBounded, readBoundedSync } from "../../core/bounded-file.ts";
import { called } from "./command.ts";

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "borderlink-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is read of it, either way, or why nothing is. */
async function readOf(path: string): Promise<readonly string[]> {
  const words = (error: Error) => error.message;
  const read = await readBounded(path).catch(words);
  return [read, await new Promise<string>((said) => said(readBoundedSync(path))).catch(words)];
}

const hasDevices = existsSync("/dev/zero");

describe("a file that somebody names", () => {
  it("is read whole up to the bound, and refused from one byte more on", async () => {
    writeFileSync(at("short"), "é\n");
    expect(await readOf(at("short"))).toEqual(["é\n", "é\n"]);
    writeFileSync(at("long"), "");
    truncateSync(at("long"), mostRead);
    expect((await readOf(at("long"))).map(({ length }) => length)).toEqual([mostRead, mostRead]);
    truncateSync(at("long"), mostRead + 1);
    for (const said of await readOf(at("long"))) expect(said).toContain("longer than 32 MB");
  });

  it.runIf(hasDevices)("is refused where it is a device that has no end", async () => {
    for (const said of await readOf("/dev/zero")) expect(said).toContain("/dev/zero is longer than 32 MB");
  });

  it.runIf(hasDevices)("is read where it is a pipe", () => {
    const script = `import { readBounded, readBoundedSync } from ${JSON.stringify(join(import.meta.dirname, "../../core/bounded-file.ts"))};
      console.log(readBoundedSync(process.argv[1]) + (await readBounded(process.argv[2])));`;
    const command = `printf one | "$0" --input-type=module -e "$1" /dev/stdin ${at("short")}`;
    writeFileSync(at("short"), " other");
    expect(execFileSync("/bin/sh", ["-c", command, process.execPath, script]).toString()).toBe("one other\n");
  });

  it.runIf(hasDevices)("fills no memory where its pipe gives a byte at a time", () => {
    const script = `import { writeFileSync } from "node:fs";
      import { readBoundedSync } from ${JSON.stringify(join(import.meta.dirname, "../../core/bounded-file.ts"))};
      writeFileSync(process.argv[1], "");
      const { length } = readBoundedSync("/dev/stdin");
      console.log(length, process.memoryUsage().arrayBuffers < 2 ** 22);`;
    const bytes = `const { existsSync, writeSync } = require("node:fs");
      while (!existsSync(process.argv[1]));
      for (let at = 0; at < 20000; at += 1) writeSync(1, "x");`;
    const command = `"$0" -e '${bytes}' "$2" | "$0" --input-type=module -e "$1" "$2"`;
    const call = ["-c", command, process.execPath, script, at("begun")];
    expect(execFileSync("/bin/sh", call).toString()).toBe("20000 true\n");
  });

  it.runIf(hasDevices).each([
    ["key-file", "screen", "@list", "--purpose", "border-control", "--answers", "@answers", "--key-file", "/dev/zero"],
    ["passphrase-file", "pack", "enrol", "@device", "--name", "Post 7", "--passphrase-file", "/dev/zero"],
    ["passphrase-file", "backup", "@backup", "--passphrase-file", "/dev/zero"],
    ["mapping", "import", "@list.csv", "--mapping", "/dev/zero"],
    ["public-key", "exports", "check", "@list", "--public-key", "/dev/zero"],
    ["approval", "pack", "accept", "/dev/zero", "--device", "@device", "--key-command", "printf %s 1"],
    ["agreement", "agreements", "set", "/dev/zero"],
    ["programme", "programmes", "set", "/dev/zero"],
    ["coverage", "coverage", "expect", "/dev/zero"],
    ["public-key", "audit", "check-proof", "@list", "--public-key", "/dev/zero"],
    ["query", "trusted-documents", "manifest", "/dev/zero"],
  ])("is refused so by the command that reads it: %s, borderlink %s", async (_what, ...args) => {
    for (const name of ["list", "list.csv", "list.signed.json"]) writeFileSync(at(name), "number\nXZ1\n");
    const named = args.map((arg) => (arg.startsWith("@") ? at(arg.slice(1)) : arg));
    const { code, err } = await called({ HUB_DATA: at("data") }, ...named);
    expect([code, err]).toEqual([1, expect.stringContaining("/dev/zero is longer than 32 MB")]);
  });
});
