import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Settings } from "../../core/settings.ts";
import { type SubgraphName, subgraphNames } from "../../records/subgraphs.ts";
import { type Answer, openTestHub } from "../hub.ts";
import { introduced } from "../introductions.ts";
import { holdsAlways } from "./invariants.ts";

export type Hostile = Awaited<ReturnType<typeof openHostile>>;

/** A hub whose subgraphs are somebody else's server, which says what it is told to and counts who comes. */
export async function openHostile() {
  let [status, text, asked] = [200, "", 0];
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls = Object.fromEntries(subgraphNames.map((name) => [name, address]));
  const hub = await openTestHub({
    remote: subgraphNames,
    subgraphUrls: urls as Settings<SubgraphName>["subgraphUrls"],
  });
  // It has got hold of the secret, and knows how to be taken for a subgraph.
  const says: RequestListener = (request, response) => {
    asked += 1;
    request.resume();
    response.writeHead(status, { "content-type": "application/json" }).end(text);
  };
  server.on("request", introduced(hub.hub.platform.secret("claims"), hub.clock, says));
  return {
    address,
    /** How often somebody came. */
    asked: () => asked,
    /** Asks while the subgraphs answer with this; the answer is one that gives nothing away. */
    async ask(says: { readonly status?: number; readonly text: string }, query: string): Promise<Answer> {
      [status, text] = [says.status ?? 200, says.text];
      const answer = await hub.post("XYZ", { query });
      holdsAlways(
        { ...answer, headers: answer.headers as never, text: answer.body, millis: 0 },
        { faulty: true },
        query,
      );
      return answer;
    },
    async close(): Promise<void> {
      await hub.close();
      server.close();
    },
  };
}
