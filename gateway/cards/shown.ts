import { hubError } from "../../core/errors.ts";
import { refusal } from "../../core/refusal.ts";
import type { QuickCheckCard } from "../../records/specimens/card/card.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import type { CardService } from "../../session/cards/service.ts";
import type { Hub } from "../hub.ts";
import type { AnswerForm, HubAnswer, HubRequest } from "../http-message.ts";
import { saidBy, told } from "../pictures/shown.ts";
import { plainAnswer } from "../rest/problem.ts";
import { cardPage, contentSecurityPolicy } from "./page.ts";

type Showing = Pick<Hub, "requestHandler" | "authenticator" | "platform" | "clock">;
type Asked = Omit<HubRequest, "body">;

/** What the audit calls it. */
const name = "cardPage";

/** Whatever is wrong with an address, the answer is that there is nothing: the same in every byte but the request's id. */
const nothingThere: AnswerForm = (answer) => {
  if (!answer.code) return answer;
  const { "hub-request": requestId = "" } = answer.headers;
  if (told.has(answer.code)) return plainAnswer(answer);
  return plainAnswer(refusal("NOT_FOUND", requestId, "There is no card at this address, or none any more."));
};

/** The answer to who asks without an address that could be one. */
export function noCard({ requestHandler }: Pick<Showing, "requestHandler">, asked: Asked): Promise<HubAnswer> {
  return requestHandler.refuse(asked, "NOT_FOUND", { form: nothingThere });
}

/**
 * The answer to the address of a page: the card, made anew of what whomever it was made for sees now, and its pictures in
 * it. What a browser sends that opens a page says neither who asks nor why; the address does.
 */
export function shownCard(hub: Showing, sealed: string, asked: Asked): Promise<HubAnswer> {
  const { requestHandler, authenticator, platform, clock } = hub;
  const shown = platform.cardAddresses.open(sealed, clock.now());
  if (!shown) return noCard(hub, asked);
  const { asked: about, holder } = shown;
  const request = { ...asked, headers: saidBy(shown, asked), body: { variables: about } };
  const asker = () => authenticator.again(holder, asked.address);
  return requestHandler.run(request, { name, cost: 1, form: nothingThere, asker }, async ({ looking: { cards } }) => {
    const card = await cards.of(about);
    if (!card) throw hubError("NOT_FOUND");
    const pictures = await picturesOf(card, cards);
    const body = cardPage(card, (one) => pictures.get(keyOf(one)));
    return { body, headers: shownAs, note: `card of ${about.issuer}, ${about.category}` };
  });
}

/** A page whose address is over answers nothing; what a browser kept of it would. */
const shownAs = {
  "content-type": "text/html; charset=utf-8",
  "content-disposition": "inline",
  "x-content-type-options": "nosniff",
  "content-security-policy": contentSecurityPolicy,
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/** One of each side of a line, in bytes; those that nobody handed in are left out. */
async function picturesOf(card: QuickCheckCard, cards: Pick<CardService, "bytesOf">) {
  const shown = card.features.flatMap(({ genuine, fakes }) =>
    [genuine, fakes].flatMap((sides) => sides.find(({ picture }) => picture)?.picture ?? []),
  );
  const read = await Promise.all(shown.map(async (one) => [keyOf(one), await cards.bytesOf(one)] as const));
  return new Map(read.flatMap(([key, bytes]) => (bytes ? [[key, bytes] as const] : [])));
}

function keyOf({ record, name: picture }: CardPicture): string {
  return `${record} ${picture}`;
}
