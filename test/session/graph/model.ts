import type { WrittenLink } from "./random.ts";

/** What is said of walks a second time, as simply as it can be: over all links that may be seen, without any budget. */
export function depthsFrom(
  links: readonly WrittenLink[],
  start: readonly string[],
  depth: number,
): Map<string, number> {
  const depths = new Map(start.map((id) => [id, 0]));
  for (let at = 0; at < depth; at += 1)
    for (const { from, to } of links)
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        if (depths.get(one) === at && !depths.has(other)) depths.set(other, at + 1);
  return depths;
}

/** Edges between these records, as `kind from to`, with the ids of their links. */
export function edgesAmong(links: readonly WrittenLink[], ids: ReadonlySet<string>): [string, string[]][] {
  const edges = Map.groupBy(
    links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    ({ kind, from, to }) => `${kind} ${from} ${to}`,
  );
  return [...edges].map(([name, ones]): [string, string[]] => [name, ones.map(({ id }) => id).sort()]).sort(byName);
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** Every way that passes no record twice: the shorter first, then in the order of ids. */
export function waysBetween(links: readonly WrittenLink[], from: string, to: string, maxDepth: number): string[][] {
  const found: string[][] = [];
  const go = (way: readonly string[]): void => {
    const last = way.at(-1) as string;
    if (last === to) return void found.push([...way]);
    if (way.length > maxDepth) return;
    const next = links.flatMap((link) => (link.from === last ? link.to : link.to === last ? link.from : []));
    for (const id of new Set(next)) if (!way.includes(id)) go([...way, id]);
  };
  go([from]);
  return found.sort((one, other) => one.length - other.length || (one.join() < other.join() ? -1 : 1));
}
