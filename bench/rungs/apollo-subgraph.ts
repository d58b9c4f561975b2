import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { ClaimVerifier } from "../../core/access/claims.ts";
import { systemClock as clock } from "../../core/clock.ts";
import type { SubgraphContext } from "../../subgraphs/context.ts";
import { Cursors } from "../../subgraphs/cursors.ts";
import { RequestSession } from "../../session/request.ts";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { makeSubgraph } from "../../subgraphs/make.ts";
import { isSubgraphName } from "../../records/subgraphs.ts";
import { obey } from "../child.ts";
import { countReads } from "../usage.ts";
import { instance, openStanding } from "../standing.ts";

// One subgraph as Apollo's manual sets one up: the hub's own schema and resolvers behind a stock standalone server.
const [name, data = ""] = process.argv.slice(2);
if (!isSubgraphName(name)) throw new Error(`${name} is no subgraph`);

interface Context extends SubgraphContext, Pick<RequestSession, "disclosures"> {}

/** Tells the gateway what was disclosed, for its audit entry. */
const disclosed: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue }) {
        if (body.kind === "single") body.singleResult.extensions = { disclosed: contextValue.disclosures.list() };
      },
    };
  },
};

const standing = await openStanding(data);
const { secret, store } = standing.platform;
const usage = countReads(store);
const verifier = new ClaimVerifier(secret("claims"), clock, { subgraph: name, instance });
const cursors = new Cursors(secret("id"));
// Nobody asks for a trace; saying so keeps its notice off the screen.
const plugins = [disclosed, ApolloServerPluginInlineTraceDisabled()];
const server = new ApolloServer<Context>({ schema: makeSubgraph(await loadSubgraph(name)), plugins });
const { url } = await startStandaloneServer(server, {
  listen: { host: "127.0.0.1", port: 0 },
  context: async ({ req }) => {
    const [, token] = /^Bearer (\S+)$/.exec(req.headers.authorization ?? "") ?? [];
    const claims = await verifier.verify(token ?? "", "");
    if ("code" in claims) throw new Error("only the gateway is answered");
    return Object.assign(new RequestSession(standing, claims), { log: console, cursors, loaders: new Map() });
  },
});

obey({ usage, url: () => url });
