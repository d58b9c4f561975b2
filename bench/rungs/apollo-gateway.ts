import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { ClaimSigner } from "../../core/access/claims.ts";
import { Disclosures } from "../../core/access/disclosures.ts";
import { isPurpose } from "../../core/access/purposes.ts";
import { systemClock as clock } from "../../core/clock.ts";
import { obey } from "../child.ts";
import { countReads } from "../usage.ts";
import { type Asked, callerOf, entryWriter, openStanding } from "./standing.ts";

// Apollo's gateway as its manual sets it up, over subgraphs reached by HTTP (kept connections are its standard). It is
// stock but for what no hub may go without: the key, the claims signed for each fetch, the audit entry.
const [data = "", urls = "{}"] = process.argv.slice(2);
const standing = await openStanding(data);
const { holdings, audit } = standing;
const usage = countReads(holdings.store);
const entryOf = entryWriter(standing);
const signer = new ClaimSigner(holdings.secret("claims"), clock);

/** Apollo writes the body after this, so it cannot be vouched for; neither side looks at it. */
const unread = "";

interface Context extends Pick<Asked, "requestId" | "caller" | "purpose" | "address" | "started"> {
  readonly disclosures: Disclosures;
}

function signedSubgraph(name: string, url: string | undefined) {
  return new RemoteGraphQLDataSource<Context>({
    url: url ?? "",
    async willSendRequest({ request, context }) {
      const { caller, purpose, requestId } = context as Context;
      const token = await signer.sign(name, { caller, purpose, caseReference: null, requestId }, unread);
      request.http?.headers.set("authorization", `Bearer ${token}`);
    },
    didReceiveResponse({ response, context }) {
      const { disclosed } = (response.extensions ?? {}) as { disclosed?: ReturnType<Disclosures["list"]> };
      for (const { owner, records } of disclosed ?? []) for (const id of records) context.disclosures.add(owner, id);
      delete response.extensions;
      return response;
    },
  });
}

const audited: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, operation, operationName, contextValue }) {
        const fields = operation?.selectionSet.selections.flatMap((one) =>
          "name" in one ? [one.name?.value ?? ""] : [],
        );
        const { query = "", variables = {} } = request;
        const asked = { ...contextValue, query, name: operationName ?? null, fields: fields ?? [], variables };
        await audit.append(entryOf(asked, contextValue.disclosures));
      },
    };
  },
};

const supergraphSdl = readFileSync(join(import.meta.dirname, "../../schema/generated/supergraph.graphql"), "utf8");
const subgraphUrls = JSON.parse(urls) as Record<string, string>;
const gateway = new ApolloGateway({
  supergraphSdl,
  buildService: ({ name }) => signedSubgraph(name, subgraphUrls[name]),
});
const server = new ApolloServer<Context>({ gateway, plugins: [audited] });
const { url } = await startStandaloneServer(server, {
  listen: { host: "127.0.0.1", port: 0 },
  context: async ({ req }) => {
    const started = clock.now();
    const caller = await callerOf(standing, req.headers.authorization);
    const purpose = req.headers["hub-purpose"];
    if (!caller || !isPurpose(purpose)) throw new Error("no key or no purpose");
    const address = req.socket.remoteAddress ?? null;
    return { requestId: clock.id(), caller, purpose, address, started, disclosures: new Disclosures() };
  },
});

obey({ usage, url: () => url });
