import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { firstLineOf } from "./first-line.ts";
import { Refusal } from "./output.ts";

/** Fewer characters are guessed, however dear each guess is made. */
const fewest = 12;

/** The first line of the file; or, on a terminal, what is typed without an echo, `twice` where nothing would show a slip. */
export async function askPassphrase(file: string | undefined, { twice = false } = {}): Promise<string> {
  if (file !== undefined) return longEnough(await firstLineOf(file));
  if (!process.stdin.isTTY) {
    throw new Refusal("There is no terminal to type the passphrase at: give --passphrase-file.", 2);
  }
  const typed = longEnough(await typedUnseen("Passphrase: "));
  if (twice && (await typedUnseen("Once more: ")) !== typed) throw new Refusal("The two are not the same.", 2);
  return typed;
}

function longEnough(passphrase: string): string {
  if (passphrase.length >= fewest) return passphrase;
  throw new Refusal(`A passphrase has at least ${fewest} characters: several words, best drawn by dice.`, 2);
}

async function typedUnseen(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const given = new AbortController();
  line.once("close", () => given.abort());
  try {
    return await line.question("", { signal: given.signal });
  } catch {
    throw new Refusal("No passphrase was given.", 2);
  } finally {
    line.close();
    process.stderr.write("\n");
  }
}
