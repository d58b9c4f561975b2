import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { ClaimSigner } from "../../core/access/claims.ts";
import type { Disclosures } from "../../core/access/disclosures.ts";
import { isPurpose } from "../../core/access/purposes.ts";
import { systemClock as clock } from "../../core/clock.ts";
import { Cursors } from "../../subgraphs/cursors.ts";
import type { RequestSession } from "../../session/request.ts";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { makeSubgraph } from "../../subgraphs/make.ts";
import { subgraphNames } from "../../records/subgraphs.ts";
import { obey } from "../child.ts";
import { countReads } from "../usage.ts";
import { type Asked, callerOf, entryWriter, instance, openStanding, sessionOf } from "../standing.ts";

// Apollo's gateway as its manual sets it up, over subgraphs reached by HTTP (kept connections are its standard) or, where
// it is given no addresses, in its own process. It is stock but for what no hub may go without: the key, the claims
// signed for each fetch, the audit entry.
const [data = "", urls] = process.argv.slice(2);
const standing = await openStanding(data);
const { platform, audit } = standing;
const usage = countReads(platform.store);
const entryOf = entryWriter(standing);
const signer = new ClaimSigner(platform.secret("claims"), clock);
const cursors = new Cursors(platform.secret("id"));

/** Apollo writes the body after this, so it cannot be vouched for; neither side looks at it. */
const unread = "";

interface Context extends RequestSession, Pick<Asked, "address" | "started"> {
  // What the resolvers of a subgraph in this process ask for.
  readonly cursors: Cursors;
  readonly loaders: Map<string, unknown>;
  readonly log: Pick<Console, "error">;
}

function signedSubgraph(name: string, url: string | undefined) {
  return new RemoteGraphQLDataSource<Context>({
    url: url ?? "",
    async willSendRequest({ request, context }) {
      const token = await signer.sign({ subgraph: name, instance }, (context as Context).claims, unread);
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
        const { requestId, caller, purpose, address, started, disclosures } = contextValue;
        const asked = { query, name: operationName ?? null, fields: fields ?? [], variables };
        await audit.append(entryOf({ requestId, caller, purpose, address, started, ...asked }, disclosures));
      },
    };
  },
};

const supergraphSdl = readFileSync(join(import.meta.dirname, "../../schema/generated/supergraph.graphql"), "utf8");
const gateway = new ApolloGateway({
  supergraphSdl,
  buildService: urls ? remoteSubgraphs(urls) : await localSubgraphs(),
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
    const session = sessionOf(standing, { caller, purpose, requestId: clock.id(), started });
    return Object.assign(session, { address, started, cursors, loaders: new Map<string, unknown>(), log: console });
  },
});

obey({ usage, url: () => url });

function remoteSubgraphs(text: string) {
  const byName = JSON.parse(text) as Record<string, string>;
  return ({ name }: { readonly name: string }) => signedSubgraph(name, byName[name]);
}

async function localSubgraphs() {
  const made = await Promise.all(
    subgraphNames.map(async (name) => {
      const schema = makeSubgraph(await loadSubgraph(name));
      return [name as string, new LocalGraphQLDataSource<Context>(schema)] as const;
    }),
  );
  const sources = new Map(made);
  return ({ name }: { readonly name: string }) => sources.get(name) as LocalGraphQLDataSource<Context>;
}
