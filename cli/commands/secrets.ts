import { auditFolder } from "../../core/audit/open.ts";
import { writersOf } from "../../core/audit/writing/recover.ts";
import { timestamp } from "../../core/clock.ts";
import { putSecret, remember, rememberedOf, type Replaceable, type Replaced } from "../../core/register/replace.ts";
import { isKnownFolder } from "../../core/register/folders.ts";
import { knownSecrets } from "../../core/register/secrets.ts";
import { secretPath } from "../../core/secrets.ts";
import { everything } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { administer, operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { type Mending, whileMending } from "../mending.ts";
import { checkedReason } from "./reason.ts";

export interface ReplaceArguments {
  readonly reason: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** What each costs, and what is left to do. */
const consequences: Readonly<Record<Replaceable, string>> = {
  id: "Records keep their ids. A record that its owner sends again gets another id, and is there twice until the old one is withdrawn.",
  pepper:
    "Every API key made before is refused from now on: make new ones with keys create. Every webhook signs with another secret: rotate each. Whoever signs in has another id in the audit.",
  audit: "The audit's marks of what was asked cannot be compared with those made before.",
  "audit-signing":
    "audit-public.pem holds the new public key, and the earlier one for what it signed: give it again to whoever keeps a copy.",
};

/** `borderlink secrets replace NAME --reason TEXT` */
export async function replaceSecret(
  given: string,
  { reason, force = false, json }: ReplaceArguments,
  output: Output,
): Promise<ExitCode> {
  const name = replaceable(given);
  const why = checkedReason(reason);
  const replaced = await whileMending(async (mending) => {
    if (!force) await refuseRunning(mending);
    if (name === "id" && !force) await refuseRecords(mending);
    return replace(mending, name, why);
  });
  output.answer(json ? JSON.stringify({ name, ...replaced }) : wordsFor(name, replaced));
  if (!json) output.remark(`${consequences[name]} Start every process of the hub again.`);
  return 0;
}

async function replace(mending: Mending, name: Replaceable, why: string): Promise<Replaced & { path: string }> {
  const { store, data, clock } = mending;
  const known = await rememberedOf(store, mending, name);
  if (known === null && name.startsWith("audit"))
    throw new Refusal("The store does not know this audit folder yet: start the hub once, or bring the folder back.");
  // One fault is mended at a time, and never in another hub's folder.
  await knownSecrets(store, data, name);
  await isKnownFolder(store, mending, name);
  const at = timestamp(clock);
  const put = () => putSecret(data, name, known, at);
  // What signs the audit must be there before the audit says what is done.
  const early = name === "audit-signing" ? put() : null;
  return administer(
    { administration: mending.administration(), clock },
    `secrets replace ${name}: ${why}`,
    async (request) => {
      const replaced = early ?? put();
      await store.transaction((session) => remember(session, mending, name, { at, by: operator.id, request }));
      return { result: { ...replaced, path: secretPath(data, name) }, note: `secrets replace ${name}: ${why}` };
    },
  );
}

/** A process that runs has read its secrets, and would go on with the one before. */
async function refuseRunning({ data }: Mending): Promise<void> {
  const running = await writersOf(auditFolder(data)).catch(() => new Set<number>());
  if (running.size > 0)
    throw new Refusal(
      `The hub still runs here, as process ${[...running].join(", ")}, and would go on with the secret it has read: stop it first, and every other on this store. --force replaces it all the same.`,
    );
}

async function refuseRecords({ store }: Mending): Promise<void> {
  let standing = 0;
  for (const dataset of datasets.values()) standing += await store.count(dataset, everything);
  if (standing > 0)
    throw new Refusal(
      `${standing} records have ids made with the id.key that would be replaced. Each that is sent again would be there twice. Bring the file back from a backup or another machine; --force replaces it all the same.`,
    );
}

function replaceable(name: string): Replaceable {
  if (name === "id" || name === "pepper" || name === "audit" || name === "audit-signing") return name;
  if (name === "claims")
    throw new Refusal(
      "claims.key is remembered nowhere: stop gateway and subgraphs, remove it, and the next start makes another.",
      2,
    );
  throw new Refusal(`"${name}" is not one of id, pepper, audit and audit-signing.`, 2);
}

function wordsFor(name: Replaceable, { aside, taken, path }: Replaced & { path: string }): string {
  if (taken) return `The store knows ${path} as its own from now on.`;
  return aside ? `${path} is new; the one before it is ${aside}.` : `${path} is new.`;
}
