import { z } from "zod";
import { kinds } from "../../records/kinds.ts";

type Subgraph = (typeof kinds)[keyof typeof kinds]["subgraph"];

export const subgraphs = [...new Set(Object.values(kinds).map(({ subgraph }) => subgraph))];

const standard = subgraphs.map((name, place) => [name, `http://127.0.0.1:${4001 + place}`] as const);

/** The standard addresses as they would be written. */
export const standardUrls = standard.map(([name, url]) => `${name}=${url}`).join(", ");

/** What the list does not name keeps its standard address, so the standard list itself is read the same way. */
export const subgraphUrls: z.ZodType<Readonly<Record<Subgraph, string>>, string> = z
  .string()
  .transform((text, context) => {
    const urls = Object.fromEntries(standard) as Record<Subgraph, string>;
    for (const entry of text.split(",")) {
      const [, name, url] = /^\s*(\w+)=(https?:\/\/[^\s@]+)$/.exec(entry.trimEnd()) ?? [];
      const subgraph = subgraphs.find((known) => known === name);
      if (subgraph && url && URL.canParse(url) && /^\/?$/.test(new URL(url).pathname))
        urls[subgraph] = new URL(url).origin;
      else context.addIssue({ code: "custom", message: "not an address" });
    }
    return urls;
  });

/** The form of the list of subgraphs that are reached over HTTP: `local` for none, `remote` for all, or their names. */
export function remoteSubgraphs(text: string, context: z.RefinementCtx): readonly Subgraph[] {
  if (text === "local") return [];
  if (text === "remote") return subgraphs;
  const named = text.split(",").map((name) => name.trim());
  for (const name of named) {
    if (!subgraphs.some((known) => known === name)) context.addIssue({ code: "custom", message: "not a subgraph" });
  }
  return subgraphs.filter((known) => named.includes(known));
}
