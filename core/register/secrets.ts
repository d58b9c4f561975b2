import { keyCollection } from "../access/keys/record.ts";
import type { Dataset } from "../record.ts";
import { recordId } from "../record-id.ts";
import { fingerprintIn, fingerprintOf, secretFile, type SecretName, secretPath } from "../secrets.ts";
import { StartRefused } from "../start.ts";
import type { StoreSession } from "../store/port.ts";
import { secretCollection, secretRowId, sharedSecrets } from "./rows.ts";

export type SharedSecret = (typeof sharedSecrets)[number];

/** What comes of going on with another secret, in words. */
const costs: Readonly<Record<SecretName, string>> = {
  id: "With another one every record gets another id, and a record that is sent again is there twice.",
  pepper: "With another one no API key is known any more.",
  audit: "With another one the audit's marks of what was asked can no longer be compared with earlier ones.",
  "audit-signing": "With another one the audit's checkpoints no longer verify under the public key that others keep.",
  claims: "",
};

/** Records of each kind whose ids are computed again where the store does not know its id key yet. */
const proven = 5;

/**
 * The shared secrets that the store knows. Throws `StartRefused` where the data folder lacks one or has another, but for
 * one that is just being replaced.
 */
export async function knownSecrets(
  session: StoreSession,
  data: string,
  except: SecretName | null = null,
): Promise<Set<SharedSecret>> {
  const rows = await session.getMany(secretCollection, sharedSecrets.map(secretRowId));
  const known = new Set<SharedSecret>();
  for (const name of sharedSecrets) {
    const row = rows.get(secretRowId(name));
    if (!row) continue;
    if (name !== except) refuseOther(data, name, row.fingerprint);
    known.add(name);
  }
  return known;
}

/** Throws `StartRefused` where the secret in the data folder is another than that of the fingerprint, or none. */
export function refuseOther(data: string, name: SecretName, fingerprint: string): void {
  const found = fingerprintIn(data, name);
  if (found !== fingerprint) refuse(data, name, found === null ? "missing" : "another");
}

/**
 * Of a store that knows none of its secrets yet, as it is new or an earlier hub made it: whether it holds anything. Throws
 * `StartRefused` where what it holds was not made with the secrets of the data folder, as far as that can be told: ids can
 * be computed again, of the keys' pepper it is only known that there must be one.
 */
export async function proveSecrets(
  session: StoreSession,
  data: string,
  datasets: Iterable<Dataset>,
): Promise<{ readonly empty: boolean }> {
  const idKey = fingerprintIn(data, "id") === null ? null : secretFile(data, "id");
  let empty = true;
  for (const dataset of datasets) {
    for (const { id, test, owner, reference } of await session.find(dataset, {}, { first: proven })) {
      empty = false;
      if (!idKey) refuse(data, "id", "missing");
      if (recordId(idKey, dataset, test, owner, reference) !== id) refuse(data, "id", "another");
    }
  }
  const [key] = await session.find(keyCollection, {}, { first: 1 });
  if (key && fingerprintIn(data, "pepper") === null) refuse(data, "pepper", "missing");
  return { empty: empty && !key };
}

/** The fingerprint of the data folder's secret, which is made where it is missing. */
export function fingerprintFor(data: string, name: SecretName): string {
  return fingerprintOf(name, secretFile(data, name));
}

export function refuse(data: string, name: SecretName, found: "missing" | "another"): never {
  const path = secretPath(data, name);
  const shared = sharedSecrets.some((one) => one === name);
  throw new StartRefused(
    `${path} is ${found === "missing" ? "missing" : "not the one that this store was made with"}. ${costs[name]}\n` +
      `Bring the right ${name}.key back, from a backup ("borderlink restore" puts it into an empty folder, and it is copied from there)` +
      `${shared ? " or, where several machines share the store, from another one's HUB_DATA" : ""}.\n` +
      `Only if it is lost for good: borderlink secrets replace ${name} --reason "…"`,
  );
}
