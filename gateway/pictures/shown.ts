import { Readable } from "node:stream";
import { hubError } from "../../core/errors.ts";
import type { ErrorCode } from "../../core/errors.ts";
import type { ShownPicture } from "../../core/pictures/addresses.ts";
import { refusal } from "../../core/refusal.ts";
import type { Hub } from "../hub.ts";
import type { AnswerForm, HubAnswer, HubRequest } from "../http-message.ts";
import { plainAnswer } from "../rest/problem.ts";

type Showing = Pick<Hub, "requestHandler" | "authenticator" | "platform" | "clock">;
type Asked = Omit<HubRequest, "body">;

/** What the audit calls it. */
const name = "picture";

/** What is told apart from a picture that is not there: it says nothing of any record. */
export const told: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "RATE_LIMIT",
  "QUOTA_LIMIT",
  "STORE_UNAVAILABLE",
  "AUDIT_UNAVAILABLE",
  "SIGN_IN_UNAVAILABLE",
  "CLIENT_LEFT",
  "INTERNAL",
]);

/** Whatever is wrong with an address, the answer is that there is nothing: the same in every byte but the request's id. */
const nothingThere: AnswerForm = (answer) => {
  if (!answer.code) return answer;
  const { "hub-request": requestId = "" } = answer.headers;
  if (told.has(answer.code)) return plainAnswer(answer);
  return plainAnswer(refusal("NOT_FOUND", requestId, "There is no picture at this address, or none any more."));
};

/** The answer to who asks without an address that could be one. */
export function noPicture({ requestHandler }: Pick<Showing, "requestHandler">, asked: Asked): Promise<HubAnswer> {
  return requestHandler.refuse(asked, "NOT_FOUND", { form: nothingThere });
}

/**
 * The answer to an address: the picture, to whomever it was made for and as that caller sees its record now. What a browser
 * sends with an image says neither who asks nor why; the address does.
 */
export function shownPicture(hub: Showing, sealed: string, asked: Asked): Promise<HubAnswer> {
  const { requestHandler, authenticator, platform, clock } = hub;
  const shown = platform.pictureAddresses.open(sealed, clock.now());
  if (!shown) return noPicture(hub, asked);
  const { record, name: picture, size, until, holder } = shown;
  const request = { ...asked, headers: saidBy(shown, asked), body: { variables: { record, name: picture, size } } };
  const asker = () => authenticator.again(holder, asked.address);
  return requestHandler.run(
    request,
    { name, cost: 1, form: nothingThere, asker },
    async ({ looking: { pictures } }) => {
      const bytes = await pictures.read(record, picture, size);
      if (!bytes) throw hubError("NOT_FOUND");
      const seconds = Math.max(0, Math.floor((until - clock.now()) / 1_000));
      const headers = {
        ...shownAs,
        "content-length": String(bytes.length),
        "cache-control": `private, max-age=${seconds}`,
      };
      return { body: "", stream: Readable.from([bytes]), headers, note: `picture ${picture}, ${size}` };
    },
  );
}

/** Nothing of what a picture's address answers is ever anything but a picture, on the hub's own pages. */
const shownAs = {
  "content-type": "image/webp",
  "content-disposition": "inline",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
};

/** The request as it would have come from who was given the address. */
export function saidBy(
  { purpose, caseReference }: Pick<ShownPicture, "purpose" | "caseReference">,
  { headers }: Asked,
): HubRequest["headers"] {
  const { "x-request-id": id } = headers;
  return { "hub-purpose": purpose, ...(caseReference !== null && { "hub-case": caseReference }), "x-request-id": id };
}
