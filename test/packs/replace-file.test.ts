import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { replaceFile } from "../../packs/replace-file.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "borderlink-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("A device's file is replaced without touching what another process is about to put in its place", () => {
  const state = join(folder, "state.sealed");
  writeFileSync(`${state}.draft`, "of another process");
  replaceFile(state, "newer");
  expect(readFileSync(state, "utf8")).toBe("newer");
  expect(readFileSync(`${state}.draft`, "utf8")).toBe("of another process");
  expect(readdirSync(folder)).toHaveLength(2);
});

it("A file that cannot be replaced leaves no draft behind", () => {
  mkdirSync(join(folder, "state.sealed"));
  expect(() => replaceFile(join(folder, "state.sealed"), "newer")).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readdirSync(folder)).toEqual(["state.sealed"]);
});
