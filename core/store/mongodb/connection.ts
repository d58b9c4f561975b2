import {
  type AnyBulkWriteOperation,
  BSON,
  type ClientSession,
  type Collection as DriverCollection,
  type Db,
  MongoBulkWriteError,
  MongoClient,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
} from "mongodb";
import { StoreUnavailable } from "../port.ts";

export { BSON, MongoError };
export type { AnyBulkWriteOperation, ClientSession, Db, DriverCollection, MongoClient };

/** How long the server may work on one call, in milliseconds. */
export const maxTimeMS = 10_000;

/** Used where the URL does not say otherwise. */
const defaults = { serverSelectionTimeoutMS: 3000, socketTimeoutMS: 15_000, waitQueueTimeoutMS: 1000, maxPoolSize: 20 };

/** A client whose acknowledged writes survive the loss of a minority of servers; the driver reconnects by itself. */
export function clientFor(url: string): MongoClient {
  const named = new URLSearchParams(url.split("?")[1]);
  return new MongoClient(url, {
    ...Object.fromEntries(Object.entries(defaults).filter(([name]) => !named.has(name))),
    retryWrites: true,
    retryReads: true,
    writeConcern: { w: "majority", journal: true },
    readConcern: { level: "majority" },
    ignoreUndefined: false,
  });
}

/** The database that the URL names, else `borderlink`. (Several hosts in one URL are more than `URL` can read.) */
export function databaseIn(url: string): string {
  const [, name] = /^mongodb(?:\+srv)?:\/\/[^/?]+\/([^?]+)/.exec(url) ?? [];
  return name ? decodeURIComponent(name) : "borderlink";
}

/** Errors of the driver that say the server was not reached, or not in time. */
const unreachable: ReadonlySet<string> = new Set([
  "MongoNotConnectedError",
  "MongoTopologyClosedError",
  "MongoClientClosedError",
  "MongoPoolClearedError",
  "MongoPoolClosedError",
  "MongoWaitQueueTimeoutError",
  "MongoExpiredSessionError",
]);

/** MaxTimeMSExpired, WriteConcernFailed, and the codes of a server that is stopping or gives up being primary. */
const unavailableCodes: ReadonlySet<unknown> = new Set([50, 64, 89, 91, 189, 262, 10107, 11600, 11602, 13435, 13436]);

const retryableLabels = ["TransientTransactionError", "RetryableWriteError", "SystemOverloadedError"];
/** A commit that nobody can say of whether it took place. */
const unknownCommit = "UnknownTransactionCommitResult";

/** Runs calls to the driver; what means that the server cannot be reached is thrown as `StoreUnavailable`. */
export async function reaching<T>(calls: () => Promise<T>): Promise<T> {
  try {
    return await calls();
  } catch (error) {
    throw isUnavailable(error) ? new StoreUnavailable(error) : error;
  }
}

/** Whether an error of the driver says that the server was not reached, or not in time. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof MongoError)) return false;
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return true;
  if (unreachable.has(error.name) || unavailableCodes.has(error.code)) return true;
  return [...retryableLabels, unknownCommit].some((label) => error.hasErrorLabel(label));
}

/** Whether a write failed only because another one put a document of the same `_id` there first. */
export function isDuplicate(error: unknown): boolean {
  if (error instanceof MongoBulkWriteError) return [error.writeErrors].flat().every(({ code }) => code === 11000);
  return error instanceof MongoServerError && error.code === 11000;
}

/** In a transaction: makes the driver run its body again, on what stands now. */
export function asTransient(error: unknown): unknown {
  if (error instanceof MongoError && isDuplicate(error)) error.addErrorLabel("TransientTransactionError");
  return error;
}
