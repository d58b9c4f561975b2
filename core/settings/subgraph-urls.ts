import { z } from "zod";
import type { Setting } from "./table.ts";

/** A subgraph, and the port of its default address on this machine. */
export interface SubgraphPort<Name extends string = string> {
  readonly name: Name;
  readonly port: number;
}

/** Which subgraphs are reached over HTTP, and where each of them is. */
export function subgraphSettings<Name extends string>(subgraphs: readonly SubgraphPort<Name>[]) {
  const names = subgraphs.map(({ name }) => name);
  const defaults = subgraphs.map(({ name, port }) => [name, `http://127.0.0.1:${port}`] as const);
  return {
    remote: {
      variable: "HUB_SUBGRAPHS",
      default: "local",
      allowed: `\`local\`, \`remote\`, or those that are remote, separated by commas, of ${names.join(" ")}`,
      meaning: "Which subgraphs are reached over HTTP; the others run in the gateway's process.",
      schema: z.string().transform((text, context) => remoteAmong(names, text, context)),
    },
    subgraphUrls: {
      variable: "HUB_SUBGRAPH_URLS",
      default: defaults.map(([name, url]) => `${name}=${url}`).join(", "),
      allowed: `\`NAME=http://HOST:PORT\`, separated by commas, NAME one of ${names.join(" ")}`,
      meaning: "Where each remote subgraph is reached, and where it listens when it is started alone.",
      schema: z.string().transform((text, context) => urlsOver(defaults, text, context)),
    },
    sharedFetches: {
      variable: "HUB_SHARED_FETCHES",
      default: "off",
      allowed: "`on` or `off`",
      meaning:
        "Whether requests of one key that ask a remote subgraph the same at the same moment, for one purpose and case, share a fetch.",
      schema: z.enum(["on", "off"]).transform((state) => state === "on"),
    },
  } as const satisfies Record<string, Setting>;
}

/** `local` names none of them, `remote` all. */
function remoteAmong<Name extends string>(
  names: readonly Name[],
  text: string,
  context: z.RefinementCtx,
): readonly Name[] {
  if (text === "local") return [];
  if (text === "remote") return names;
  const named = text.split(",").map((name) => name.trim());
  for (const name of named) {
    if (!names.some((known) => known === name)) context.addIssue({ code: "custom", message: "not a subgraph" });
  }
  return names.filter((known) => named.includes(known));
}

/** What the text does not name keeps its default address, so the default list itself is read the same way. */
function urlsOver<Name extends string>(
  defaults: readonly (readonly [Name, string])[],
  text: string,
  context: z.RefinementCtx,
): Readonly<Record<Name, string>> {
  const urls = Object.fromEntries(defaults) as Record<Name, string>;
  for (const entry of text.split(",")) {
    const [, name, url] = /^\s*(\w+)=(https?:\/\/[^\s@]+)$/.exec(entry.trimEnd()) ?? [];
    const [known] = defaults.find(([one]) => one === name) ?? [];
    if (known && url && URL.canParse(url) && /^\/?$/.test(new URL(url).pathname)) urls[known] = new URL(url).origin;
    else context.addIssue({ code: "custom", message: "not an address" });
  }
  return urls;
}
