import { maySome } from "../../core/access/caller.ts";
import { exportNote, feedName } from "../../core/audit/exported.ts";
import { hubError, lacksScope } from "../../core/errors.ts";
import { lines, readAs } from "../../core/faults.ts";
import type { FeedPart } from "../../session/feeds/service.ts";
import type { HubAnswer, HubRequest } from "../http-message.ts";
import type { RequestContext } from "../request/context.ts";
import type { RequestHandler } from "../request/handler.ts";
import { besideScreening } from "../request/purpose-rule.ts";
import { linesOf, Manifest, problemLine } from "./answer.ts";
import { type FeedForm, form } from "./form.ts";

/** Records of a part: they are read together, and stand in one entry of the audit. */
const recordsOfPart = 500;

/** A part that is in the audit and may leave, or why there is none. */
export interface Told {
  readonly answer: HubAnswer;
  readonly part: FeedPart | null;
  readonly at: string;
}

/** Reads the parts of a feed one after the other, each as a request of its own: who asks, what it costs, the audit entry. */
export class FeedWay {
  readonly #handler: RequestHandler;
  readonly #request: HubRequest;
  /** As many records as one request may cost. */
  #atMost = recordsOfPart;

  constructor(handler: RequestHandler, request: HubRequest) {
    this.#handler = handler;
    this.#request = request;
  }

  /** The part behind the end of another; behind the place that was asked for, where none is named. */
  async part(end: FeedPart["end"] | null): Promise<Told> {
    let part: FeedPart | null = null;
    let at = "";
    const request = { ...this.#request, body: { variables: {} } };
    const answer = await this.#handler.run(request, { name: feedName, cost: 1 }, async (context) => {
      const asked = askedIn(this.#request.body, context);
      part = await partOf(context, asked, end, this.#atMost);
      at = new Date(context.claims.arrived).toISOString();
      const { owner, test } = context.caller;
      const body = linesOf(part, { owner, test, purpose: context.purpose });
      context.weigh(body.length);
      const format = asked.tell === "roots" ? "the roots of a feed" : "a feed";
      return { body, headers: {}, note: exportNote({ format, releasableTo: [], reason: asked.reason }) };
    });
    if (answer.code === "COST_LIMIT" && this.#atMost > 1) {
      this.#atMost = Math.ceil(this.#atMost / 2);
      return this.part(end);
    }
    return { answer, part: answer.code ? null : part, at };
  }
}

/** The lines of a feed, no part begun before the one before it was taken. Without its last line it was cut. */
export async function* fed(way: FeedWay, first: Told, stopping: () => boolean): AsyncGenerator<string> {
  const manifest = new Manifest();
  let end: FeedPart["end"] | null = null;
  for (let told = first; ; told = await way.part(end)) {
    const { answer, part, at } = told;
    if (!part) return yield problemLine(answer, end);
    manifest.add(part, answer.body);
    ({ end } = part);
    yield answer.body;
    if (!part.more) return yield manifest.line(end, at);
    if (stopping()) return;
  }
}

/** Behind the end of a part before it; from the place that was asked for, where there is none. */
function partOf({ looking }: RequestContext, asked: FeedForm, end: FeedPart["end"] | null, first: number) {
  const { kinds, after = null, range, tell } = asked;
  if (!range && tell === "records")
    return looking.feeds.part({ kinds, after: end && "cursor" in end ? end.cursor : after, first });
  const { after: behind, through } = range ?? { after: null, through: null };
  const from = end && "range" in end ? end.range.through : behind;
  return looking.feeds.range({ kinds, after: from, through, first, tell });
}

function askedIn(body: unknown, { caller }: RequestContext): FeedForm {
  if (caller.sector !== undefined) throw besideScreening();
  if (!maySome(caller, "export")) throw lacksScope("KIND:export for each kind of record that is in it");
  const read = readAs(form, body);
  if ("faults" in read) throw hubError("BAD_USER_INPUT", lines(read.faults, "the feed").join("; "), read.faults);
  return read.value;
}
