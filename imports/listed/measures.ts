const known: readonly (readonly [measure: string, words: RegExp])[] = [
  ["TRAVEL_BAN", /travel\s*ban/i],
  ["ASSET_FREEZE", /asset\s*freeze|freez|^block(ing)?$/i],
  ["ARMS_EMBARGO", /arms\s*embargo/i],
];

/** What a list imposes, of what it prints; each once. */
export function measuresOf(printed: readonly string[]): string[] {
  return [...new Set(printed.map((text) => known.find(([, words]) => words.test(text))?.[0] ?? "OTHER"))];
}
