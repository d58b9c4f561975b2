import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPassphrase } from "../../cli/passphrase.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "borderlink-passphrase-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function from(content: string): Promise<string> {
  const file = join(folder, "passphrase");
  await writeFile(file, content);
  return askPassphrase(file);
}

describe("a passphrase from a file", () => {
  it("is its first line without the line end, blanks included", async () => {
    expect(await from(" seven dice words \r\nnot this\n")).toBe(" seven dice words ");
    expect(await from("seven dice words")).toBe("seven dice words");
  });

  it("is refused where it is short enough to be guessed", async () => {
    await expect(from("elevenchars\n")).rejects.toThrow("at least 12 characters");
    await expect(from("")).rejects.toThrow("at least 12 characters");
  });
});
