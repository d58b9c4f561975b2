import { hash } from "node:crypto";
import type { Collection, Draft, StoredRecord } from "./port.ts";

/** What the store stamps; no part of a record's content. */
const stamps = ["version", "created", "updated"] as const;

/**
 * Names the content of a record: equal for two drafts that say the same, whatever the order of their fields. The
 * store's stamps and the carried values, which a record that was read brings along, are not content.
 * Throws on what JSON cannot hold, such as NaN or a Date, instead of storing something else in its place.
 */
export function contentDigest(draft: object, carried: readonly string[] = []): string {
  const others = new Set<string>([...stamps, ...carried]);
  const content = Object.fromEntries(Object.entries(draft).filter(([name]) => !others.has(name)));
  return hash("sha256", canonicalJson(content), "base64url");
}

/** The same text for two values that say the same: the order of fields does not count, that of a list does. */
export function canonicalJson(value: unknown): string {
  return canonical(value, "");
}

/** The JSON of one version: the draft with the store's own stamps, without what is only carried beside it. */
export function versionJson<R extends StoredRecord>(
  { carried }: Collection<R>,
  draft: Draft<R>,
  stamped: Pick<StoredRecord, (typeof stamps)[number]>,
): string {
  const beside = Object.fromEntries(carried.map((name) => [name, undefined]));
  return JSON.stringify({ ...draft, ...beside, ...stamped });
}

function canonical(value: unknown, path: string): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item, at) => canonical(item, `${path}[${at}]`)).join()}]`;
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    const said = Object.entries(value).filter(([, item]) => item !== undefined);
    said.sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${said.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item, `${path}.${name}`)}`).join()}}`;
  }
  throw new TypeError(`a record cannot hold the value at ${path || "its top"}: ${String(value)}`);
}
