import { z } from "zod";
import type { Dataset } from "../../core/record.ts";
import { headerShape } from "../../core/record.ts";

/** Between the items of a list of texts or numbers in one cell. */
const listMark = "|";
const unsafe = new Set(["__proto__", "prototype", "constructor"]);

type Tree = { [step: string]: Tree | unknown };

/**
 * The fields that a row of cells states, by column names such as `type`, `holder.surname`, `names.0.full`. An empty cell
 * states nothing. A cell becomes a number, a truth value or a list where its field is one; what does not fit stays text,
 * for the schema to refuse.
 */
export function fieldsOf(dataset: Dataset | undefined, row: Readonly<Record<string, string>>): Record<string, unknown> {
  const fields: Tree = {};
  for (const [column, cell] of Object.entries(row)) {
    const value = cell.replaceAll("\r\n", "\n").trim();
    const path = column.trim().split(".");
    if (value !== "" && !path.some((step) => unsafe.has(step)))
      place(fields, path, cellValue(column.trim(), path, value, dataset));
  }
  return lists(fields) as Record<string, unknown>;
}

function cellValue(column: string, path: readonly string[], text: string, dataset: Dataset | undefined): unknown {
  if (column === "handling") return jsonOr(text);
  return dataset ? ofType(typeAt(dataset, path), text) : text;
}

function ofType(type: z.ZodType | null, text: string): unknown {
  if (type instanceof z.ZodArray)
    return text.split(listMark).map((item) => ofType(bare(type.element as z.ZodType), item.trim()));
  if (type instanceof z.ZodNumber) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type instanceof z.ZodBoolean) return text === "true" ? true : text === "false" ? false : text;
  return text;
}

/** The type of the field at a path, without its defaults; null where the kind has none. */
function typeAt(dataset: Dataset, path: readonly string[]): z.ZodType | null {
  let type: z.ZodType | null = z.object({ ...headerShape, ...dataset.content.shape });
  for (const step of path) {
    if (type instanceof z.ZodObject) type = bare(type.shape[step] as z.ZodType | undefined);
    else if (type instanceof z.ZodArray && isIndex(step)) type = bare(type.element as z.ZodType);
    else return null;
  }
  return type;
}

function bare(type: z.ZodType | undefined): z.ZodType | null {
  if (type instanceof z.ZodDefault || type instanceof z.ZodNullable || type instanceof z.ZodOptional) {
    return bare(type.unwrap() as z.ZodType);
  }
  return type instanceof z.ZodPipe ? bare(type.in as z.ZodType) : (type ?? null);
}

function place(tree: Tree, path: readonly string[], value: unknown): void {
  const [step = "", ...rest] = path;
  if (rest.length === 0) {
    tree[step] = value;
    return;
  }
  const below = tree[step];
  const branch: Tree = isTree(below) ? below : {};
  tree[step] = branch;
  place(branch, rest, value);
}

/** Turns what is keyed by numbers into lists; a number left out of the order closes up. */
function lists(value: unknown): unknown {
  if (!isTree(value)) return value;
  const entries = Object.entries(value).map(([step, below]) => [step, lists(below)] as const);
  return entries.length > 0 && entries.every(([step]) => isIndex(step))
    ? entries.map(([, below]) => below)
    : Object.fromEntries(entries);
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isIndex(step: string): boolean {
  return /^\d{1,3}$/.test(step);
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
