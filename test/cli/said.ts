import type { Output } from "../../cli/output.ts";

/** What the work of a command answers and remarks, and what it ends with. */
export async function said<T>(command: (output: Output) => Promise<T>) {
  const [answers, remarks]: [string[], string[]] = [[], []];
  const ended = await command({
    answer: (text) => void answers.push(text),
    remark: (text) => void remarks.push(text),
  });
  return { ended, answers, remarks };
}
