import type { z } from "zod";
import { readBounded } from "../../core/bounded-file.ts";
import { Refusal } from "../output.ts";

/** What stands in a file that another command answered. */
export async function readForm<S extends z.ZodType>(file: string, form: S, command: string): Promise<z.output<S>> {
  const text = await readBounded(file);
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // Said below.
  }
  const read = form.safeParse(value);
  if (!read.success) throw new Refusal(`${file} is not what borderlink ${command} answers.`, 2);
  return read.data;
}
