import { execFile } from "node:child_process";
import { chmodSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { called } from "../cli/command.ts";
import { notRun } from "./not-run.ts";
import { root } from "./pages.ts";

const run = promisify(execFile);
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };

/** One command, taken apart: the settings before it, npm's script and what it is called with. */
export interface Parsed {
  readonly settings: Readonly<Record<string, string>>;
  readonly script: string | null;
  readonly words: readonly string[];
}

/** Why a command is not run; null where it is. */
export function whyNotRun(command: string): string | null {
  const bare = command.replace(/^(HUB_\w+=\S+ )+/, "");
  return notRun.find(({ begins }) => bare === begins || bare.startsWith(`${begins} `))?.why ?? null;
}

/** A loop over names is the commands that it runs. */
export function unrolled(command: string): string[] {
  const [, variable, names = "", body = ""] = /^for (\w+) in ([^;]+); do (.*) & done$/.exec(command) ?? [];
  if (variable === undefined) return [command];
  return names.split(" ").map((name) => body.replaceAll(`$${variable}`, name));
}

/** What npm is asked to run; `script` is null where it is no script of package.json, or its arguments want a `--`. */
export function parse(command: string): Parsed {
  const words = command.split(" ").filter(Boolean);
  const settings: Record<string, string> = {};
  while (/^HUB_\w+=/.test(words[0] ?? "")) {
    const [name = "", value = ""] = (words.shift() ?? "").split(/=(.*)/s);
    settings[name] = value;
  }
  const [npm, ...rest] = words.filter((word) => word !== "--silent");
  const [script = "", ...passed] = rest[0] === "run" ? rest.slice(1) : rest;
  const plain = passed.length === 0 || passed[0] === "--" || script === "subgraph";
  const known = npm === "npm" && plain && Object.hasOwn(scripts, script);
  return { settings, script: known ? script : null, words: passed.filter((word) => word !== "--") };
}

/** The options among the words that the script's program does not have; throws where `borderlink` has no such command. */
export async function unknownOptions(script: string, words: readonly string[]): Promise<string[]> {
  const known = script === "borderlink" ? optionsIn(await helpOf(words)) : optionsOf(script);
  return optionsIn(words.join(" ")).filter((option) => !known.includes(option));
}

async function helpOf(words: readonly string[]): Promise<string> {
  const end = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word));
  const path = words.slice(0, end < 0 ? words.length : end);
  const { out: stdout } = await called({}, ...path, "--help");
  if (!stdout.startsWith(`Usage: borderlink ${path.join(" ")} `)) throw new Error(`no command ${path.join(" ")}`);
  return stdout;
}

/** Where a program's options are declared, if not in its own file. */
const optionFiles: Readonly<Record<string, string>> = {
  "bench/main.ts": "bench/options.ts",
  "bench/gateways/main.ts": "bench/gateways/options.ts",
};

/** The options of the program that a script starts, as it declares them for `parseArgs`. */
function optionsOf(script: string): string[] {
  const file = scripts[script]?.split("exec node_modules/node/bin/node ")[1]?.split(" ")[0];
  const text = file?.endsWith(".ts") ? textOf(optionFiles[file] ?? file) : "";
  return Array.from(text.matchAll(/(?<=\s)"?([\w-]+)"?: \{ type/g), ([, option]) => `--${option}`);
}

function optionsIn(text: string): string[] {
  return text.match(/(?<![\w-])--[a-z][\w-]*/g) ?? [];
}

/** The options of `borderlink`, of the other programs that scripts start, and npm's own that the manual uses. */
export const knownOptions: ReadonlySet<string> = new Set([
  "--silent",
  "--help",
  ...globSync("cli/**/*.ts", { cwd: root }).flatMap((file) => optionsIn(textOf(file))),
  ...Object.keys(scripts).flatMap(optionsOf),
]);

/** Puts an `npm` into the folder that prints what it is asked to run, a word a line, each ended by a NUL. */
export function writeNpm(folder: string): void {
  writeFileSync(join(folder, "npm"), `#!/bin/sh\nprintf '%s\\0' "$@"\n`);
  chmodSync(join(folder, "npm"), 0o755);
}

/** The words of a command of `borderlink` as the shell hands them over in that folder: without quotes, patterns filled. */
export async function wordsOf(command: string, folder: string): Promise<string[]> {
  const words = (await runInShell(command, folder)).split("\0").slice(0, -1);
  const [run, script, dashes, ...rest] = words.filter((word) => word !== "--silent");
  if (run !== "run" || script !== "borderlink" || dashes !== "--")
    throw new Error(`no command of borderlink: ${command}`);
  return rest;
}

/** Runs a command as a shell does, in the folder; what it said, or a sentence with all of that where it failed. */
export async function runInShell(command: string, folder: string): Promise<string> {
  const before = `PATH="${folder}${delimiter}$PATH"; export PATH`;
  try {
    const { stdout } = await run("sh", ["-c", `${before}; ${command}`], { cwd: folder });
    return stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    throw new Error(`${command}\nends with ${code}:\n${stdout}${stderr}`, { cause: error });
  }
}
