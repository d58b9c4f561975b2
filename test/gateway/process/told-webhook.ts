import { Webhook } from "standardwebhooks";
import { vi } from "vitest";
import type { Received, Receiver } from "../../receiver.ts";
import type { startHub } from "./started.ts";

const declare = `mutation ($url: String!) {
  createWebhook(webhook: { name: "Desk", url: $url, purpose: "border-control" }) { secret }
}`;
const report = `mutation {
  recordDocumentReports(
    idempotencyKey: "report-7-of-2026"
    records: [{ reference: "R-7", number: "XZ0000007", type: PASSPORT, issuer: "UTO", fraudType: STOLEN }]
  ) { result }
}`;
const check =
  'mutation { checkDocument(document: { number: "XZ0000007", type: PASSPORT, issuer: "UTO" }) { verdict } }';

/** The type of the message that a receiver gets of a hub in a process of its own, once a check has met a report. */
export async function toldWebhook(hub: Awaited<ReturnType<typeof startHub>>, receiver: Receiver): Promise<string> {
  const ask = async (query: string, variables: object = {}) => {
    const headers = { "content-type": "application/json", "hub-purpose": "border-control" };
    const response = await fetch(`${hub.address}/graphql`, {
      method: "POST",
      headers: { ...headers, authorization: `Bearer ${hub.keys.get("internal")}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = (await response.json()) as { readonly data: Record<string, { readonly secret: string }> };
    return data;
  };
  const made = await ask(declare, { url: `${receiver.origin}/hits` });
  await ask(report);
  await ask(check);
  const message = await vi.waitUntil(() => receiver.received[0], { timeout: 30_000 });
  // By the machine's own time.
  const read = new Webhook(made["createWebhook"]?.secret ?? "").verify(message.body, message.headers);
  return (read as Received["said"]).type;
}
