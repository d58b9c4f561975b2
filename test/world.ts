import { unbounded, type Caller } from "../core/access/caller.ts";
import type { Claims } from "../core/access/claims.ts";
import { intern } from "../core/access/policies/intern.ts";
import { type Policy, policyId, policySchema } from "../core/access/policies/policy.ts";
import type { Purpose } from "../core/access/purposes.ts";
import type { Refused } from "../core/access/write-outcomes.ts";
import type { Writer } from "../core/access/writer.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import type { ActLog } from "../core/audit/recorded-act.ts";
import { type Clock, timestamp } from "../core/clock.ts";
import { readDraft } from "../core/draft.ts";
import { type Kind, kindOf } from "../records/kinds.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { Draft, Outcome } from "../core/store/port.ts";
import type { Timer } from "../core/timer.ts";
import type { Mover } from "../core/transitions.ts";
import { datasets } from "../records/datasets.ts";
import { openPlatform, type Platform } from "../session/platform.ts";
import type { SessionParts } from "../session/parts.ts";
import { RequestSession } from "../session/request.ts";
import type { LinkKind } from "../records/links/kinds.ts";
import { putAlong } from "./along.ts";
import { freshPlace } from "./store.ts";

/** A clock that stands at noon until it is told that time has passed. */
export interface TestClock extends Clock {
  pass(millis: number): void;
}

export function stillClock(): TestClock {
  let now = Date.parse("2026-06-01T12:00:00.000Z");
  let ids = 0;
  return {
    now: () => now,
    id: () => `request-${String((ids += 1)).padStart(6, "0")}`,
    pass: (millis) => (now += millis),
  };
}

/** A timer that stands until it is told to ring: then what waited for it is done. */
export interface TestTimer {
  readonly timer: Timer;
  ring(): Promise<void>;
}

export function heldTimer(): TestTimer {
  const waiting = new Set<() => Promise<void>>();
  return {
    timer: (act) => {
      waiting.add(act);
      return () => void waiting.delete(act);
    },
    ring: async () => {
      const due = [...waiting];
      waiting.clear();
      for (const act of due) await act();
    },
  };
}

type AudienceText = Partial<Policy["audiences"][number]>;

/** A handling policy of these audiences; what an audience leaves out is not restricted. */
export function shownTo(...audiences: readonly AudienceText[]): Policy {
  return policySchema.parse({ audiences });
}

export const everybody = shownTo({});
export const ownerAlone = shownTo();

/** A live analyst of that country who may read and search everything. */
export function callerOf(owner: string, more: Partial<Caller> = {}): Caller {
  return {
    id: `KEY-${owner}`,
    name: `Desk of ${owner}`,
    role: "analyst",
    owner,
    scopes: ["*:read", "*:search", "*:write"],
    purposes: null,
    test: false,
    expires: null,
    bounds: unbounded,
    ...more,
  };
}

/** What the gateway says of a request that comes now. */
export function claimsOf(clock: Clock, said: Pick<Claims, "caller" | "purpose"> & Partial<Claims>): Claims {
  return {
    caseReference: null,
    requestId: clock.id(),
    clientRequestId: null,
    arrived: clock.now(),
    documentModes: { partner: "ids-only", analyst: "off", internal: "off" },
    ...said,
  };
}

/** What a record of a test says; it belongs to UTO and is shown to everybody unless it says otherwise. */
export interface Said {
  readonly owner?: string;
  readonly reference?: string;
  readonly test?: boolean;
  readonly policy?: Policy;
  readonly [field: string]: unknown;
}

const batchSize = 100;

/** For a test that asks nothing of the audit. */
export const unwritten: ActLog & Pick<AuditLog, "append"> = {
  newAct: (requestId) => requestId,
  intent: async () => {},
  outcome: async () => {},
  append: async () => {},
};

/** The dataset of a kind. */
export function datasetOf(kind: Kind): Dataset {
  const dataset = datasets.get(kind);
  if (!dataset) throw new Error(`no dataset holds ${kind}`);
  return dataset;
}

/** The records of one test, written the way an import writes them: each by its owner, through the writer. */
export class World {
  readonly platform: Platform;
  readonly clock: TestClock;
  /** What was drafted goes under these. */
  readonly #policies = new Map<string, Policy>();
  #references = 0;

  constructor(platform: Platform, clock: TestClock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Writes a record and returns its id; the same reference again is its next version. */
  async write(kind: Kind, { policy = everybody, ...said }: Said = {}): Promise<string> {
    const draft = await this.draft(kind, { ...said, policy });
    const [outcome] = await this.put(draft.owner, kind, [{ record: draft }]);
    if (!outcome || !["created", "changed", "unchanged"].includes(outcome.result)) throw new Error(faultOf(outcome));
    return draft.id;
  }

  person(name: string, said: Said = {}): Promise<string> {
    return this.write("person", { names: [{ kind: "MAIN", full: name }], ...said });
  }

  passport(number: string, said: Said = {}): Promise<string> {
    return this.write("document", { type: "PASSPORT", number, issuer: "UTO", ...said });
  }

  link(kind: LinkKind, from: string, to: string, said: Said = {}): Promise<string> {
    return this.write("link", { reference: null, source: "register", ...said, kind, from, to } as Said);
  }

  /** The record as its owner would hand it to the writer, which is told of its policy. */
  async draft(kind: Kind, { policy = everybody, ...said }: Said = {}): Promise<Draft<HubRecord>> {
    this.#policies.set(policyId(policy), policy);
    const fields = { owner: "UTO", reference: `${kind} ${(this.#references += 1)}`, ...said };
    const read = readDraft(datasetOf(kind), fields, { idKey: this.platform.secret("id"), policy: policyId(policy) });
    if (!("draft" in read)) throw new Error(`${kind}: ${JSON.stringify(read.faults)}`);
    return read.draft;
  }

  /** Has an owner go under policies, as batches of records would; their ids. */
  async intern(policies: readonly Policy[], owner = "UTO"): Promise<string[]> {
    const ids = policies.map(policyId);
    const texts = new Map(policies.map((policy, at) => [ids[at] as string, policy]));
    const stamp = { at: timestamp(this.clock) };
    for (let from = 0; from < ids.length; from += batchSize) {
      const some = ids.slice(from, from + batchSize);
      await this.platform.store.transaction((session) => intern(session, owner, some, texts, stamp));
    }
    return ids;
  }

  async withdraw(id: string, owner = "UTO"): Promise<void> {
    const [outcome] = await this.writer(owner).withdraw(datasetOf(kindOf(id) as Kind), [{ id }]);
    if (outcome?.result !== "withdrawn") throw new Error(faultOf(outcome));
  }

  /** Writes what an owner drafted, whatever state it is in: see `putAlong`. */
  put(owner: string, kind: Kind, drafts: Parameters<typeof putAlong>[2]): ReturnType<typeof putAlong> {
    return putAlong((mover) => this.writer(owner, mover), datasetOf(kind), drafts);
  }

  writer(caller: Caller | string, mover: Mover = "owner"): Writer {
    return this.asking(caller).writer({ policies: this.#policies, mover });
  }

  /** One request of a caller. */
  asking(
    caller: Caller | string,
    purpose: Purpose | null = "border-control",
    { audit = unwritten, ...said }: Partial<Claims & Pick<SessionParts, "audit">> = {},
  ): RequestSession {
    const parts = { platform: this.platform, audit, administration: unwritten };
    const who = typeof caller === "string" ? callerOf(caller) : caller;
    return new RequestSession(parts, claimsOf(this.clock, { caller: who, purpose, ...said }));
  }
}

function faultOf(outcome: Outcome | Refused | undefined): string {
  return outcome && "reason" in outcome ? outcome.reason : `not written: ${outcome?.result}`;
}

/** A world on a store of its own, which goes with the test: `await using world = await openWorld()`. */
export async function openWorld(): Promise<World & AsyncDisposable> {
  const place = freshPlace();
  const clock = stillClock();
  const platform = await openPlatform(place, clock);
  return Object.assign(new World(platform, clock), {
    [Symbol.asyncDispose]: async () => {
      await platform.close();
      await place.remove();
    },
  });
}
