import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Copy } from "../copy.ts";

/** A step of a recipe: the file that it begins with, and what is to be done to it. */
export interface Step {
  readonly file: string;
  /** The whole file, or for `diff` what changes in it. */
  readonly language: string;
  readonly block: string;
}

const page = join(import.meta.dirname, "../../docs/contributing.md");

/** The steps by hand of the recipe under this heading of docs/contributing.md, in their order. */
export function recipe(heading: string): readonly Step[] {
  const [, section] =
    new RegExp(`^## ${heading}\\n(.*?)(?=^## |$(?![^]))`, "ms").exec(readFileSync(page, "utf8")) ?? [];
  if (section === undefined) throw new Error(`docs/contributing.md has no section "${heading}".`);
  const steps = section.split(/^(?=\d+\. )/m).slice(1);
  return steps.flatMap((step) => {
    const [, file] = /^\d+\. `([^`]+)`:/.exec(step) ?? [];
    if (file === undefined) return [];
    const [, indent = "", language = "", block] = /^( *)```(\w+)\n(.*?)^ *```$/ms.exec(step) ?? [];
    if (block === undefined) throw new Error(`The step ${file} of "${heading}" has no code block.`);
    return [{ file, language, block: block.replaceAll(new RegExp(`^${indent}`, "gm"), "") }];
  });
}

/** Does the step in a copy; what comes back undoes it. */
export function follow(copy: Copy, step: Step): () => void {
  return copy.write(step.file, done(step, copy.read(step.file)));
}

/** The file's text once the step is done; `text` is what it says before, null where there is none. */
export function done({ file, language, block }: Step, text: string | null): string {
  if (language !== "diff") {
    if (text !== null) throw new Error(`${file} is there already, and docs/contributing.md writes it anew.`);
    return block;
  }
  if (text === null) throw new Error(`docs/contributing.md changes ${file}, which is not there.`);
  return block.split(/^@@.*\n/m).reduce((changed, hunk) => withHunk(file, changed, hunk), text);
}

function withHunk(file: string, text: string, hunk: string): string {
  const lines = hunk.split("\n").slice(0, -1);
  const side = (sign: string) =>
    lines.flatMap((line) => (line.startsWith(" ") || line.startsWith(sign) ? [`${line.slice(1)}\n`] : [])).join("");
  const parts = `\n${text}`.split(`\n${side("-")}`);
  if (parts.length !== 2)
    throw new Error(
      `docs/contributing.md is stale: what it changes stands ${parts.length - 1} times in ${file}:\n${hunk}`,
    );
  return parts.join(`\n${side("+")}`).slice(1);
}
