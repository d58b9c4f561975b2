import { visibleLines } from "../core/visible.ts";
import { inWords } from "../core/mendable.ts";

/** What a command ends with: 0 done, 1 faults were found or it was refused, 2 it was called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** A command cannot do what it was asked; the message says what to do about it. */
export class Refusal extends Error {
  readonly code: ExitCode;

  constructor(message: string, code: ExitCode = 1) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

/** Where a command writes, whole lines; of what others stored, each line end is shown (`visible`) before. Tests put their own in its place. */
export interface Output {
  /** The answer, to stdout. */
  readonly answer: (text: string) => void;
  /** What is said on the way, to stderr. */
  readonly remark: (text: string) => void;
}

/** Runs the work of a command that was called with these options, and keeps what it ends with. */
export type Run = (options: { readonly output?: string }, work: (output: Output) => Promise<ExitCode>) => Promise<void>;

/**
 * Whoever reads an answer may stop (`audit … | head`): the command ends in order all the same, and the rest is for
 * nobody. An answer that cannot be written for another reason makes the command fail.
 */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      process.once("exit", () => void (process.exitCode = 1));
      terminal.remark(`borderlink: the answer cannot be written. ${inWords(error) ?? error.message}`);
    });
}

export const terminal: Output = {
  answer: (text) => void process.stdout.write(`${visibleLines(text)}\n`),
  remark: (text) => void process.stderr.write(`${visibleLines(text)}\n`),
};
