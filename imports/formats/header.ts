import { schemaOf } from "../../core/draft.ts";
import { fieldOfPath } from "../../core/field-path.ts";
import { sides } from "../../core/record.ts";
import { datasets } from "../../records/datasets.ts";
import { UnreadableFile } from "../unreadable.ts";

/** The way to a column's field: `names`, `0`, `full`. Of no steps where the column has no name: nothing may stand in it. */
export type Column = readonly string[];

/** What an entry says beside the fields of its kind. */
const besideFields: ReadonlySet<string> = new Set([
  "record",
  "handling",
  ...sides.flatMap((side) => ["record", "owner", "reference"].map((step) => `${side}.${step}`)),
]);

/** Faults told of one header. */
const mostFaults = 20;

/**
 * The columns of a CSV header. Throws `UnreadableFile` with what is wrong with it, by the numbers of the columns alone:
 * where the header is missing, what stands in its place is somebody's data.
 */
export function columnsOf(header: readonly string[], place: string): Column[] {
  const names = header.map((cell) => cell.trim());
  const numbers = new Map(names.map((name, index) => [name, index + 1] as const).toReversed());
  const faults = names.flatMap((name, index) => (name === "" ? [] : (faultOf(name, index + 1, numbers) ?? [])));
  if (faults.length === 0) return names.map((name) => (name === "" ? [] : name.split(".")));
  const [more, told] = [faults.length - mostFaults, faults.slice(0, mostFaults)];
  const all = more > 0 ? [...told, `${more} more columns have such faults`] : told;
  throw new UnreadableFile(
    `The header, ${place}, cannot be used, and nothing was taken in: ${all.join("; ")}. ` +
      "It names fields, such as reference, names.0.full (is it missing?), parted by commas, or by what --delimiter says.",
  );
}

function faultOf(name: string, number: number, numbers: ReadonlyMap<string, number>): string | null {
  if (!leadsToField(name)) return `column ${number} names no field of any kind`;
  const first = numbers.get(name);
  if (first !== number) return `column ${number} has the name of column ${first}`;
  const ways = name.split(".").map((_step, at, steps) => at > 0 && numbers.get(steps.slice(0, at).join(".")));
  const around = ways.find(Boolean);
  return around === undefined ? null : `column ${number} is a part of column ${around}`;
}

function leadsToField(name: string): boolean {
  const path = name.replaceAll(/\.(0|[1-9]\d{0,2})(?=\.|$)/g, "[$1]");
  return besideFields.has(name) || datasets.values().some((dataset) => fieldOfPath(schemaOf(dataset), path) !== null);
}
