import type { GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";
import { getVariableValues } from "graphql";
import { silenceVendors } from "../../core/settings.ts";
import type { SubgraphName } from "../../records/subgraphs.ts";
import { refusedVariables } from "../executor/variable-faults.ts";
import type { RequestContext } from "./context.ts";
import { maxTokens } from "../limits/document.ts";
import { noteResponse } from "./response-notes.ts";
import { applyQueryRules } from "./query-rules.ts";
import { shownError } from "./shown-errors.ts";
import { takeTextsAlone } from "./text-scalars.ts";

/** The hub's rules before a query runs, and its notes on the answer. */
const houseRules: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, operationName, request, contextValue }) {
        await applyQueryRules(
          { schema, document, operation, operationName, variables: request.variables ?? {} },
          contextValue,
        );
      },
      async willSendResponse({ response, contextValue }) {
        const { body } = response;
        if (body.kind !== "single") return;
        const noted = noteResponse(contextValue, body.singleResult);
        if (noted) body.singleResult.extensions = { ...body.singleResult.extensions, ...noted };
      },
    };
  },
};

/** Apollo's own gateway, which plans and executes: what is told apart from ours by a setting, and compared with it. */
export async function apolloGateway(
  supergraphSdl: string,
  subgraph: (name: SubgraphName) => GraphQLDataSource<RequestContext>,
): Promise<GatewayInterface> {
  silenceVendors();
  const { ApolloGateway } = await import("@apollo/gateway");
  const gateway = new ApolloGateway({ supergraphSdl, buildService: ({ name }) => subgraph(name as SubgraphName) });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => takeTextsAlone(apiSchema));
  return {
    onSchemaLoadOrUpdate: (listener) => gateway.onSchemaLoadOrUpdate(listener),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: (asked) => refusal(asked) ?? executor(asked) };
    },
    stop: () => gateway.stop(),
  };
}

/** What variables that do not fit are refused with: Apollo's gateway says the first fault alone, and prints what was sent. */
function refusal({ schema, operation, request }: Parameters<GatewayExecutor>[0]) {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  return errors && Promise.resolve({ errors: [refusedVariables(errors)] });
}

/**
 * Apollo Server over a gateway. Where ours keeps what was admitted, Apollo Server is not to keep every document as well:
 * it counts a document as its text would be long and holds many times that (measured: the heap grew by 12 kB with each
 * of 12,000 distinct queries; without, it stays flat).
 */
export async function startApollo(
  gateway: GatewayInterface,
  { keepsOperations }: { readonly keepsOperations: boolean },
): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: keepsOperations ? null : undefined,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: maxTokens },
    // One more says that there were more.
    validationOptions: { maxErrors: 4 },
    formatError: shownError,
    plugins: [houseRules, ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  await apollo.start();
  return apollo;
}
