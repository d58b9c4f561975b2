import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { ClaimSigner } from "../../core/access/claims.ts";
import type { Caller } from "../../core/access/caller.ts";
import { isPurpose, type Purpose } from "../../core/access/purposes.ts";
import { systemClock as clock } from "../../core/clock.ts";
import { obey } from "../child.ts";
import { countReads } from "../usage.ts";
import { callerOf, instance, openStanding, sessionOf } from "../standing.ts";

// Hive Gateway as its manual sets it up in a Node server of one's own, over the same subgraphs as Apollo's gateway. It is
// stock but for the key and the claims signed for each fetch; it is spared the audit.
const [data = "", urls = "{}", planner = "js"] = process.argv.slice(2);
const standing = await openStanding(data);
const usage = countReads(standing.platform.store);
const signer = new ClaimSigner(standing.platform.secret("claims"), clock);

interface Context {
  readonly caller: Caller;
  readonly purpose: Purpose;
  readonly requestId: string;
}

/** The little of Hive's types that is used: its packages are installed beside the ladder alone. */
interface Fetching {
  readonly url: string;
  readonly options: { readonly headers?: Readonly<Record<string, string>> };
  readonly context: Partial<Context>;
  setOptions(options: object): void;
}

interface HiveRuntime {
  createGatewayRuntime(config: object): RequestListener;
}

const subgraphUrls = new Map(Object.entries(JSON.parse(urls) as Record<string, string>));
const nameAt = new Map([...subgraphUrls].map(([name, url]) => [new URL(url).host, name]));

interface Building {
  readonly context: { readonly request: Request };
  extendContext(more: Context): void;
}

const signing = {
  async onContextBuilding({ context, extendContext }: Building) {
    extendContext(await contextOf(context.request));
  },
  async onFetch({ url, options, context, setOptions }: Fetching) {
    const { caller, purpose, requestId } = context;
    const name = nameAt.get(new URL(url).host);
    if (!name || !caller || !purpose || !requestId) return;
    const token = await signer.sign(
      { subgraph: name, instance },
      sessionOf(standing, { caller, purpose, requestId, started: clock.now() }).claims,
      "",
    );
    setOptions({ ...options, headers: { ...options.headers, authorization: `Bearer ${token}` } });
  },
};

async function contextOf(request: Request): Promise<Context> {
  const caller = await callerOf(standing, request.headers.get("authorization") ?? undefined);
  const purpose = request.headers.get("hub-purpose");
  if (!caller || !isPurpose(purpose)) throw new Error("no key or no purpose");
  return { caller, purpose, requestId: clock.id() };
}

const composed = readFileSync(join(import.meta.dirname, "../../schema/generated/supergraph.graphql"), "utf8");
const supergraph = composed.replace(
  /@join__graph\(name: "(\w+)", url: "[^"]*"\)/g,
  (_all, name: string) => `@join__graph(name: "${name}", url: "${subgraphUrls.get(name)}")`,
);
const hive: string = "@graphql-hive/gateway-runtime";
const { createGatewayRuntime } = (await import(hive)) as HiveRuntime;
const gateway = createGatewayRuntime({
  supergraph,
  logging: "error",
  landingPage: false,
  graphiql: false,
  plugins: () => [signing],
  ...(planner === "rust" && (await rustPlanner())),
});
const server = createServer(gateway).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const { port } = server.address() as AddressInfo;

obey({ usage, url: () => `http://127.0.0.1:${port}/graphql` });

async function rustPlanner(): Promise<object> {
  const router: string = "@graphql-hive/router-runtime";
  const { unifiedGraphHandler } = (await import(router)) as { readonly unifiedGraphHandler: unknown };
  return { unifiedGraphHandler };
}
