/** The floors of the house from the top: a room imports from the floors below its own alone, and none beside it. */
export const floors: readonly (readonly string[])[] = [
  ["console", "cli", "workers", "bench"],
  ["gateway"],
  ["subgraphs"],
  ["imports", "packs", "demo"],
  ["session"],
  ["schema"],
  ["records"],
  ["core"],
];

/** Why one room may not import another, or null where it may. What is no room of the house has no floor. */
export function arrowUp(room: string, target: string): string | null {
  const [from, to] = [room, target].map((one) => floors.findIndex((floor) => floor.includes(one)));
  if (from === undefined || to === undefined || from < 0 || to < 0 || room === target || from < to) return null;
  return `${target}/ ${from === to ? "stands beside" : "stands on"} ${room}/, and arrows point down`;
}

/** The room that a path from the top of the checkout leads into. */
export function roomOf(path: string): string {
  return path.split("/", 1)[0] ?? "";
}
