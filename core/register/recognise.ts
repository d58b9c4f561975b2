import { administered, type Done } from "../audit/writing/administration.ts";
import { openAdministration } from "../audit/open.ts";
import { type Clock, timestamp } from "../clock.ts";
import type { Dataset } from "../record.ts";
import { fingerprintIn } from "../secrets.ts";
import type { Store, StoreSession } from "../store/port.ts";
import { type FolderPlace, isKnownFolder, judgeFolder, registerFolder } from "./folders.ts";
import { secretCollection, secretRowId, sharedSecrets } from "./rows.ts";
import { fingerprintFor, knownSecrets, proveSecrets, type SharedSecret } from "./secrets.ts";
import { unowned } from "../store/bare-rows.ts";

export interface RegisterPlace extends FolderPlace {
  readonly store: Store;
  readonly datasets: Iterable<Dataset>;
  readonly clock: Clock;
}

/**
 * Holds the data folder to what the store was made with: the secrets and the audit folder. What the store does not know
 * yet it is told, once: a new store without more, everything else as an act of administration. Throws `StartRefused`
 * where something is missing or another's, and has then changed nothing.
 */
export async function recognise(place: RegisterPlace): Promise<void> {
  const { store, data, clock } = place;
  const known = await knownSecrets(store, data);
  if (known.size === sharedSecrets.length && (await isKnownFolder(store, place))) return;
  const requestId = clock.id();
  const stamp = { at: timestamp(clock), by: "start" };
  const register = (request: string) =>
    store.transaction((session) => noteStrange(session, place, { ...stamp, request }));
  if (!(await toldOf(store, place)).audited) return void (await register(requestId));
  const failed = (error: unknown) => process.emitWarning(`a checkpoint of the audit cannot be written (${error})`);
  const administration = openAdministration({ data, clock, failed });
  try {
    await administered(administration, { requestId, caller: null }, "register of secrets and audit folders", register);
  } finally {
    await administration.close();
  }
}

interface Strange {
  readonly secrets: readonly SharedSecret[];
  readonly folder: boolean;
  /** Whether the store or the folder held anything before they were told of each other. */
  readonly audited: boolean;
}

/** What the store is to be told of. Throws `StartRefused` where it must not be. */
async function toldOf(session: StoreSession, place: RegisterPlace): Promise<Strange> {
  const { data, datasets } = place;
  const known = await knownSecrets(session, data);
  const secrets = sharedSecrets.filter((name) => !known.has(name));
  const { empty } = secrets.length > 0 ? await proveSecrets(session, data, datasets) : { empty: false };
  if (await isKnownFolder(session, place)) return { secrets, folder: false, audited: !empty };
  const { written, others } = await judgeFolder(session, place, { empty, hub: fingerprintIn(data, "id") });
  return { secrets, folder: true, audited: !empty || written || others };
}

/** Inside a transaction: of processes that start at once the first one notes, and the others find it noted. */
async function noteStrange(
  session: StoreSession,
  place: RegisterPlace,
  stamp: { readonly at: string; readonly by: string; readonly request: string },
): Promise<Done<void>> {
  const { data } = place;
  const { secrets, folder } = await toldOf(session, place);
  const notes = secrets.map((name) => `noted the fingerprint of ${name}.key`);
  const writes = secrets.map((name) => ({
    record: { ...unowned, id: secretRowId(name), fingerprint: fingerprintFor(data, name) },
    expected: 0,
  }));
  if (writes.length > 0) await session.upsert(secretCollection, writes, stamp);
  if (folder)
    notes.push(
      `registered the audit folder ${await registerFolder(session, place, fingerprintFor(data, "id"), stamp)}`,
    );
  return { result: undefined, note: notes.length > 0 ? notes.join(", ") : null };
}
