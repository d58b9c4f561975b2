import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, CommanderError } from "commander";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { leavesOf, program } from "../../cli/borderlink.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "borderlink-"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Calls a command in this process, on that data folder: what it ends with, answers and says on the way. */
async function call(data: string, ...args: readonly string[]) {
  vi.stubEnv("HUB_DATA", join(folder, data));
  const said = { code: -1, answers: [] as string[], remarks: [] as string[] };
  const output = {
    answer: (text: string) => said.answers.push(text),
    remark: (text: string) => said.remarks.push(text),
  };
  await program(async (_options, work) => void (said.code = await work(output))).parseAsync(args, { from: "user" });
  return said;
}

/** Every command as it is typed. */
const commands = leavesOf(program(async () => {})).map((command) => ({ command, path: pathOf(command) }));

function pathOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${pathOf(parent)} ${command.name()}` : command.name();
}

describe("a command that is called wrongly", () => {
  it.each(commands)("says what is wrong, and where it says how it is called: $path", async ({ path }) => {
    const written: string[] = [];
    const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
    const failure = await call("none", ...path.split(" "), "--no-such-option").catch((error: unknown) => error);
    stderr.mockRestore();
    expect(failure).toBeInstanceOf(CommanderError);
    expect(written.join("")).toMatch(/^error: [^]*--help/);
  });
});

/** They begin a hub, or need none. */
const withoutHub = new Set([
  "import",
  "demo",
  "keys create",
  "agreements set",
  "coverage expect",
  "programmes set",
  "trusted-documents manifest",
  "match",
  // It asks a hub that runs: test/cli/screen.test.ts.
  "screen",
  "audit check-proof",
  // Whoever receives a file has no hub.
  "exports check",
  // On a device there is no hub.
  "pack enrol",
  "pack accept",
  "pack show",
  "pack check",
  "pack apply",
  "pack journal",
  "pack clear",
  "pack serve",
  "pack upload",
  // These ask for a passphrase first: test/cli/backup.test.ts.
  "backup",
  "restore",
  "feed",
]);

/** What would do for an option that must be given. */
const values: Readonly<Record<string, string>> = {
  olderThan: "5y",
  reason: "order 7 of 2026",
  since: "2026-11-01",
  until: "2026-12-01",
  from: "2026-12-01",
  team: "2",
  registers: "SLTD",
  operation: `OPE-${"A".repeat(26)}`,
  record: "documentReport",
  every: "24",
  url: "https://there.example",
};

/** One of several options that must be given. */
const oneOf: Readonly<Record<string, readonly string[]>> = {
  subject: ["--id", "PER-AAAAAAAAAA"],
  "grant create": ["--team", "Gate", "--keys", "1"],
};

describe("a command that asks a hub", () => {
  it.each(commands.filter(({ path }) => !withoutHub.has(path)))(
    "says where there is none instead of making one: $path",
    async ({ command, path }) => {
      const given = command.registeredArguments.map(() => "PER-AAAAAAAAAA");
      if (path === "secrets replace") given[0] = "pepper";
      const options = command.options.filter(({ mandatory }) => mandatory);
      const args = options.flatMap((option) => [option.long ?? "", values[option.attributeName()] ?? "UTO"]);
      await expect(call("misspelt", ...path.split(" "), ...given, ...args, ...(oneOf[path] ?? []))).rejects.toThrow(
        join(folder, "misspelt"),
      );
      expect(existsSync(join(folder, "misspelt"))).toBe(false);
    },
  );

  it("says in words that it found nothing, and which other code of the country has records of its own", async () => {
    const key = ["--name", "Desk", "--role", "analyst", "--owner", "UTO", "--scopes", "person:read"];
    await call("hub", "keys", "create", ...key);
    const enquiries = ["audit", "enquiries", "--owner"];
    expect((await call("hub", ...enquiries, "UTO", "--since", "2026-02-28")).remarks).toEqual([
      "No answer has shown records of UTO since 2026-02-28T00:00:00.000Z.",
    ]);
    expect((await call("hub", ...enquiries, "DEU")).remarks[0]).toContain("Records of D, which is the same country");
    expect((await call("hub", "retention", "holds", "PER-AAAAAAAAAA")).remarks).toEqual([
      "No hold was ever placed on PER-AAAAAAAAAA.",
    ]);
    for (const wrong of [
      [...enquiries, "uto"],
      [...enquiries, "UTO", "--since", "2026-02-30"],
      ["retention", "due", "--owner", "uto"],
    ])
      await expect(call("hub", ...wrong)).rejects.toMatchObject({ code: 2 });
  });
});
