import type { ErrorCode } from "../../core/errors.ts";
import { refusal } from "../../core/refusal.ts";
import type { GivenOut, SealedAddresses } from "../../core/sealed-addresses.ts";
import type { Hub } from "../hub.ts";
import type { AnswerForm, HubAnswer, HubRequest } from "../http-message.ts";
import type { RequestContext } from "../request/context.ts";
import type { FileAnswer } from "../request/handler.ts";
import { plainAnswer } from "../rest/problem.ts";

export type Showing = Pick<Hub, "requestHandler" | "authenticator" | "platform" | "clock">;
export type Asked = Omit<HubRequest, "body">;

/** What is got by addresses that answers give out. */
export interface Addressed<Shown extends readonly unknown[]> {
  /** What the audit calls that it is got. */
  readonly name: string;
  /** What is said where there is nothing. */
  readonly nothing: string;
  readonly addresses: (platform: Hub["platform"]) => SealedAddresses<Shown>;
  /** What an address shows, in the audit's words. */
  readonly variables: (shown: Shown) => Readonly<Record<string, unknown>>;
  /** `seconds`: for how long the address is good. Throws `NOT_FOUND` where the caller sees nothing there. */
  readonly show: (shown: Shown, context: RequestContext, seconds: number) => Promise<FileAnswer>;
}

/** What is told apart from what is not there: it says nothing of any record. */
const told: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "RATE_LIMIT",
  "QUOTA_LIMIT",
  "STORE_UNAVAILABLE",
  "AUDIT_UNAVAILABLE",
  "SIGN_IN_UNAVAILABLE",
  "CLIENT_LEFT",
  "INTERNAL",
]);

/** Whatever is wrong with an address, the answer is that there is nothing: the same in every byte but the request's id. */
function nothingThere(says: string): AnswerForm {
  return (answer) => {
    if (!answer.code) return answer;
    const { "hub-request": requestId = "" } = answer.headers;
    if (told.has(answer.code)) return plainAnswer(answer);
    return plainAnswer(refusal("NOT_FOUND", requestId, says));
  };
}

/** The answer to who asks without an address that could be one. */
export function noneAt(
  { nothing }: Pick<Addressed<readonly unknown[]>, "nothing">,
  { requestHandler }: Pick<Showing, "requestHandler">,
  asked: Asked,
): Promise<HubAnswer> {
  return requestHandler.refuse(asked, "NOT_FOUND", { form: nothingThere(nothing) });
}

/**
 * The answer to an address: what it shows, to whomever it was made for and as that caller sees it now. What a browser sends
 * that opens one says neither who asks nor why; the address does.
 */
export function shownAt<Shown extends readonly unknown[]>(
  of: Addressed<Shown>,
  hub: Showing,
  sealed: string,
  asked: Asked,
): Promise<HubAnswer> {
  const { requestHandler, authenticator, platform, clock } = hub;
  const given = of.addresses(platform).open(sealed, clock.now());
  if (!given) return noneAt(of, hub, asked);
  const { shown, holder, caseReference, until } = given;
  const request = { ...asked, headers: saidBy(given, asked), body: { variables: of.variables(shown) } };
  const asker = () => authenticator.again(holder, caseReference, asked.address);
  return requestHandler.run(request, { name: of.name, cost: 1, form: nothingThere(of.nothing), asker }, (context) =>
    of.show(shown, context, Math.max(0, Math.floor((until - clock.now()) / 1_000))),
  );
}

/** The request as it would have come from who was given the address. */
function saidBy({ purpose, caseReference }: GivenOut, { headers }: Asked): HubRequest["headers"] {
  const { "x-request-id": id } = headers;
  return { "hub-purpose": purpose, ...(caseReference !== null && { "hub-case": caseReference }), "x-request-id": id };
}
