import { listedWebhooks, type ListedWebhook } from "../../core/webhooks/listing.ts";
import { systemClock } from "../../core/clock.ts";
import { everything } from "../../core/store/port.ts";
import { visible } from "../../core/visible.ts";
import type { ExitCode, Output } from "../output.ts";
import { withPlatform } from "./run.ts";
import { onWebhook } from "./webhooks.ts";

/** `borderlink webhooks list` */
export async function listWebhooks({ json }: { readonly json?: boolean }, output: Output): Promise<ExitCode> {
  const webhooks = await withPlatform(({ store }) => listedWebhooks(store, everything));
  if (json) output.answer(JSON.stringify({ webhooks }));
  else if (webhooks.length === 0) output.remark("There are no webhooks. Make one with: borderlink webhooks create");
  else output.answer(webhooks.flatMap(linesOf).join("\n"));
  return 0;
}

/** `borderlink webhooks dead-letters ID` */
export async function listDeadLetters(id: string, output: Output): Promise<ExitCode> {
  const letters = await onWebhook(id, output, async (webhooks) => {
    const found = await webhooks.deadLetters(id);
    // No more than are kept for one.
    return found && (await found.page({ first: await found.count(Infinity) }));
  });
  if (!letters) return 1;
  for (const letter of letters.records) output.answer(JSON.stringify(letter));
  if (letters.records.length === 0) output.remark(`${id} has no dead letters.`);
  return 0;
}

function linesOf(webhook: ListedWebhook): string[] {
  const { id, owner, test, name, url, kinds, purpose, delivered, failures, failure, waiting, deadLetters } = webhook;
  const told = delivered ? `told something last ${delivered}` : "told nothing yet";
  const failed = failure ? `; failed ${failures} times since, the last time ${failure.at}: ${failure.says}` : "";
  return [
    [id, test ? "test" : "live", owner, stateOf(webhook), kinds.join(","), purpose, visible(name)].join("  "),
    `    ${visible(url)}`,
    `    ${told}${failed}; ${waiting} to be sent again, ${deadLetters} given up`,
  ];
}

function stateOf({ paused, gone, expires }: ListedWebhook): string {
  if (expires !== null && Date.parse(expires) <= systemClock.now()) return `expired ${expires}`;
  if (paused) return "paused";
  return gone ? "gone" : "active";
}
