/** Settings, commands and options that were called otherwise once, by their old names. */
const newNames: ReadonlyMap<string, string> = new Map([
  ["HUB_OPERATIONS", "HUB_TRUSTED_DOCUMENTS"],
  ["HUB_OPERATIONS_MODES", "HUB_DOCUMENT_MODES"],
  ["borderlink operations", "borderlink trusted-documents"],
  ["--operations-mode", "--document-mode"],
]);

/** What to tell whoever uses a name that was given up; null where it is none. */
export function renamed(name: string): string | null {
  const newName = newNames.get(name);
  return newName === undefined ? null : `${name} is now called ${newName}.`;
}
