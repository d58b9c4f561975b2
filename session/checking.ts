import { GraphQLError } from "graphql/error/GraphQLError.js";
import { type Bounds, type Caller, may, unbounded } from "../core/access/caller.ts";
import { type Kind, kindNames } from "../records/kinds.ts";

/** What a check of each kind reads, beside that kind: whoever may check a document is told of a notice about its bearer. */
const readBy: Partial<Record<Kind, readonly Kind[]>> = {
  document: ["document", "documentReport", "specimen", "link", "person", "notice"],
  vehicle: ["vehicle", "vehicleReport"],
  person: ["person", "notice", "link"],
};

/** What an inspection reads: genuine versions, and the alerts on fakes of them. */
const readByInspection = ["specimen:read", "alert:read"];

const inspectors = new WeakMap<Caller, Caller>();
const checkers = new WeakMap<Caller, Caller>();
const examiners = new WeakMap<Caller, Caller>();
const actors = new WeakMap<Caller, Caller>();

/**
 * The caller as a check reads for it: what it may check in the place of what it may read. Bounds, owner and test stay, so
 * that handling binds as it does anywhere. One object a caller, as views are kept by it.
 */
export function checking(caller: Caller): Caller {
  return checkers.getOrInsertComputed(caller, () => {
    const kinds = kindNames.filter((kind) => may(caller, kind, "check")).flatMap((kind) => readBy[kind] ?? []);
    return { ...caller, scopes: [...new Set(kinds)].map((kind) => `${kind}:read`) };
  });
}

/**
 * The caller's bureau as a sector screens for it: what a check of a document reads, within the bounds of the key that asked.
 * Whether a record is in it is for the record's handling alone to say: see `PolicyBook.screened`.
 */
export function screeningFor(caller: Caller, bounds: Bounds = unbounded): Caller {
  return { ...caller, bounds, scopes: (readBy.document ?? []).map((kind) => `${kind}:read`) };
}

/**
 * The caller's bureau as it checks again what a device of its was asked without a network: as any of its checks. The device
 * is told nothing of it.
 */
export function checkingAgain(caller: Caller): Caller {
  return { ...caller, scopes: ["document:check", "vehicle:check", "person:check"] };
}

/** The caller as an inspection reads for it, which it may make without a right to read. Bounds, owner and test stay. */
export function inspecting(caller: Caller): Caller {
  return inspectors.getOrInsertComputed(caller, () => ({ ...caller, scopes: readByInspection }));
}

/**
 * The caller as a card is read for it: whoever may check a document looks at it as well, and needs what is known of its
 * fakes. Bounds, owner and test stay, so that handling binds as it does anywhere. One object a caller, as views are kept
 * by it.
 */
export function withDocumentInHand(caller: Caller): Caller {
  if (!may(caller, "document", "check")) return caller;
  return examiners.getOrInsertComputed(caller, () => ({ ...caller, scopes: ["specimen:read", "alert:read"] }));
}

/** The caller as the hub acts on its bureau's inspections. */
export function actingOnInspections(caller: Caller): Caller {
  return { ...caller, scopes: ["inspection:read", "inspection:write"] };
}

/** What the hub writes for who may check or answer, and reads to write it. */
const ofHits = readAndWritten("hit", "hitReply", "hitResult", "judgement", "tellingRule", "referral");

/** What a hit can be of, and what a judgement on one rests on. */
const behindHits = ["documentReport", "vehicleReport", "notice", "person", "document", "link"].map(
  (kind) => `${kind}:read`,
);

/**
 * The caller as the hub acts on hits for it, whatever else it may do: bounds, owner and test stay. What is read so is told
 * to nobody, but for what the act answers. Of another owner: as which the hub writes what the caller is not to know of.
 */
export function actingOnHits(caller: Caller, owner = caller.owner): Caller {
  const actor = actors.getOrInsertComputed(caller, () => ({ ...caller, scopes: [...ofHits, ...behindHits] }));
  return owner === actor.owner ? actor : { ...actor, owner };
}

/** What the hub writes of alerts and their reviews for who submits or reviews. */
const ofReviews = readAndWritten("alert", "alertReview");

/** The caller as the hub writes for it, or for the owner of the alert that it reviews, whatever else it may do. */
export function actingOnAlerts(caller: Caller, owner: string): Caller {
  return { ...caller, owner, scopes: ofReviews };
}

/** What an exercise is made of, and what the hub writes of it for who starts it or takes part. */
const ofExercises = readAndWritten("exercise", "exerciseAttempt");
const drawnFrom = [
  "document",
  "documentReport",
  "vehicle",
  "vehicleReport",
  "person",
  "notice",
  "link",
  "specimen",
  "alert",
  "officer",
  "session",
].map((kind) => `${kind}:read`);

/**
 * The caller as the hub draws an exercise and keeps what it does in one, whatever else it may do: bounds, owner and test
 * stay, so that a live caller meets no exercise.
 */
export function actingOnExercises(caller: Caller): Caller {
  return { ...caller, scopes: [...ofExercises, ...drawnFrom] };
}

/** What is said of operations and done about them. */
const ofOperations = readAndWritten("participation", "resourceOffer", "allocation", "decision");

/** The caller as the hub writes what its organisation says and does about an operation. */
export function actingOnOperations(caller: Caller): Caller {
  return { ...caller, scopes: ofOperations };
}

const ofClosing = readAndWritten("operation", "afterActionReport");

/** The caller as the hub closes its organisation's operation, and keeps the report. */
export function closingOperations(caller: Caller): Caller {
  return { ...caller, scopes: ofClosing };
}

function readAndWritten(...kinds: readonly Kind[]): string[] {
  return kinds.flatMap((kind) => [`${kind}:read`, `${kind}:write`]);
}

/** A check says "not checked" while names are being loaded; whatever else fails goes on failing. */
export function nullWhileLoading(error: unknown): null {
  if (error instanceof GraphQLError && error.extensions["code"] === "INDEX_LOADING") return null;
  throw error;
}
