export function times(count: number, text: (index: number) => string, between = " "): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(between);
}

/** Fragments each of which spreads the next one twice. */
export function bomb(levels: number, twice: (next: string) => string): string {
  const fragment = (level: number) =>
    `fragment F${level} on Person { id ${level < levels ? twice(`F${level + 1}`) : ""} }`;
  return `{ person(id: "PER-X") { ...F1 } } ${times(levels, (index) => fragment(index + 1))}`;
}

/** A value of so many lists, one in the other. */
export const lists = (levels: number) => `${"[".repeat(levels)}1${"]".repeat(levels)}`;
/** The same, of objects and lists by turns. */
export const objects = (levels: number) => `${"{or:[".repeat(levels)}${"]}".repeat(levels)}`;

/** Texts that mean something to a database or a search, or are long to look at. */
export const patterns: readonly string[] = [
  "(a+)+$",
  ".*.*.*.*x",
  "^",
  "\\",
  ".",
  "[",
  "%",
  "_%",
  "*",
  "?",
  '"',
  "' OR 1=1 --",
  "'; DROP TABLE person; --",
  "NEAR(a b)",
  "a* OR b*",
  "a".repeat(1000),
  "a ".repeat(500),
  "\u0301".repeat(999),
  "\u{1f468}\u200d".repeat(200),
];
