import { Child } from "../child.ts";
import { startBinary } from "./binaries.ts";
import { composed } from "./compose.ts";
import { cosmoConfig } from "./cosmo-config.ts";
import type { SubgraphName } from "./world.ts";

/** A gateway that runs. */
export interface Gateway {
  readonly name: GatewayName;
  readonly url: string;
  /** Of its processes. */
  readonly pids: readonly number[];
  readonly stop: () => Promise<void>;
}

export const gatewayNames = [
  "borderlink",
  "borderlink-two",
  "apollo",
  "hive-gateway",
  "hive-router",
  "cosmo-router",
] as const;
export type GatewayName = (typeof gatewayNames)[number];

/** Programs that no package of npm brings, and what composes for Cosmo: their files, where they are there. */
export type Programs = Readonly<Partial<Record<"hive-router" | "cosmo-router" | "wgc", string>>>;

export interface GatewayParts {
  readonly urls: Readonly<Record<SubgraphName, string>>;
  /** Folder for the files of those that read files. */
  readonly folder: string;
  readonly programs: Programs;
  /** For Node's: what profiles them, for one. */
  readonly execArgv: readonly string[];
}

/** Processor time alone is compared: each may use as many threads as there are cores. De-duplication is off everywhere. */
export async function startGateway(name: GatewayName, parts: GatewayParts): Promise<Gateway> {
  const { urls, folder, programs } = parts;
  const supergraph = composed(urls);
  switch (name) {
    case "hive-router": {
      const config = {
        supergraph: { source: "file", path: "supergraph.graphql" },
        traffic_shaping: { all: { dedupe_enabled: false } },
        log: { level: "error" },
      };
      const files = { "supergraph.graphql": supergraph, "router.config.json": JSON.stringify(config) };
      const env = (port: number) => ({
        HOST: "127.0.0.1",
        PORT: String(port),
        ROUTER_CONFIG_FILE_PATH: "router.config.json",
      });
      return startBinary(name, folder, { path: programs[name] ?? "", env, files });
    }
    case "cosmo-router": {
      const files = { "execution.json": cosmoConfig(urls, folder, programs["wgc"] ?? "") };
      const env = (port: number) => ({
        LISTEN_ADDR: `127.0.0.1:${port}`,
        EXECUTION_CONFIG_FILE_PATH: "execution.json",
        ROUTER_REGISTRATION: "false",
        LOG_LEVEL: "error",
        TRACING_ENABLED: "false",
        METRICS_OTLP_ENABLED: "false",
        PROMETHEUS_ENABLED: "false",
        GRAPHQL_METRICS_ENABLED: "false",
        ENGINE_ENABLE_SINGLE_FLIGHT: "false",
        ENGINE_ENABLE_INBOUND_REQUEST_DEDUPLICATION: "false",
        ENGINE_ENABLE_MULTI_FETCH: "true",
        ENGINE_ENABLE_SCHEDULE_FETCHES: "true",
      });
      return startBinary(name, folder, { path: programs[name] ?? "", env, files });
    }
    default:
      return startNode(name, [supergraph, JSON.stringify(urls)], parts.execArgv);
  }
}

async function startNode(name: GatewayName, args: readonly string[], execArgv: readonly string[]): Promise<Gateway> {
  const child = await Child.start(`gateways/rungs/${name}.ts`, args, execArgv);
  const [url, pids] = [await child.call<string>("url"), await child.call<number[]>("pids")];
  return { name, url, pids, stop: () => child.stop() };
}
