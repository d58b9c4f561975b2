import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open, rm, stat, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { readBounded } from "../../core/bounded-file.ts";
import { createNewFile } from "../new-file.ts";
import { Refusal } from "../output.ts";

/** What all the answers so far come to. */
export interface Tally {
  lines: number;
  readonly verdicts: Record<string, number>;
  /** Lines that could not be asked. */
  errors: number;
  hits: number;
}

/** What a run begins with, and the next goes on with. */
interface Begun {
  readonly batch: string;
  /** The size of the list, in bytes: another list is no continuation. */
  readonly size: number;
  /** SHA-256 of the list: one that was changed since is another. Left out by earlier versions. */
  readonly digest?: string;
  /** Whether a pack answers, and not a hub, which is told of the batch. */
  readonly pack?: boolean;
}

/** Where the first answer is of another line than the first, such as behind a header; and by a pack. */
interface OfPack {
  readonly before: number;
}

/**
 * The file of answers, in the order of the lines. While a list is not through, a file beside it says what it is about, so
 * that the same command goes on where the last one ended, however that ended.
 */
export class Answers {
  readonly batch: string;
  readonly tally: Tally = { lines: 0, verdicts: {}, errors: 0, hits: 0 };
  /** Lines that a pack was asked by a name alone. */
  byNameAlone = 0;
  readonly #file: FileHandle;
  readonly #path: string;
  /** Lines of the list before the first that is answered. */
  readonly #before: number;

  private constructor(file: FileHandle, path: string, batch: string, before: number) {
    [this.#file, this.#path, this.batch, this.#before] = [file, path, batch, before];
  }

  /** Opens the answers to a list, or goes on with them. `batch` names it where it is new. */
  static async open(path: string, list: string, batch: string, ofPack: OfPack | null = null): Promise<Answers> {
    const begun = begunAt(path);
    const { size } = await stat(list);
    const digest = await digestOf(list);
    const first = ofPack?.before ?? 0;
    if (!existsSync(begun)) {
      const file = await createNewFile(path);
      const said: Begun = { batch, size, digest, ...(ofPack && { pack: true }) };
      await writeFile(begun, JSON.stringify(said), { mode: 0o600, flag: "wx", flush: true });
      return new Answers(file, path, batch, first);
    }
    const before = await begunIn(begun);
    if ((before.pack ?? false) !== (ofPack !== null))
      throw new Refusal(
        `${path} was begun ${before.pack ? "with" : "without"} --pack: go on so, or name other --answers.`,
      );
    if (before.size !== size || (before.digest ?? digest) !== digest)
      throw new Refusal(
        `${path} holds answers to another list than ${list}, or the list was changed since: put back the one it began with, or name other --answers.`,
      );
    // Every write goes to its end.
    const answers = new Answers(await open(path, "a+"), path, before.batch, first);
    await answers.#goOn(path);
    return answers;
  }

  async append(text: string): Promise<void> {
    await this.#file.appendFile(text);
    for (const line of linesIn(text)) this.#count(line);
  }

  /** Of the list the line that was answered last, or the last before the first. */
  get last(): number {
    return this.#before + this.tally.lines;
  }

  /** What was appended is on the disk. */
  async settle(): Promise<void> {
    await this.#file.datasync();
  }

  /** Nothing was answered: the same command is called again once the list is mended. */
  async discard(): Promise<void> {
    for (const path of [this.#path, begunAt(this.#path)]) await rm(path, { force: true });
  }

  /** All lines have their answers. */
  async finish(report: object): Promise<void> {
    await this.#file.sync();
    await writeFile(`${this.#path}.report.json`, `${JSON.stringify(report, null, 2)}\n`, {
      mode: 0o600,
    });
    await rm(begunAt(this.#path));
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** Counts what stands, and cuts off a line that was not written to its end. */
  async #goOn(path: string): Promise<void> {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
    let [length, last] = [0, ""];
    for await (const line of lines) {
      if (last !== "") this.#count(last);
      length += last === "" ? 0 : Buffer.byteLength(last) + 1;
      last = line;
    }
    const { size } = await this.#file.stat();
    const isWhole = last !== "" && size >= length + Buffer.byteLength(last) + 1;
    if (isWhole) this.#count(last);
    await this.#file.truncate(isWhole ? length + Buffer.byteLength(last) + 1 : length);
  }

  /** Throws where it does not follow the line before: then the file is not what was written. */
  #count(line: string): void {
    const { tally } = this;
    const [, number, verdict, byName] = beginning.exec(line) ?? [];
    if (Number(number) !== this.last + 1)
      throw new Refusal(`The answer to line ${this.last + 1} is missing: begin again with other --answers.`);
    tally.lines += 1;
    if (byName !== undefined) this.byNameAlone += 1;
    if (verdict === undefined) tally.errors += 1;
    else tally.verdicts[verdict] = (tally.verdicts[verdict] ?? 0) + 1;
    // Each record that was met is a hit, and says its kind; in a text a quotation mark has a backslash before it.
    if (verdict !== "NO_RECORD") tally.hits += line.split('{"kind":"').length - 1;
  }
}

function begunAt(path: string): string {
  return `${path}.begun`;
}

async function begunIn(file: string): Promise<Begun> {
  const text = await readBounded(file);
  try {
    return JSON.parse(text) as Begun;
  } catch {
    throw new Refusal(
      `${file} was not written to its end, so it is not known what the answers beside it are to: begin again with other --answers.`,
    );
  }
}

async function digestOf(list: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(list, { highWaterMark: 1 << 20 })) hash.update(part as Buffer);
  return hash.digest("hex");
}

function* linesIn(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf("\n", from);
    yield text.slice(from, end);
    from = end + 1;
  }
}

const beginning = /^\{"line":(\d+),"(?:verdict":"(\w+)"(,"byNameAlone":true)?|error")/;
