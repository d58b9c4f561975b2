import { agreementCollection, AgreementBook } from "../core/access/keys/agreements.ts";
import { Keys } from "../core/access/keys/registry.ts";
import { keyCollection } from "../core/access/keys/record.ts";
import { usageCollection } from "../core/access/usage/record.ts";
import { PolicyBook, policyCollection } from "../core/access/policies/book.ts";
import { type AuditIndex, openIndex } from "../core/audit/index/store.ts";
import type { Clock } from "../core/clock.ts";
import { extensionCollection, holdCollection, remnantCollection } from "../core/lifetime/collections.ts";
import { leaseCollection } from "../core/jobs/lease.ts";
import { secretFile } from "../core/secrets.ts";
import type { Settings } from "../core/settings.ts";
import { openStore } from "../core/store/open.ts";
import type { Store } from "../core/store/port.ts";
import { datasets } from "../records/datasets.ts";
import { kindNames, kindOf } from "../records/kinds.ts";

/** What the hub, a subgraph alone and the commands all stand on: the store with everything in it, policies and keys. */
export interface Platform {
  readonly store: Store;
  readonly policies: PolicyBook;
  readonly keys: Keys;
  readonly agreements: AgreementBook;
  /** The index over the audit's files; opened when it is first asked for. */
  readonly index: () => Promise<AuditIndex>;
  /** A secret of the data folder, by name; made where it is missing. */
  readonly secret: (name: "id" | "pepper" | "claims" | "audit") => Buffer;
  close(): Promise<void>;
}

const besideRecords = [holdCollection, extensionCollection, remnantCollection, leaseCollection];

/** Opens the store that the settings name, with every collection of the house. */
export async function openPlatform(settings: Pick<Settings, "store" | "data">, clock: Clock): Promise<Platform> {
  const secret: Platform["secret"] = (name) => secretFile(settings.data, name);
  const store = await openStore(
    settings,
    [...datasets.values(), ...besideRecords, keyCollection, usageCollection, agreementCollection, policyCollection],
    clock,
  );
  let index: Promise<AuditIndex> | null = null;
  return {
    store,
    index: () => (index ??= openIndex(settings, clock, kindOf)),
    close: async () => {
      await index?.then(
        (opened) => opened.store.close(),
        () => {},
      );
      await store.close();
    },
    policies: new PolicyBook(store),
    keys: new Keys(store, secret("pepper"), clock, kindNames),
    agreements: new AgreementBook(store, clock),
    secret,
  };
}
