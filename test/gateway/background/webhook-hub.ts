import type { WebhookMeter } from "../../../core/webhooks/round.ts";
import { realNetwork, type Network } from "../../../core/webhooks/send.ts";
import { tellWebhooks } from "../../../gateway/background/webhooks.ts";
import type { Asker, TestHub } from "../../hub.ts";
import { openTestHub } from "../../hub.ts";
import { openReceiver, type Receiver } from "../../receiver.ts";
import { heldTimer, type Said, shownTo } from "../../world.ts";

export const administrator = { owner: "UTO", scopes: ["partner:administer", "hit:read"] };

/** A process that tells webhooks, when the test has it look. */
export function teller(hub: TestHub, network: Partial<Network> = {}) {
  const bell = heldTimer();
  const figures = { delivered: 0, failed: 0, givenUp: 0, behind: null as string | null };
  const meter: WebhookMeter = {
    delivered: () => (figures.delivered += 1),
    failed: () => (figures.failed += 1),
    givenUp: () => (figures.givenUp += 1),
    behind: (_webhook, since) => (figures.behind = since),
  };
  const faults: unknown[] = [];
  const log = { error: (fault: unknown) => faults.push(fault) };
  const stop = tellWebhooks(hub.hub, {
    clock: hub.clock,
    meter,
    log,
    timer: bell.timer,
    network: { ...realNetwork, ...network },
  });
  return { ring: () => bell.ring(), stop, figures, faults };
}

/** A hub, a receiver that it may send to, and a process that tells it. */
export async function openWebhookHub(network: Partial<Network> = {}, more: readonly string[] = []) {
  const receiver = await openReceiver();
  const hub = await openTestHub({ webhooks: [`${receiver.origin}/`, ...more], webhookNetworks: ["127.0.0.1"] });
  const telling = teller(hub, network);
  const close = async () => {
    await telling.stop();
    await hub.close();
    await receiver[Symbol.asyncDispose]();
  };
  let organisations = 0;
  return {
    hub,
    receiver,
    ...telling,
    close,
    organisation: (owner = `ORG${(organisations += 1)}`) => organisation(hub, receiver, owner),
  };
}

/** One of many organisations on a hub, none of which learns of another's: each test has its own. */
function organisation(hub: TestHub, receiver: Receiver, owner: string) {
  const asking = administering(hub, { ...administrator, owner });
  const url = `${receiver.origin}/${owner}`;
  const received = () => receiver.received.filter(({ path }) => path.startsWith(`/${owner}`));
  return {
    owner,
    url,
    asking,
    /** A webhook of its own; its id and secret. */
    declare: async (webhook: object = {}) => {
      const { value, errors } = await asking.create({ url, ...webhook });
      if (!value) throw new Error(JSON.stringify(errors));
      return value as { id: string; secret: string };
    },
    /** A hit of Greece's on a record of its own. */
    hit: (said: Said = {}) =>
      hub.world.write("hit", {
        owner: "GRC",
        policy: shownTo({ to: [owner] }),
        kind: "DOCUMENT_REPORT",
        record: `DRP-${"A".repeat(26)}`,
        recordOwner: owner,
        urgent: true,
        encounter: "a traveller",
        meetings: [{ check: "a check", at: "2026-06-01T12:00:00.000Z", place: "Utopia Bridge" }],
        ...said,
        ...(said.reference && { reference: `${owner} ${said.reference}` }),
      }),
    received,
    /** What it was told. */
    told: () => received().map(({ said: { type, data } }) => `${type} ${data["id"]}`),
    /** How its one webhook fares. */
    fares: async () => (await asking.list())[0],
  };
}

const fields = "id name url kinds paused gone delivered failures failure { at says } waiting deadLetters overlapUntil";

/** What an administrator asks about webhooks. */
export function administering(hub: TestHub, asker: Asker = administrator) {
  const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const answer = await hub.ask(asker, query, { variables });
    const [field = ""] = Object.keys(answer.data ?? {});
    return { ...answer, value: answer.data?.[field] };
  };
  return {
    create: (webhook: object) =>
      ask("mutation ($webhook: NewWebhookInput!) { createWebhook(webhook: $webhook) { id secret } }", {
        webhook: { name: "Hits for the desk", purpose: "border-control", ...webhook },
      }),
    rotate: (id: string, overlapHours = 24) =>
      ask("mutation ($id: ID!, $hours: Int!) { rotateWebhook(id: $id, overlapHours: $hours) { id secret } }", {
        id,
        hours: overlapHours,
      }),
    pause: (id: string) => ask(`mutation ($id: ID!) { pauseWebhook(id: $id) { ${fields} } }`, { id }),
    resume: (id: string, after: string | null = null) =>
      ask(`mutation ($id: ID!, $after: String) { resumeWebhook(id: $id, after: $after) { ${fields} } }`, { id, after }),
    resend: (webhook: string, id: string | null = null) =>
      ask(`mutation ($webhook: ID!, $id: ID) { resendDeadLetters(webhook: $webhook, id: $id) { ${fields} } }`, {
        webhook,
        id,
      }),
    remove: (id: string) => ask("mutation ($id: ID!) { deleteWebhook(id: $id) { id } }", { id }),
    list: async () => (await ask(`{ webhooks { ${fields} } }`)).value,
    deadLetters: (webhook: string) =>
      ask(
        "query ($webhook: ID!) { deadLetters(webhook: $webhook) { nodes { id message kind at attempts failure } totalCount } }",
        { webhook },
      ),
  };
}
