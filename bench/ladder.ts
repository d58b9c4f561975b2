import { readFileSync } from "node:fs";
import { join } from "node:path";
import { subgraphNames } from "../records/subgraphs.ts";
import { bodyOf, type Case, type RequestHeaders } from "./cases.ts";
import { Child } from "./child.ts";
import type { Measured } from "./closed-loop.ts";
import { sumOf, type Usage } from "./usage.ts";

export const rungNames = [
  "prepared",
  "floor",
  "merged-js",
  "merged-jit",
  "hub-inprocess",
  "hub-http",
  "hub-two",
  "hub-unguarded",
  "apollo-inprocess",
  "apollo-http",
  "hive-js",
  "hive-rust",
] as const;
export type RungName = (typeof rungNames)[number];

/** One way to answer, running in processes of its own over the same store as the others. */
export interface Rung {
  readonly name: RungName;
  /** The body that answers one of the case's questions. */
  answer(asked: Case, question: number): Promise<string>;
  /** As much as it answers or, over HTTP, so many requests a second. */
  load(asked: Case, seconds: number, rate?: number): Promise<Measured>;
  /** Loads the floor without its reads, stringify and audit; null on another rung. */
  readonly loadHollow: Rung["load"] | null;
  /** Of all its processes together. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface LadderOptions {
  /** The data folder, filled. */
  readonly data: string;
  readonly headers: RequestHeaders;
  /** The process that loads whatever is reached over HTTP. */
  readonly loader: Child;
  /** Further arguments to Node for the process that a client speaks to. */
  readonly execArgv: readonly string[];
}

/** Rungs of one process whose file has another name, or which are one file's with another argument. */
const variants = new Map<RungName, readonly [file: string, ...more: string[]]>([
  ["merged-js", ["rungs/merged.ts", "js"]],
  ["merged-jit", ["rungs/merged.ts", "jit"]],
  ["apollo-inprocess", ["rungs/apollo-gateway.ts"]],
]);

/** Gateways of others, over the same subgraphs behind Apollo's standalone server. */
const peers = new Map<RungName, { readonly file: string; readonly more: readonly string[] }>([
  ["apollo-http", { file: "rungs/apollo-gateway.ts", more: [] }],
  ["hive-js", { file: "rungs/hive-gateway.ts", more: ["js"] }],
  ["hive-rust", { file: "rungs/hive-gateway.ts", more: ["rust"] }],
]);

/** What `npm start` says to Node. */
const hubArgs = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")).scripts.start.match(
  /--[a-z-]+=\d+/g,
) as string[];

/** Starts the processes of one rung; resolves when it can be asked. */
export async function startRung(name: RungName, options: LadderOptions): Promise<Rung> {
  const { data, headers, execArgv } = options;
  const peer = peers.get(name);
  if (peer) {
    const subgraphs = await Promise.all(
      subgraphNames.map((subgraph) => Child.start("rungs/apollo-subgraph.ts", [subgraph, data])),
    );
    const urls = await Promise.all(subgraphs.map((subgraph) => subgraph.call<string>("url")));
    const byName = Object.fromEntries(subgraphNames.map((subgraph, place) => [subgraph, urls[place]]));
    const front = await Child.start(peer.file, [data, JSON.stringify(byName), ...peer.more], execArgv);
    return overHttp(name, front, subgraphs, options);
  }
  const [file, ...more] = variants.get(name) ?? [`rungs/${name}.ts`];
  const front = await Child.start(file, [data, ...more], [...(name.startsWith("hub-") ? hubArgs : []), ...execArgv]);
  if (name !== "hub-inprocess") return overHttp(name, front, [], options);
  return {
    name,
    loadHollow: null,
    answer: (asked, question) => front.call("answer", { headers, asked, question }),
    load: (asked, seconds) => front.call("load", { headers, asked, seconds }),
    usage: () => front.call("usage"),
    stop: () => front.stop(),
  };
}

async function overHttp(
  name: RungName,
  front: Child,
  behind: readonly Child[],
  { headers, loader }: LadderOptions,
): Promise<Rung> {
  const url = await front.call<string>("url");
  const all = [front, ...behind];
  const loading =
    (target: string): Rung["load"] =>
    (asked, seconds, rate) =>
      loader.call("load", { url: target, headers, asked, seconds, rate });
  return {
    name,
    loadHollow: name === "floor" ? loading(new URL("/hollow", url).href) : null,
    answer: async (asked, question) => {
      const body = bodyOf(asked, question);
      const response = await fetch(url, { method: "POST", headers, body });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${name} answered ${response.status}: ${text}`);
      return text;
    },
    load: loading(url),
    usage: async () => sumOf(await Promise.all(all.map((child) => child.call<Usage>("usage")))),
    stop: async () => {
      for (const child of all) await child.stop();
    },
  };
}
