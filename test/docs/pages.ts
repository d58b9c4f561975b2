import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** A fenced block of a page. What stands behind its language names it: `title=FILE`, `variables`, `answer`. */
export interface Block {
  readonly page: string;
  readonly language: string;
  readonly name: string;
  readonly text: string;
}

export interface Page {
  /** From the top of the checkout. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The README and the manual. */
export const pages: readonly Page[] = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
].map(readPage);

export function readPage(path: string): Page {
  const text = readFileSync(join(root, path), "utf8");
  const blocks = Array.from(
    text.matchAll(/^```(\w*) ?(.*)\n([^]*?)^```$/gm),
    ([, language = "", name = "", inside = ""]) => {
      return { page: path, language, name, text: inside };
    },
  );
  return { path, text, blocks };
}

/** A query that a page shows, with the variables and the answer that it prints behind it. */
export interface Example {
  readonly page: string;
  readonly name: string;
  readonly query: string;
  readonly variables: string | null;
  readonly answer: string | null;
}

export function examplesOf({ path, blocks }: Page): Example[] {
  return blocks.flatMap(({ language, text }, at) => {
    if (language !== "graphql") return [];
    const behind = blocks.slice(at + 1);
    const next = behind.findIndex((block) => block.language === "graphql");
    const own = next < 0 ? behind : behind.slice(0, next);
    const textOf = (name: string) => own.find((block) => block.name === name)?.text ?? null;
    const [, name = ""] = /^(?:query|mutation) (\w+)/.exec(text) ?? [];
    return [{ page: path, name, query: text, variables: textOf("variables"), answer: textOf("answer") }];
  });
}

/** The files that a page shows, by name. */
export function filesOf({ blocks }: Page): { readonly name: string; readonly text: string }[] {
  return blocks.flatMap(({ name, text }) => {
    const [, file] = /^title=(\S+)$/.exec(name) ?? [];
    return file === undefined ? [] : [{ name: file, text }];
  });
}

/** The commands of a page's `sh` blocks, each as a reader pastes it, without the remarks behind them. */
export function commandsOf({ blocks }: Page): string[] {
  return blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.replaceAll(/\\\n/g, " ").split("\n"))
    .map((line) => line.replace(/(^|\s+)# .*$/, "").trim())
    .filter((line) => line !== "");
}

/** The places of a page that a link can lead to, as GitHub names them. */
export function anchorsOf({ text }: Page): string[] {
  const prose = text.replaceAll(/^```[^]*?^```$/gm, "");
  return Array.from(prose.matchAll(/^#+ (.*)$/gm), ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
