import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { GraphQLSchema } from "graphql";
import { obey } from "../child.ts";
import { graphql } from "../graphql.ts";
import { sdlOf } from "./compose.ts";
import { schemaOf, type SubgraphName, subgraphNames } from "./world.ts";

// The four subgraphs in one process, a port each. What was asked before is answered from memory: what is compared is the
// gateways, and the data never changes.
let fetches = 0;
/** By the bytes of the request: more than the queries of one run need. */
const maxKept = 10_000;

async function serve(name: SubgraphName): Promise<string> {
  const schema = schemaOf(name, sdlOf(name));
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", async () => {
      fetches += 1;
      const asked = Buffer.concat(parts).toString();
      const body = kept.get(asked) ?? (await answer(schema, asked));
      if (kept.size < maxKept) kept.set(asked, body);
      response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
      response.end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function answer(schema: GraphQLSchema, asked: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(asked) as {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
  };
  const document = graphql.parse(query);
  return Buffer.from(
    JSON.stringify(await graphql.execute({ schema, document, variableValues: variables, operationName })),
  );
}

const urls = Object.fromEntries(
  await Promise.all(subgraphNames.map(async (name) => [name, await serve(name)] as const)),
);

obey({ urls: () => urls, fetches: () => fetches });
