import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { secretFile } from "../../core/secrets.ts";

const run = promisify(execFile);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a secret of the hub", () => {
  it("is made once, for the hub's own user alone, and read from then on", () => {
    const data = join(folder, "not", "there", "yet");
    const made = secretFile(data, "pepper");
    expect(made).toHaveLength(32);
    expect(statSync(join(data, "pepper.key")).mode & 0o777).toBe(0o600);
    expect(secretFile(data, "pepper").equals(made)).toBe(true);
    expect(secretFile(data, "id").equals(made)).toBe(false);
    expect(readdirSync(data).toSorted()).toEqual(["id.key", "pepper.key"]);
  });

  it("is refused where others could read it, and the message says what to do", () => {
    secretFile(folder, "pepper");
    chmodSync(join(folder, "pepper.key"), 0o640);
    expect(() => secretFile(folder, "pepper")).toThrow(/chmod 600 .*pepper\.key/);
  });

  it("is refused where it was cut, never made anew", () => {
    secretFile(folder, "pepper");
    truncateSync(join(folder, "pepper.key"), 31);
    expect(() => secretFile(folder, "pepper")).toThrow(/31 bytes instead of 32.*backup/);
  });

  it("is refused where something else stands in its place", () => {
    mkdirSync(join(folder, "pepper.key"), { mode: 0o700 });
    expect(() => secretFile(folder, "pepper")).toThrow(/pepper\.key is no file/);
  });

  it("is the same for processes that start at once", async () => {
    const source = new URL("../../core/secrets.ts", import.meta.url).href;
    const script = `const { secretFile } = await import(${JSON.stringify(source)});
      console.log(secretFile(${JSON.stringify(folder)}, "id").toString("hex"));`;
    const started = [1, 2, 3, 4].map(() => run(process.execPath, ["--input-type=module", "-e", script]));
    const seen = (await Promise.all(started)).map(({ stdout }) => stdout.trim());
    expect(new Set(seen)).toEqual(new Set([secretFile(folder, "id").toString("hex")]));
    expect(readdirSync(folder)).toEqual(["id.key"]);
  });
});
