import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { obey } from "../../child.ts";

// Hive Gateway as its manual sets it up in a Node server of one's own, with its planner in Rust.
const [supergraph = ""] = process.argv.slice(2);
const [runtime, router]: readonly string[] = ["@graphql-hive/gateway-runtime", "@graphql-hive/router-runtime"];
const { createGatewayRuntime } = (await import(runtime ?? "")) as {
  createGatewayRuntime(config: object): RequestListener;
};
const { unifiedGraphHandler } = (await import(router ?? "")) as { readonly unifiedGraphHandler: unknown };
const quiet = { logging: "error", landingPage: false, graphiql: false };
const server = createServer(createGatewayRuntime({ supergraph, unifiedGraphHandler, ...quiet }));
server.listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));

obey({ url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, pids: () => [process.pid] });
