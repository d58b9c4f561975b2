import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { leavesOf, program } from "../../cli/borderlink.ts";
import { answering } from "../../cli/answer-file.ts";
import { called } from "./command.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "borderlink-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const borderlink = (data: string, ...args: string[]) => called({ HUB_DATA: data }, ...args);

const key = ["keys", "create", "--name", "Desk", "--role", "analyst", "--owner", "UTO", "--scopes", "person:read"];

describe("an answer in a file", () => {
  it("can be had of every command", () => {
    const without = leavesOf(program(async () => {})).filter(
      ({ options }) => !options.some(({ long, required }) => long === "--output" && required),
    );
    expect(without.map((one) => one.name())).toEqual([]);
  });

  it("is the answer alone, which no other user reads, and nothing is printed in its place", async () => {
    const data = folder();
    const path = join(data, "desk.key");
    const { code, out, err } = await borderlink(data, ...key, "--output", path);
    expect([code, out]).toEqual([0, ""]);
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(/^blk_live_\w+\n$/);
    expect(err).not.toContain(text.trim());
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("is refused where a file stands already, before a key is made whose text would be lost", async () => {
    const data = folder();
    const path = join(data, "notes.txt");
    writeFileSync(path, "mine");
    const { code, err } = await borderlink(data, ...key, "--output", path);
    expect([code, err]).toEqual([1, expect.stringContaining(`${path} exists already`)]);
    expect([readFileSync(path, "utf8"), existsSync(join(data, "store.sqlite"))]).toEqual(["mine", false]);
  });

  it("leaves no file where there is none, or a part of one", async () => {
    const path = join(folder(), "answer");
    await answering(path, async () => 1);
    expect(existsSync(path)).toBe(false);
    const failing = answering(path, async ({ answer }) => {
      answer("half of it");
      throw new Error("the disk failed");
    });
    await expect(failing).rejects.toThrow("the disk failed");
    expect(existsSync(path)).toBe(false);
    await answering(path, async ({ answer }) => (answer("the faults"), 1));
    expect(readFileSync(path, "utf8")).toBe("the faults\n");
  });
});
