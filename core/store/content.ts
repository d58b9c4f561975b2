import { hash } from "node:crypto";
import type { Collection, Draft, StoredRecord } from "./port.ts";

/** What the store stamps; no part of a record's content. */
const stamps: ReadonlySet<string> = new Set(["version", "created", "updated"]);

/**
 * Names the content of a record: equal for two drafts that say the same, whatever the order of their fields. The
 * store's stamps and the carried values, which a record that was read brings along, are not content.
 * Throws on what JSON cannot hold, such as NaN or a Date, instead of storing something else in its place.
 */
export function contentDigest(draft: object, carried: readonly string[] = []): string {
  const isContent = (name: string) => !stamps.has(name) && !carried.includes(name);
  return hash("sha256", canonicalObject(draft, { name: "", within: null }, isContent), "base64url");
}

/** The same text for two values that say the same: the order of fields does not count, that of a list does. */
export function canonicalJson(value: unknown): string {
  return canonical(value, "", null);
}

/** The JSON of one version: the draft with the store's own stamps, without what is only carried beside it. */
export function versionJson<R extends StoredRecord>(
  { carried }: Collection<R>,
  draft: Draft<R>,
  stamped: Pick<StoredRecord, "version" | "created" | "updated">,
): string {
  const beside = Object.fromEntries(carried.map((name) => [name, undefined]));
  return JSON.stringify({ ...draft, ...beside, ...stamped });
}

/** Where a value stands, as what it stands in names it; a path is put together only where it is told. */
interface Place {
  readonly name: string | number;
  readonly within: Place | null;
}

/** An import asks for it of every record, changed or not. */
function canonical(value: unknown, name: string | number, within: Place | null): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  const place = { name, within };
  if (Array.isArray(value)) return canonicalList(value, place);
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype)
    return canonicalObject(value, place);
  throw new TypeError(`a record cannot hold the value at ${pathOf(place) || "its top"}: ${String(value)}`);
}

function canonicalList(list: readonly unknown[], place: Place): string {
  let text = "";
  for (let at = 0; at < list.length; at += 1) text += `${at > 0 ? "," : ""}${canonical(list[at], at, place)}`;
  return `[${text}]`;
}

function canonicalObject(object: object, place: Place, counts: ((name: string) => boolean) | null = null): string {
  let text = "";
  for (const name of Object.keys(object).sort()) {
    const value = (object as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || (counts && !counts(name))) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${canonical(value, name, place)}`;
  }
  return `{${text}}`;
}

function pathOf({ name, within }: Place): string {
  if (within === null) return "";
  return `${pathOf(within)}${typeof name === "number" ? `[${name}]` : `.${name}`}`;
}
