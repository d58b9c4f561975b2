import { visible } from "../../core/visible.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A text of a record's for a place in HTML, between tags or in quotes: in one line, with no mark that hides or turns what
 * stands beside it, and nothing that could end its place.
 */
export function escaped(text: string): string {
  return visible(text.replaceAll(/\s+/gu, " ").trim()).replaceAll(/[&<>"']/g, (mark) => escapes[mark] ?? "");
}

/** A text in a direction of its own, which turns nothing around it. */
export function own(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}
