import { SealedCursors } from "../core/jobs/sealed-cursor.ts";
import { Messages } from "../core/webhooks/message.ts";
import type { WebhookServiceOptions } from "../core/webhooks/service.ts";
import { announced } from "../records/checks/records.ts";
import { reminded } from "../records/operations/reminders.ts";
import { datasets } from "../records/datasets.ts";
import { links } from "../records/links/records.ts";
import type { Platform } from "./platform.ts";

type Parts = Pick<
  WebhookServiceOptions,
  "allowed" | "cursors" | "messages" | "kinds" | "reminded" | "datasets" | "links"
>;

/** What webhooks are declared with, whoever does. */
export function webhookParts({ secret, allowed }: Pick<Platform, "secret" | "allowed">): Parts {
  const cursors = new SealedCursors(secret("id"));
  return {
    allowed,
    cursors,
    messages: new Messages(secret("pepper"), cursors),
    kinds: announced,
    reminded,
    datasets,
    links,
  };
}
