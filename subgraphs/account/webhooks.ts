import type { Watch } from "../../core/changes/watch.ts";
import type { ListedWebhook } from "../../core/webhooks/listing.ts";
import { type Kind, wordOfKind } from "../../records/kinds.ts";
import { connection, type PageArguments, pageRequest } from "../connection.ts";
import type { SubgraphContext } from "../context.ts";
import { watchAsked } from "../watch-asked.ts";
import type { MutationResolvers, WebhookWatch } from "./generated/resolver-types.ts";

export const webhookMutations = {
  createWebhook: (_parent, { webhook, idempotencyKey }, { webhooks }) => {
    const watch = webhook.watch && watchAsked(webhook.watch);
    return webhooks.create({ ...webhook, watch }, idempotencyKey);
  },
  rotateWebhook: (_parent, { id, overlapHours, idempotencyKey }, { webhooks }) =>
    webhooks.rotate(id, overlapHours, idempotencyKey),
  pauseWebhook: async (_parent, { id, idempotencyKey }, { webhooks }) =>
    shown(await webhooks.pause(id, idempotencyKey)),
  resumeWebhook: async (_parent, { id, after, idempotencyKey }, { webhooks }) =>
    shown(await webhooks.resume(id, after ?? null, idempotencyKey)),
  resendDeadLetters: async (_parent, { webhook, id, idempotencyKey }, { webhooks }) =>
    shown(await webhooks.resend(webhook, id ?? null, idempotencyKey)),
  deleteWebhook: (_parent, { id, idempotencyKey }, { webhooks }) => webhooks.remove(id, idempotencyKey),
} satisfies MutationResolvers;

export async function listWebhooks(_parent: unknown, _args: unknown, { webhooks, spending }: SubgraphContext) {
  const listed = await webhooks.list();
  spending.charge("rows", listed.length);
  return listed.map(shown);
}

export async function deadLetters(context: SubgraphContext, webhook: string, page: PageArguments) {
  const list = { field: "deadLetters", of: webhook };
  const request = pageRequest(context, list, page);
  const found = await context.webhooks.deadLetters(webhook);
  if (!found) return null;
  const rows = await found.page(request);
  return connection(context, list, request, rows, (node) => ({ node }), found.count);
}

/** A plain copy: what the graph's types may change is not the store's. */
function shown<W extends ListedWebhook | null>(webhook: W) {
  return webhook && { ...webhook, kinds: [...webhook.kinds], watch: webhook.watch && watchShown(webhook.watch) };
}

function watchShown(watch: Watch): WebhookWatch {
  const kinds = watch.kinds?.map((kind) => wordOfKind(kind as Kind));
  return structuredClone({ ...watch, kinds }) as WebhookWatch;
}
