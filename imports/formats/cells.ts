import { z } from "zod";
import { schemaOf } from "../../core/draft.ts";
import type { Dataset } from "../../core/record.ts";
import type { Column } from "./header.ts";

/** Between the items of a list of texts or numbers in one cell. */
const listMark = "|";

type Tree = { [step: string]: Tree | unknown };

/**
 * Turns rows of cells into the fields that they state. An empty cell states nothing. A cell becomes a number, a truth
 * value or a list where its field is one; what does not fit stays text, for the schema to refuse.
 */
export class Cells {
  readonly #columns: readonly Column[];
  readonly #types = new Map<Dataset | undefined, readonly (z.ZodType | null)[]>();

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  fieldsOf(dataset: Dataset | undefined, cells: readonly string[]): Record<string, unknown> {
    const types = this.#types.getOrInsertComputed(dataset, () =>
      this.#columns.map((column) => (dataset ? typeAt(dataset, column) : null)),
    );
    const fields: Tree = {};
    for (const [index, column] of this.#columns.entries()) {
      const text = (cells[index] ?? "").trim();
      if (text !== "" && column.length > 0) place(fields, column, ofType(types[index] ?? null, text));
    }
    return lists(fields) as Record<string, unknown>;
  }
}

function ofType(type: z.ZodType | null, text: string): unknown {
  if (type instanceof z.ZodArray)
    return text.split(listMark).map((item) => ofType(bare(type.element as z.ZodType), item.trim()));
  if (type instanceof z.ZodNumber) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type instanceof z.ZodBoolean) return text === "true" ? true : text === "false" ? false : text;
  return text;
}

/** The type of the field at a path, without its defaults; null where the kind has none. */
function typeAt(dataset: Dataset, path: Column): z.ZodType | null {
  let type: z.ZodType | null = schemaOf(dataset);
  for (const step of path) {
    if (type instanceof z.ZodObject && Object.hasOwn(type.shape, step)) type = bare(type.shape[step] as z.ZodType);
    else if (type instanceof z.ZodArray && isIndex(step)) type = bare(type.element as z.ZodType);
    else return null;
  }
  return type;
}

function bare(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodDefault || type instanceof z.ZodNullable || type instanceof z.ZodOptional) {
    return bare(type.unwrap() as z.ZodType);
  }
  return type instanceof z.ZodPipe ? bare(type.in as z.ZodType) : type;
}

/** The header sees to it that no column leads into another's value. */
function place(tree: Tree, path: Column, value: unknown): void {
  const [last, ...steps] = path.toReversed() as [string, ...string[]];
  let below = tree;
  for (const step of steps.toReversed()) below = (below[step] ??= {}) as Tree;
  below[last] = value;
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
