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
  MongoParseError,
  MongoServerError,
  MongoServerSelectionError,
} from "mongodb";
import { StartRefused } from "../../start.ts";
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
  const options = {
    ...Object.fromEntries(Object.entries(defaults).filter(([name]) => !named.has(name))),
    retryWrites: true,
    retryReads: true,
    writeConcern: { w: "majority", journal: true },
    readConcern: { level: "majority" },
    ignoreUndefined: false,
  } as const;
  try {
    return new MongoClient(url, options);
  } catch {
    throw unreadableUrl();
  }
}

/**
 * Has what keeps a database from being opened name its server, and never the user and password of the URL. Throws
 * `StoreUnavailable` where the server was not reached, `StartRefused` where it refused or the URL is none.
 */
export async function namingServer<T>(url: string, open: () => Promise<T>): Promise<T> {
  const server = `The MongoDB server of HUB_STORE, ${serverIn(url)},`;
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof MongoParseError) throw unreadableUrl();
    const cause = error instanceof StoreUnavailable ? error.cause : error;
    const said = cause instanceof Error ? cause.message : String(cause);
    if (error instanceof StoreUnavailable || isUnknownName(error))
      throw new StoreUnavailable(
        cause,
        `${server} cannot be reached (${said}). Start it, or mend the URL or the network.`,
      );
    if (error instanceof MongoServerError)
      throw new StartRefused(`${server} refused: ${said}. Look at the user, password and database of the URL.`);
    throw error;
  }
}

/** The driver's own words may quote the password. */
function unreadableUrl(): StartRefused {
  return new StartRefused(
    "HUB_STORE is no URL that MongoDB's driver takes: mongodb://USER:PASSWORD@HOST:27017/DATABASE, with signs such as @ and / in a password written as %40 and %2F.",
  );
}

/** Behind the last @ of all: a password may hold one that should have been encoded. */
function serverIn(url: string): string {
  const [host = ""] = url.slice(Math.max(url.lastIndexOf("@"), url.indexOf("//") + 1) + 1).split(/[/?]/);
  return host;
}

/** Of a `mongodb+srv` URL the name is asked for before the driver has a server to reach. */
function isUnknownName(error: NodeJS.ErrnoException): boolean {
  return error.syscall?.startsWith("query") ?? false;
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
