import type { Logger } from "pino";
import type { ClaimSigner } from "../../core/access/claims.ts";
import type { Settings } from "../../core/settings.ts";
import { SubgraphExecutor } from "../../subgraphs/executor.ts";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { makeSubgraph } from "../../subgraphs/make.ts";
import { type SubgraphName, subgraphNames } from "../../records/subgraphs.ts";
import { LocalSubgraph } from "./local-subgraph.ts";
import { RemoteSubgraph } from "./remote-subgraph.ts";

/**
 * For a list that was written before `account` was a subgraph of its own. What it holds was remote then; here it runs
 * over the same store and needs no other setting, so such a hub answers all that it did.
 */
const accountInside =
  "HUB_SUBGRAPHS names operations and not account, to which me, explainAccess, keys, enquiries, reviews and holds have moved from there: account runs in this process";

/** Where the fetches of a plan go: each subgraph in this process or over HTTP, as the settings say. */
export interface Sources {
  of(name: SubgraphName): LocalSubgraph | RemoteSubgraph;
  /** Hangs up; to be called when no request is in flight. */
  close(): Promise<void>;
}

export async function openSources(
  {
    remote,
    subgraphUrls,
    sharedFetches: shares,
  }: Pick<Settings<SubgraphName>, "remote" | "subgraphUrls" | "sharedFetches">,
  signer: ClaimSigner,
  log: Pick<Logger, "info">,
): Promise<Sources> {
  if (remote.includes("operations") && !remote.includes("account")) log.info(accountInside);
  const made = await Promise.all(
    subgraphNames.map(async (name) => {
      if (remote.includes(name))
        return [name, new RemoteSubgraph(name, subgraphUrls[name], signer, { shares })] as const;
      return [name, new LocalSubgraph(new SubgraphExecutor(makeSubgraph(await loadSubgraph(name))))] as const;
    }),
  );
  const sources = new Map<SubgraphName, LocalSubgraph | RemoteSubgraph>(made);
  return {
    of: (name) => sources.get(name) as LocalSubgraph | RemoteSubgraph,
    close: async () => {
      for (const source of sources.values()) if (source instanceof RemoteSubgraph) await source.close();
    },
  };
}
