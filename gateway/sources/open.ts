import type { ClaimSigner } from "../../core/access/claims.ts";
import type { Settings } from "../../core/settings.ts";
import { SubgraphExecutor } from "../../subgraphs/executor.ts";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { makeSubgraph } from "../../subgraphs/make.ts";
import { type SubgraphName, subgraphNames } from "../../records/subgraphs.ts";
import { LocalSubgraph } from "./local-subgraph.ts";
import { RemoteSubgraph } from "./remote-subgraph.ts";

/** Where the fetches of a plan go: each subgraph in this process or over HTTP, as the settings say. */
export interface Sources {
  of(name: SubgraphName): LocalSubgraph | RemoteSubgraph;
  /** Hangs up; to be called when no request is in flight. */
  close(): Promise<void>;
}

export async function openSources(
  { remote, subgraphUrls }: Pick<Settings<SubgraphName>, "remote" | "subgraphUrls">,
  signer: ClaimSigner,
): Promise<Sources> {
  const made = await Promise.all(
    subgraphNames.map(async (name) => {
      if (remote.includes(name)) return [name, new RemoteSubgraph(name, subgraphUrls[name], signer)] as const;
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
