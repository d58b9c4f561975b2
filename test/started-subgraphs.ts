import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { openAudit } from "../core/audit/open.ts";
import type { Clock } from "../core/clock.ts";
import type { Settings } from "../core/settings.ts";
import type { SubgraphName } from "../records/subgraphs.ts";
import { openPlatform } from "../session/platform.ts";
import { buildSubgraphApp } from "../subgraphs/serve.ts";
import type { Place } from "./store.ts";

interface Standing {
  readonly place: Place;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Subgraphs as processes of their own, each on a free port, over one place. */
export async function startSubgraphs({ place, clock, log }: Standing, names: readonly SubgraphName[]) {
  const platform = await openPlatform(place, clock);
  const audits = await openAudit({ data: place.data, store: platform.store, clock, failed: () => {} });
  const subgraphs = new Map<string, FastifyInstance>();
  const urls: Record<string, string> = {};
  for (const name of names) {
    const app = await buildSubgraphApp(name, { platform, ...audits, clock, log });
    subgraphs.set(name, app);
    urls[name] = await app.listen({ host: "127.0.0.1", port: 0 });
  }
  const closeSubgraphs = async () => {
    for (const app of subgraphs.values()) await app.close();
    await audits.close();
    await platform.close();
  };
  return { subgraphs, subgraphUrls: urls as Settings<SubgraphName>["subgraphUrls"], platform, closeSubgraphs };
}
