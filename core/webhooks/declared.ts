import { z } from "zod";
import { type Caller, may } from "../access/caller.ts";
import { agreementNews } from "../access/keys/agreements.ts";
import type { Keys } from "../access/keys/registry.ts";
import { type Purpose, purposes } from "../access/purposes.ts";
import { whatChanged } from "../changes/told.ts";
import { kindsWatched, refuseWatch, scopesToWatch, type Watch } from "../changes/watch.ts";
import { datasetOf, type Datasets } from "../datasets.ts";
import { hubError } from "../errors.ts";
import { readAs } from "../faults.ts";
import { type Dataset, text } from "../record.ts";
import type { Draft } from "../store/port.ts";
import type { Allowed } from "./allowed.ts";
import type { WebhookRecord } from "./record.ts";

/** By whom and within what a receiver is declared. */
export interface Declaring {
  readonly caller: Caller;
  readonly keys: Pick<Keys, "find">;
  readonly allowed: Allowed;
  /** The kinds of record of which receivers are told that watch none, and those of which they are reminded if they want. */
  readonly kinds: readonly string[];
  readonly reminded: readonly string[];
  /** All kinds of record, and that of links. */
  readonly datasets: Datasets;
  readonly links: Dataset;
}

/** What an organisation decides about a receiver of its own. */
export interface WantedWebhook {
  readonly name: string;
  readonly url: string;
  readonly purpose: string;
  /** All that may be read with its own key, where left out. */
  readonly kinds?: readonly string[] | null;
  /** Records of which it is told, in the place of the kinds. */
  readonly watch?: Watch | null;
}

const words = z.array(z.string().max(100)).max(100).nullish();
const word = z.string().max(100).nullish();
const watchSchema = z.strictObject({
  ids: words,
  kinds: words,
  owner: word,
  linkedTo: word,
  fields: words,
  what: z.array(z.enum(whatChanged)).nullish(),
  linkKinds: words,
});

const wantedSchema = (kinds: readonly string[]) =>
  z.strictObject({
    name: text(200).refine((name) => name.trim() !== "", "says what it is for"),
    url: z
      .string()
      .max(2_000)
      .refine((url) => URL.canParse(url), "is not an address such as https://hooks.example/hits"),
    purpose: z.enum(purposes),
    kinds: z.array(z.enum(kinds)).min(1).nullish(),
    watch: watchSchema.nullish(),
  });

/** What is written of a receiver, which reaches no further than the key that declares it. Throws what would be right. */
export async function declaredBy(
  declaring: Declaring,
  wanted: WantedWebhook,
): Promise<Omit<Draft<WebhookRecord>, "id" | "secrets">> {
  const { caller, keys, allowed, kinds, reminded, datasets, links } = declaring;
  // Before its form: what may be watched says better what is wrong.
  if (wanted.watch) refuseWatch(wanted.watch, datasets);
  const read = readAs(wantedSchema([...kinds, ...reminded]), wanted);
  if ("faults" in read) throw hubError("BAD_USER_INPUT", "There can be no such webhook.", read.faults);
  const { name, purpose, kinds: asked, watch } = read.value;
  if (asked && watch) throw hubError("BAD_USER_INPUT", 'Name "kinds" of what is announced, or records to "watch".');
  const url = new URL(read.value.url);
  if (!allowed.url(url))
    throw hubError(
      "BAD_USER_INPUT",
      "No webhook may lead to this address: the hub's operator allows others, in HUB_WEBHOOKS.",
    );
  const scopes = watch ? scopesWatching(declaring, watch) : scopesTold(declaring, asked);
  await refuseBeyond(caller, purpose, keys);
  const { role, owner, test, purposes: stated, expires, bounds, id: maker } = caller;
  const rights = { role, owner, test, purposes: stated, expires, bounds, scopes };
  const standing = { policy: "", paused: false, begun: 0, from: null, maker };
  const watched = watch && { watch, kinds: kindsWatched(watch, datasets, links).map((kind) => kind.name) };
  return { ...rights, ...standing, name, url: url.href, purpose, ...(watched && { watched }) };
}

function scopesTold({ caller, kinds }: Declaring, asked: readonly string[] | null | undefined): string[] {
  const told = asked ?? kinds.filter((kind) => may(caller, kind, "read"));
  const rights = told.map((kind) => (kind === agreementNews.kind ? agreementNews.right : ([kind, "read"] as const)));
  if (told.length === 0 || !rights.every(([kind, action]) => may(caller, kind, action))) throw beyondOwn();
  return rights.map((right) => right.join(":"));
}

/** The kind of which a webhook with that scope is told. */
export function kindTold(scope: string): string {
  return scope === agreementNews.right.join(":") ? agreementNews.kind : (scope.split(":")[0] ?? "");
}

/** Those that the watch needs; and to read what links may join, where these are watched: they are seen with their ends. */
function scopesWatching({ caller, datasets, links }: Declaring, watch: Watch): string[] {
  const needed = scopesToWatch(watch, datasets, links);
  if (!needed.every(([kind, action]) => may(caller, kind, action))) throw beyondOwn();
  const joins = kindsWatched(watch, datasets, links).some((kind) => kind.joins);
  const linked = watch.linkedTo == null ? null : datasetOf(datasets, watch.linkedTo);
  const ends = joins ? [...datasets.keys()] : linked ? [linked.name] : [];
  const readable = ends.filter((kind) => may(caller, kind, "read")).map((kind) => `${kind}:read`);
  return [...new Set([...needed.map(([kind, action]) => `${kind}:${action}`), ...readable])];
}

function beyondOwn() {
  return hubError("FORBIDDEN", "Your own key may not read all that the webhook would be told of.");
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
