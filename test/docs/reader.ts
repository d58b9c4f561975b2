import { cp, mkdir, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, unrolled, whyNotRun, wordsOf, writeNpm } from "./commands.ts";
import { smaller } from "./not-run.ts";
import { commandsOf, examplesOf, filesOf, type Page, root } from "./pages.ts";
import type { Terminal } from "./terminal.ts";

/** The text with what a reader puts in the place of words in capitals, such as RECORD-ID. */
export function filled(text: string, standIns: ReadonlyMap<string, string>): string {
  const fill = (all: string, [name, value]: readonly [string, string]) =>
    all.replaceAll(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, "g"), value);
  return [...standIns].reduce(fill, text);
}

/**
 * Pastes a page's commands one after the other, as a reader who has the files that the page shows: which failed, and
 * what they said. `folder` holds the hub's data and what is kept elsewhere; each page gets a copy.
 */
export async function failuresOf(
  page: Page,
  folder: string,
  standIns: Map<string, string>,
  terminal: Terminal,
): Promise<string[]> {
  const run = commandsOf(page).filter((command) => unrolled(command).every((each) => whyNotRun(each) === null));
  if (run.length === 0) return [];
  const place = join(folder, page.path.replaceAll("/", "-"));
  await bootstrap(page, folder, place);
  const failures: string[] = [];
  for (const command of run) {
    const full = [...smaller].reduce((all, [large, small]) => all.replace(large, small), filled(command, standIns));
    const inPlace = full.replaceAll(/(?<=[ =])\/(?=(?:elsewhere|new)[/-])/g, `${place}/`);
    const settings = { HUB_DATA: join(place, ".borderlink"), ...parse(inPlace).settings };
    const { code, out, err } = await terminal.run({ folder: place, settings, words: await wordsOf(inPlace, place) });
    if (code !== 0) failures.push(`${inPlace}\nends with ${code}:\n${out}${err}`);
    if (command.includes(" retention hold ")) standIns.set("HOLD-ID", out.trim());
  }
  return failures;
}

async function bootstrap(page: Page, folder: string, place: string): Promise<void> {
  await mkdir(join(place, "queries"), { recursive: true });
  // A file may stand for the whole of what an owner has only where the owner has nothing yet.
  if (page.path !== "docs/imports.md") await cp(join(folder, "data"), join(place, ".borderlink"), { recursive: true });
  await cp(join(folder, "elsewhere"), join(place, "elsewhere"), { recursive: true });
  await cp(join(folder, "data/audit-public.pem"), join(place, "elsewhere/audit-public.pem"));
  await writeFile(join(place, "elsewhere/passphrase"), "correct horse battery staple\n");
  await writeFile(join(place, "consolidated.xml"), unList());
  for (const { name, text } of filesOf(page)) await writeFile(join(place, name), text);
  for (const { name, query } of examplesOf(page)) await writeFile(join(place, `queries/${name}.graphql`), query);
  writeNpm(place);
}

/** The first individual of an invented list, of whom nothing is rejected. */
function unList(): string {
  const whole = readFileSync(join(root, "test/imports/fixtures/un-list.xml"), "utf8");
  return `${whole.split("</INDIVIDUAL>")[0]}</INDIVIDUAL></INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`;
}
