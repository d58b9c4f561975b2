import { hash } from "node:crypto";
import type { Draft, StoredRecord } from "./port.ts";

/** What the store stamps; no part of a record's content. */
const stamps: ReadonlySet<string> = new Set(["version", "created", "updated"]);

/**
 * Names the content of a record: equal for two drafts that say the same, whatever the order of their fields.
 * Throws on what JSON cannot hold, such as NaN or a Date, instead of storing something else in its place.
 */
export function contentDigest(draft: object): string {
  const content = Object.fromEntries(Object.entries(draft).filter(([name]) => !stamps.has(name)));
  return hash("sha256", canonical(content, ""), "base64url");
}

/** The record as it is kept: the draft with the store's own stamps. */
export function stamped<R extends StoredRecord>(draft: Draft<R>, version: number, created: string, updated: string) {
  return { ...draft, version, created, updated };
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
