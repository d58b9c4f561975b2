import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { obey } from "../../child.ts";

// Apollo's gateway as its manual sets it up.
const [supergraphSdl = ""] = process.argv.slice(2);
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });

obey({ url: () => url, pids: () => [process.pid] });
