import { GraphQLError } from "graphql/error/GraphQLError.js";
import { type Fault, lines } from "../../core/faults.ts";
import { webhookCollection } from "../../core/webhooks/record.ts";
import type { WebhookService } from "../../core/webhooks/service.ts";
import { requestFor } from "../../session/operator.ts";
import { watchAsked, type WatchInput } from "../../subgraphs/watch-asked.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { listOf } from "./list-of.ts";
import { ownerIn } from "./owner.ts";
import { asOperator } from "./run.ts";
import { wholeNumber } from "./whole-number.ts";

export interface WebhookArguments {
  readonly owner: string;
  readonly name: string;
  readonly url: string;
  readonly purpose: string;
  readonly kinds?: string;
  readonly watch?: string;
  readonly test?: boolean;
  readonly json?: boolean;
}

/** `borderlink webhooks create` */
export async function createWebhook(
  { owner, name, url, purpose, kinds, watch, test, json }: WebhookArguments,
  output: Output,
): Promise<ExitCode> {
  const said = { name, url, purpose, kinds: kinds === undefined ? null : listOf(kinds) };
  const code = ownerIn(owner);
  const wanted = { ...said, watch: watch === undefined ? null : watchIn(watch) };
  const made = await asOperator((session) => requestFor(session, code, test).webhooks.create(wanted)).catch(inWords);
  output.answer(json ? JSON.stringify({ ...made, owner: code, url }) : (made?.secret ?? ""));
  if (!json)
    output.remark(`This is webhook ${made?.id}. The secret is given now and never again; the hub does not keep it.`);
  return 0;
}

function watchIn(text: string) {
  try {
    return watchAsked(JSON.parse(text) as WatchInput);
  } catch (error) {
    if (error instanceof GraphQLError) inWords(error);
    throw new Refusal(`--watch is no JSON such as {"ids":["PER-…"]}.`, 2);
  }
}

/** `borderlink webhooks rotate ID` */
export async function rotateWebhook(
  id: string,
  { overlap, json }: { readonly overlap: string; readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  const hours = wholeNumber("--overlap", overlap, 24);
  const made = await onWebhook(id, output, (webhooks) => webhooks.rotate(id, hours));
  if (!made) return 1;
  output.answer(json ? JSON.stringify(made) : (made.secret ?? ""));
  if (!json) output.remark(`The old secret signs as well for ${hours} h. The new one is given now and never again.`);
  return 0;
}

/** `borderlink webhooks pause ID` */
export async function pauseWebhook(id: string, output: Output): Promise<ExitCode> {
  return said(await onWebhook(id, output, (webhooks) => webhooks.pause(id)), output, `${id} is paused.`);
}

/** `borderlink webhooks resume ID` */
export async function resumeWebhook(
  id: string,
  { after }: { readonly after?: string },
  output: Output,
): Promise<ExitCode> {
  const resumed = await onWebhook(id, output, (webhooks) => webhooks.resume(id, after ?? null));
  return said(resumed, output, `${id} goes on ${after === undefined ? "where it stood" : "after that cursor"}.`);
}

/** `borderlink webhooks resend ID` */
export async function resendDeadLetters(
  id: string,
  { deadLetter }: { readonly deadLetter?: string },
  output: Output,
): Promise<ExitCode> {
  const resent = await onWebhook(id, output, (webhooks) => webhooks.resend(id, deadLetter ?? null));
  return said(
    resent,
    output,
    `${resent?.waiting} messages of ${id} are sent again, and ${resent?.deadLetters} are not.`,
  );
}

/** `borderlink webhooks delete ID` */
export async function deleteWebhook(id: string, output: Output): Promise<ExitCode> {
  return said(await onWebhook(id, output, (webhooks) => webhooks.remove(id)), output, `${id} is deleted.`);
}

/** Acts on a webhook for the organisation that it is of; null where there is none, which is said. */
export async function onWebhook<T>(
  id: string,
  output: Output,
  act: (webhooks: WebhookService) => Promise<T | null>,
): Promise<T | null> {
  const done = await asOperator(async (session) => {
    const webhook = (await session.platform.store.getMany(webhookCollection, [id])).get(id);
    return webhook ? act(requestFor(session, webhook.owner, webhook.test).webhooks) : null;
  }).catch(inWords);
  if (done === null) output.remark(`There is no webhook ${id}: borderlink webhooks list shows every one.`);
  return done;
}

function said(done: unknown, output: Output, words: string): ExitCode {
  if (done === null) return 1;
  output.answer(words);
  return 0;
}

/** What a client is told as an error of the graph stands here as words. */
function inWords(error: unknown): never {
  if (!(error instanceof GraphQLError)) throw error;
  const { faults = [] } = error.extensions as { readonly faults?: readonly Fault[] };
  throw new Refusal([error.message, ...lines(faults).map((line) => `- ${line}`)].join("\n"), 2);
}
