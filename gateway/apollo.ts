import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { silenceVendors } from "../core/settings.ts";
import type { SubgraphName } from "../subgraphs/names.ts";
import type { RequestContext } from "./context.ts";
import { mostTokens } from "./limits/document.ts";
import { rowsRule } from "./limits/rows.ts";
import { purposeRule } from "./purpose-rule.ts";
import { codeOf, shownError } from "./shown-errors.ts";

/** Notes which errors the answer carries, and by whom the request is to be named in a complaint. */
const answerNotes: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        const { body } = response;
        if (body.kind !== "single" || !body.singleResult.errors) return;
        const { errors } = body.singleResult;
        contextValue.notes.answered = body.singleResult.data !== undefined;
        contextValue.notes.codes = [...new Set(errors.map(({ extensions }) => codeOf(extensions?.["code"])))];
        body.singleResult.extensions = { ...body.singleResult.extensions, requestId: contextValue.requestId };
      },
    };
  },
};

/** Apollo Server over Apollo's gateway, with the composed supergraph and one data source a subgraph. */
export async function startApollo(
  supergraphSdl: string,
  subgraph: (name: SubgraphName) => GraphQLDataSource<RequestContext>,
): Promise<ApolloServer<RequestContext>> {
  silenceVendors();
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => subgraph(name as SubgraphName),
  });
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: mostTokens },
    // One more says that there were more.
    validationOptions: { maxErrors: 4 },
    formatError: shownError,
    plugins: [
      purposeRule,
      rowsRule(),
      answerNotes,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}
