import type { Logger } from "pino";
import type { Clock } from "../../core/clock.ts";
import { SealedCursors } from "../../core/jobs/sealed-cursor.ts";
import { realTimer, type Timer } from "../../core/timer.ts";
import { WebhookJob } from "../../core/webhooks/job.ts";
import { Messages } from "../../core/webhooks/message.ts";
import type { WebhookMeter } from "../../core/webhooks/round.ts";
import { type Network, realNetwork } from "../../core/webhooks/send.ts";
import { announced } from "../../records/checks/records.ts";
import { datasets } from "../../records/datasets.ts";
import { reminded } from "../../records/operations/reminders.ts";
import { links } from "../../records/links/records.ts";
import type { Hub } from "../hub.ts";

export interface TellingOptions {
  readonly clock: Clock;
  readonly meter: WebhookMeter;
  readonly log: Pick<Logger, "error">;
  readonly timer?: Timer;
  readonly network?: Network;
}

/** Tells webhooks of what happens. Where several processes stand on one store, one of them does. Returns what ends it. */
export function tellWebhooks(
  { platform, audit }: Pick<Hub, "platform" | "audit">,
  { log, timer = realTimer, network = realNetwork, ...options }: TellingOptions,
): () => Promise<void> {
  const { secret } = platform;
  const messages = new Messages(secret("pepper"), new SealedCursors(secret("id")));
  const failed = (error: unknown) => log.error({ err: error }, "webhooks cannot be told; it is tried again at once");
  const job = new WebhookJob({
    ...platform,
    ...options,
    audit,
    datasets,
    links,
    messages,
    timer,
    network,
    kinds: announced,
    reminded,
    failed,
  });
  return () => job.stop();
}
