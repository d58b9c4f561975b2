import { z } from "zod";
import { type Caller, may } from "../access/caller.ts";
import type { Keys } from "../access/keys/registry.ts";
import { type Purpose, purposes } from "../access/purposes.ts";
import { hubError } from "../errors.ts";
import { readAs } from "../faults.ts";
import { text } from "../record.ts";
import type { Draft } from "../store/port.ts";
import type { Allowed } from "./allowed.ts";
import type { WebhookRecord } from "./record.ts";

/** By whom and within what a receiver is declared. */
export interface Declaring {
  readonly caller: Caller;
  readonly keys: Pick<Keys, "find">;
  readonly allowed: Allowed;
  /** The kinds of record of which receivers are told. */
  readonly kinds: readonly string[];
}

/** What an organisation decides about a receiver of its own. */
export interface WantedWebhook {
  readonly name: string;
  readonly url: string;
  readonly purpose: string;
  /** All that may be read with its own key, where left out. */
  readonly kinds?: readonly string[] | null;
}

const wantedSchema = (kinds: readonly string[]) =>
  z.strictObject({
    name: text(200).refine((name) => name.trim() !== "", "says what it is for"),
    url: z
      .string()
      .max(2_000)
      .refine((url) => URL.canParse(url), "is not an address such as https://hooks.example/hits"),
    purpose: z.enum(purposes),
    kinds: z.array(z.enum(kinds)).min(1).nullish(),
  });

/** What is written of a receiver, which reaches no further than the key that declares it. Throws what would be right. */
export async function declaredBy(
  { caller, keys, allowed, kinds }: Declaring,
  wanted: WantedWebhook,
): Promise<Omit<Draft<WebhookRecord>, "id" | "secrets">> {
  const read = readAs(wantedSchema(kinds), wanted);
  if ("faults" in read) throw hubError("BAD_USER_INPUT", "There can be no such webhook.", read.faults);
  const { name, purpose, kinds: asked } = read.value;
  const url = new URL(read.value.url);
  if (!allowed.url(url))
    throw hubError(
      "BAD_USER_INPUT",
      "No webhook may lead to this address: the hub's operator allows others, in HUB_WEBHOOKS.",
    );
  const told = asked ?? kinds.filter((kind) => may(caller, kind, "read"));
  if (told.length === 0 || !told.every((kind) => may(caller, kind, "read")))
    throw hubError("FORBIDDEN", "Your own key may not read all that the webhook would be told of.");
  await refuseBeyond(caller, purpose, keys);
  const { role, owner, test, purposes: stated, expires, bounds, id: maker } = caller;
  const rights = { role, owner, test, purposes: stated, expires, bounds, scopes: told.map((kind) => `${kind}:read`) };
  return { ...rights, policy: "", name, url: url.href, purpose, paused: false, begun: 0, from: null, maker };
}

async function refuseBeyond(caller: Caller, purpose: Purpose, keys: Declaring["keys"]): Promise<void> {
  const { owner, test } = caller;
  if (caller.purposes && !caller.purposes.includes(purpose))
    throw hubError("FORBIDDEN", "Your own key may not state that purpose.");
  const own = await keys.find(caller.id, { owner, test });
  // A receiver is told at any hour and anywhere, and names no case.
  if (caller.bounds.operations || own?.hours || own?.addresses)
    throw hubError("FORBIDDEN", "Your own key is bound to hours, addresses or operations, and a webhook would not be.");
}
