import { z } from "zod";
import { readBounded } from "../../core/bounded-file.ts";
import { lines, readAs } from "../../core/faults.ts";
import { readJson } from "../../core/json.ts";
import { Mendable } from "../../core/mendable.ts";
import { UnreadableFile } from "../unreadable.ts";

const dateFormInWords = "a form of a date such as dd/mm/yyyy, each part of it once";

const target = z.strictObject({
  /** The field that a cell goes to, or those that its parts go to. */
  to: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  /** What parts the cell: the items of a list, or the parts of several fields. */
  split: z.string().min(1).max(10).optional(),
  /** Form of a date, such as `dd/mm/yyyy` or `dd Mon yyyy`. A day or month of zeros is not known. */
  date: z
    .string()
    .regex(/^[dmyMon ./-]{4,20}$/, dateFormInWords)
    .refine(namesEachOnce, dateFormInWords)
    .optional(),
  /** What the cell's words stand for. */
  codes: z.record(z.string(), z.string()).optional(),
  /** Countries stand in it by name, or by codes of two or three letters. */
  country: z.boolean().optional(),
});

const mappingSchema = z.strictObject({
  /** Kind of the rows. */
  record: z.string().min(1),
  /** By the names in the file's header; null where a column is left out. */
  columns: z.record(z.string(), z.union([z.null(), z.string().min(1), target])),
  /** What every row says: by field, `owner` and `handling` among them. */
  constants: z.record(z.string(), z.unknown()).default({}),
});

export type Target = z.output<typeof target>;

/** How a CSV of another's shape becomes records. */
export type Mapping = z.output<typeof mappingSchema>;

/** A year, and at most one month and day: `dd dd yyyy` would leave open which of them it is. */
function namesEachOnce(form: string): boolean {
  const named = (parts: RegExp) => form.match(parts)?.length ?? 0;
  return named(/yyyy/g) === 1 && named(/Mon|mm?/g) <= 1 && named(/dd?/g) <= 1;
}

/** Reads a mapping file. Throws `UnreadableFile` with all that is wrong with it. */
export async function readMapping(path: string): Promise<Mapping> {
  const text = await readBounded(path).catch((error: NodeJS.ErrnoException): never => {
    if (error instanceof Mendable) throw error;
    throw new UnreadableFile(`The mapping ${path} cannot be read (${error.code}).`);
  });
  const json = readJson(text.replace(/^\uFEFF/, ""));
  if ("fault" in json) throw new UnreadableFile(`The mapping ${path} ${json.fault}.`);
  const read = readAs(mappingSchema, json.value, "mapping");
  if ("faults" in read)
    throw new UnreadableFile(`The mapping ${path} cannot be used: ${lines(read.faults).join("; ")}.`);
  return read.value;
}
