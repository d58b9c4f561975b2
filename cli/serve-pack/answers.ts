import { GraphQLError } from "graphql";
import { largestSpending, Spending } from "../../core/access/spending.ts";
import type { Clock } from "../../core/clock.ts";
import { type ErrorCode, hubError, isErrorCode } from "../../core/errors.ts";
import { refusal } from "../../core/refusal.ts";
import { answerOf, header, type HubAnswer, type HubRequest, sent, statusOf } from "../../gateway/http-message.ts";
import { variablesExcess } from "../../gateway/limits/variables.ts";
import { takeTextsAlone } from "../../gateway/request/text-scalars.ts";
import type { TrustedDocuments } from "../../gateway/trusted-documents/resolve.ts";
import type { Manifest } from "../../packs/manifest.ts";
import type { OpenChecks } from "../../packs/open-checks.ts";
import type { SubgraphContext } from "../../subgraphs/context.ts";
import { SubgraphExecutor } from "../../subgraphs/executor.ts";
import { makeSubgraph } from "../../subgraphs/make.ts";
import { subgraph } from "../../subgraphs/checks/subgraph.ts";
import { AddressedCards, type OfflineAddresses } from "./addressed-cards.ts";
import { ageOf, inHeader } from "./age.ts";
import { callerOf } from "./caller.ts";
import { OfflineChecks } from "./offline-checks.ts";
import type { PacksInUse } from "./packs-in-use.ts";
import { AnsweredQueries } from "./queries.ts";

export interface PackAnswersOptions {
  readonly packs: Pick<PacksInUse, "ask">;
  readonly trustedDocuments: Pick<TrustedDocuments, "resolve">;
  readonly addresses: OfflineAddresses;
  readonly clock: Clock;
  /** Told what failed, for whoever runs the device. */
  readonly failed: (error: unknown) => void;
}

/** Answers GraphQL by the hub's own subgraph of checks, over a pack in the place of the hub's services. */
export class PackAnswers {
  readonly #options: PackAnswersOptions;
  readonly #executor: SubgraphExecutor;
  readonly #queries: AnsweredQueries;

  constructor(options: PackAnswersOptions) {
    const schema = makeSubgraph(subgraph);
    takeTextsAlone(schema);
    this.#options = options;
    this.#executor = new SubgraphExecutor(schema);
    this.#queries = new AnsweredQueries(schema);
  }

  async answer(request: HubRequest): Promise<HubAnswer> {
    const requestId = this.#options.clock.id();
    try {
      const asked = this.#options.packs.ask((open) => this.#answered(request, requestId, open));
      return (await asked) ?? refusal("STORE_UNAVAILABLE", requestId, "This device has no good pack.");
    } catch (error) {
      if (error instanceof GraphQLError && isErrorCode(error.extensions["code"])) return refused(error, requestId);
      this.#options.failed(error);
      return refusal("INTERNAL", requestId);
    }
  }

  async #answered(
    request: HubRequest,
    requestId: string,
    { pack, checks: ofPack }: Pick<OpenChecks, "pack" | "checks">,
  ): Promise<HubAnswer> {
    const { trustedDocuments, addresses, failed } = this.#options;
    if (request.fault) throw hubError(request.fault.code, request.fault.message);
    const caller = callerOf(pack.manifest);
    const resolved = trustedDocuments.resolve(request, "off", caller);
    if ("code" in resolved) throw hubError(resolved.code, resolved.message);
    const { query, variables, operationName } = sent(resolved.request);
    const excess = variablesExcess(variables ?? {});
    if (excess) throw hubError(excess.code, excess.message);
    this.#queries.refuseOther(query, variables ?? {}, operationName);
    refuseOtherPurpose(request, pack.manifest);
    const checks = new OfflineChecks(ofPack, { check: requestId, now: pack.now() });
    const said = { caller, requestId, checks, operation: null, spending: new Spending(largestSpending) };
    const looking = { cards: new AddressedCards(pack, addresses) };
    // Whatever else a context has, no query that is let through asks for.
    const context = { ...said, looking, loaders: new Map(), log: { error: failed } } as unknown as SubgraphContext;
    const result = await this.#executor.run(query, (variables ?? {}) as Record<string, unknown>, context);
    const age = checks.age ?? ageOf(pack.manifest, pack.now());
    const body = JSON.stringify({ ...result, extensions: { pack: age } });
    const { headers, ...answer } = answerOf(requestId, body);
    const type = header(request, "accept")?.includes(graphqlType)
      ? `${graphqlType}; charset=utf-8`
      : headers["content-type"];
    const [first] = result.errors ?? [];
    const status = first && !result.data ? statusOf(first.extensions["code"] as never, type) : 200;
    const told = { ...headers, "content-type": String(type), "hub-pack": inHeader(age) };
    return { ...answer, status, headers: told };
  }
}

/** With what else the catalogue's errors hold: the faults of variables. */
function refused({ message, extensions }: GraphQLError, requestId: string): HubAnswer {
  const body = JSON.stringify({ errors: [{ message, extensions: { ...extensions, requestId } }] });
  return { ...refusal(extensions["code"] as ErrorCode, requestId), body };
}

const graphqlType = "application/graphql-response+json";

function refuseOtherPurpose(request: HubRequest, { purpose }: Manifest): void {
  if (header(request, "hub-purpose") !== purpose)
    throw hubError("PURPOSE_REQUIRED", `This pack was made for one purpose: say Hub-Purpose: ${purpose}.`);
}
