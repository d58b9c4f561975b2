import { createReadStream } from "node:fs";
import type { z } from "zod";
import { Refusal } from "../output.ts";

/** Bytes that none of them comes near. */
const longest = 1024 * 1024;

/** A file that another command answered, cut where it is longer: then it is none of these, though it have no end. */
export async function readAnswered(file: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(file, { end: longest })) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** What stands in a file that another command answered. */
export async function readForm<S extends z.ZodType>(file: string, form: S, command: string): Promise<z.output<S>> {
  const text = await readAnswered(file);
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
