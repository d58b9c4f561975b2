import { announcementCollection } from "../core/announcements.ts";
import { agreementCollection, AgreementBook } from "../core/access/keys/agreements.ts";
import type { Cases } from "../core/access/grants/cases.ts";
import { grantCollection } from "../core/access/grants/record.ts";
import { Keys } from "../core/access/keys/registry.ts";
import { keyCollection } from "../core/access/keys/record.ts";
import { usageCollection } from "../core/access/usage/record.ts";
import { PolicyBook } from "../core/access/policies/book.ts";
import { listCollection, policyCollection, referenceCollection } from "../core/access/policies/rows.ts";
import { openIndex, type AuditIndex } from "../core/audit/index/store.ts";
import type { Clock } from "../core/clock.ts";
import { checkCountCollection } from "../core/check-counts/counts.ts";
import { SourceBook } from "../core/deliveries/book.ts";
import { editionCollection } from "../core/deliveries/editions.ts";
import { deliveryCollection, sourceCollection } from "../core/deliveries/source.ts";
import { operationCountCollections } from "../core/operation-counts/rows.ts";
import { declarationCollection } from "../core/check-counts/expectations.ts";
import { DeclaredPlaces } from "../core/check-counts/declared-places.ts";
import { CheckCounts } from "../core/check-counts/ledger.ts";
import { makeDataFolder } from "../core/data-folder.ts";
import { extensionCollection, holdCollection, tombstoneCollection } from "../core/lifetime/collections.ts";
import { erasureCollection } from "../core/access/erasures.ts";
import { Afterwards } from "../core/jobs/afterwards.ts";
import { carriedAnew } from "../core/access/carrying.ts";
import { deriveAnew, formsCollection, type Told } from "../core/jobs/derive-anew.ts";
import { exportRunCollection } from "../core/export-runs.ts";
import { leaseCollection } from "../core/jobs/lease.ts";
import { refuseLostStore } from "../core/register/folders.ts";
import { recognise } from "../core/register/recognise.ts";
import { registerCollections } from "../core/register/rows.ts";
import { secretFile } from "../core/secrets.ts";
import type { Settings } from "../core/settings.ts";
import { type PictureAddresses, pictureAddresses } from "../core/pictures/addresses.ts";
import { type CardAddresses, cardAddresses } from "./cards/addresses.ts";
import { PictureBook } from "../core/pictures/book.ts";
import { pictureCollection, PictureNaming } from "../core/pictures/kept.ts";
import { openPictures, type PictureSettings } from "../core/pictures/open.ts";
import { Sanitiser } from "../core/pictures/sanitiser.ts";
import { openStore } from "../core/store/open.ts";
import type { Store } from "../core/store/port.ts";
import { realTimer } from "../core/timer.ts";
import { type Allowed, allowedTo } from "../core/webhooks/allowed.ts";
import { keptEventCollection, progressCollection, webhookCollection } from "../core/webhooks/record.ts";
import { datasets } from "../records/datasets.ts";
import { kindNames, kindOf } from "../records/kinds.ts";
import { usualReviewers } from "../records/specimens/publication.ts";
import { followedCollection } from "./corrections.ts";
import { countedHitCollection, hitCountCursorCollection } from "./results/hit-counts.ts";
import { pointsOfOperations } from "./results/operation-points.ts";
import { type ReportAddresses, reportAddresses } from "./results/report-addresses.ts";
import { lookedAtCollection } from "./hit-clocks.ts";
import { GrantBook } from "./grants/book.ts";
import { casesIn } from "./grants/cases.ts";
import { programmeCollection } from "./operations/programme-book.ts";
import { type NamedDocument, namedDocuments } from "./agreements/named-documents.ts";
import { PersonIndex } from "./person-index.ts";
import { deviceCollection } from "./offline/devices.ts";
import { journalEntryCollection } from "./offline/journal-entries.ts";
import { questionCollection, Questions } from "./screening/questions.ts";

/** What the hub, a subgraph alone and the commands all stand on: the store with everything in it, policies and keys. */
export interface Platform {
  /** The hub's data folder. */
  readonly data: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly policies: PolicyBook;
  readonly keys: Keys;
  readonly agreements: AgreementBook;
  /** When operations and deployments go on, for which access is given. */
  readonly cases: Cases;
  /** Access that is given for a while. */
  readonly grants: GrantBook;
  /** Counts checks, in whatever process they are made. */
  readonly checkCounts: Pick<CheckCounts, "count" | "settle">;
  /** Border points, by which checks are counted apart. */
  readonly places: DeclaredPlaces;
  /** What no answer waits for; what ends the process does it before it closes the audit. */
  readonly afterwards: Pick<Afterwards, "add" | "done" | "end">;
  /** What sectors have asked and is not checked yet. */
  readonly questions: Questions;
  /** The declared sources, and when each delivered last. */
  readonly sources: SourceBook;
  /** The index over the audit's files; opened when it is first asked for. */
  readonly index: () => Promise<AuditIndex>;
  /** To where webhooks may lead. */
  readonly allowed: Allowed;
  /** Codes of the organisations that review what is published, in their order. */
  readonly reviewers: readonly string[];
  /** The names of all persons in memory; loaded when it is first asked for, or prepared. */
  readonly personIndex: PersonIndex;
  /** The pictures of records. */
  readonly pictures: PictureBook;
  /** Writes pictures anew that come in; its child process begins with the first. */
  readonly sanitiser: Sanitiser;
  /** Seals addresses of pictures, in whatever process they are given out. */
  readonly pictureAddresses: PictureAddresses;
  /** The same of the pages of Quick Check Cards. */
  readonly cardAddresses: CardAddresses;
  /** The same of the pages of after-action reports. */
  readonly reportAddresses: ReportAddresses;
  /** The trusted documents, by their names and ids; read when they are first asked for. */
  readonly trustedDocuments: () => readonly NamedDocument[];
  /** A secret of the data folder, by name; made where it is missing. */
  readonly secret: (name: "id" | "pepper" | "claims" | "audit") => Buffer;
  close(): Promise<void>;
}

/** Without the others nothing is sent to anybody, the usual organisation reviews, and pictures lie in the data folder. */
export type PlatformSettings = Pick<Settings, "store" | "data"> &
  Partial<Pick<Settings, "webhooks" | "webhookNetworks" | "qualityControl" | "trustedDocuments">> &
  PictureSettings;

const collections = [
  ...datasets.values(),
  holdCollection,
  extensionCollection,
  announcementCollection,
  erasureCollection,
  lookedAtCollection,
  followedCollection,
  tombstoneCollection,
  pictureCollection,
  leaseCollection,
  formsCollection,
  ...registerCollections,
  keyCollection,
  usageCollection,
  checkCountCollection,
  declarationCollection,
  ...operationCountCollections,
  countedHitCollection,
  hitCountCursorCollection,
  programmeCollection,
  sourceCollection,
  deliveryCollection,
  exportRunCollection,
  editionCollection,
  agreementCollection,
  grantCollection,
  webhookCollection,
  progressCollection,
  keptEventCollection,
  questionCollection,
  deviceCollection,
  journalEntryCollection,
  policyCollection,
  referenceCollection,
  listCollection,
];

/** Opens the store that the settings name, with every collection of the house; for nobody but who mends it. */
export function openWholeStore(settings: Pick<Settings, "store" | "data">, clock: Clock): Promise<Store> {
  return openStore(settings, collections, clock);
}

/**
 * Opens what the settings name, and has every row derived as declared now, which `told` is told of. Throws `StartRefused`
 * where data folder and store do not belong together, or the store is a newer hub's.
 */
export async function openPlatform(settings: PlatformSettings, clock: Clock, told?: Told): Promise<Platform> {
  const place = { data: settings.data, embedded: settings.store === "sqlite" };
  makeDataFolder(settings.data);
  await refuseLostStore(place);
  const store = await openWholeStore(settings, clock);
  try {
    await recognise({ ...place, store, datasets: [...datasets.values()], clock });
    await deriveAnew({ store, collections, clock, told, also: carriedAnew(datasets) });
  } catch (error) {
    await store.close();
    throw error;
  }
  const secret = keptSecrets(settings.data);
  let index: Promise<AuditIndex> | null = null;
  const uncounted = warning("checks are counted in memory until the store is back");
  const checkCounts = new CheckCounts({ store, clock, timer: realTimer, failed: uncounted });
  const notMade = warning("a hit that only its owner is told of was not made");
  const sanitiser = new Sanitiser();
  const cases = casesIn({ store, idKey: secret("id") });
  const keys = new Keys(store, secret("pepper"), clock, kindNames, cases);
  const agreements = new AgreementBook(store, clock);
  return {
    checkCounts,
    places: new DeclaredPlaces(store, clock, pointsOfOperations(store)),
    sanitiser,
    pictures: await openBook(settings, { store, clock, idKey: secret("id") }),
    pictureAddresses: pictureAddresses(secret("claims")),
    cardAddresses: cardAddresses(secret("claims")),
    reportAddresses: reportAddresses(secret("claims")),
    afterwards: new Afterwards({ timer: realTimer, failed: notMade }),
    sources: new SourceBook({ store, clock, failed: warning("a delivery could not be noted") }),
    data: settings.data,
    store,
    clock,
    index: () => (index ??= openIndex(settings, clock, kindOf)),
    close: async () => {
      sanitiser.close();
      await checkCounts.close();
      await index?.then(
        (opened) => opened.store.close(),
        () => {},
      );
      await store.close();
    },
    policies: new PolicyBook(store),
    keys,
    agreements,
    cases,
    grants: new GrantBook({ store, keys, agreements, cases }),
    trustedDocuments: namedDocuments(settings.trustedDocuments ?? null),
    allowed: allowedTo(settings.webhooks ?? [], settings.webhookNetworks ?? []),
    // Sorted, as an alert's policy is made of them.
    reviewers: (settings.qualityControl ?? usualReviewers).toSorted(),
    secret,
    questions: new Questions({ store, clock, secret: secret("pepper") }),
    personIndex: new PersonIndex(store),
  };
}

async function openBook(
  settings: PlatformSettings,
  { store, clock, idKey }: Pick<Platform, "store" | "clock"> & { readonly idKey: Uint8Array },
): Promise<PictureBook> {
  const naming = new PictureNaming(idKey);
  const place = await openPictures(settings, { prefix: naming.prefix, clock });
  return new PictureBook({
    store,
    place,
    naming,
    clock,
    failed: warning("objects of a picture are left for the sweep"),
  });
}

/** A secret that goes while the hub runs is not made anew: each is read once. */
function keptSecrets(data: string): Platform["secret"] {
  const kept = new Map<string, Buffer>();
  return (name) => {
    const secret = kept.get(name) ?? secretFile(data, name);
    kept.set(name, secret);
    return secret;
  };
}

function warning(what: string): (error: unknown) => void {
  return (error) => process.emitWarning(`${what} (${error})`);
}
