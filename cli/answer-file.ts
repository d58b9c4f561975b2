import { writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { visibleLines } from "../core/visible.ts";
import { createNewFile } from "./new-file.ts";
import { type ExitCode, type Output, terminal } from "./output.ts";

/**
 * Does a command's work with its answer on the terminal or in the file at `path`, which is made before anything is done:
 * a key whose text found no place would be lost. A shell's `> FILE` takes what npm prints on the way as well. Where the
 * work fails the file is removed, as it holds no answer or a part of one.
 */
export async function answering(
  path: string | undefined,
  work: (output: Output) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (path === undefined) return work(terminal);
  const file = await createNewFile(path);
  let answered = false;
  const answer = (text: string) => {
    writeFileSync(file.fd, `${visibleLines(text)}\n`);
    answered = true;
  };
  try {
    const code = await work({ answer, remark: terminal.remark });
    await file.sync();
    if (code !== 0 && !answered) await rm(path);
    return code;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
