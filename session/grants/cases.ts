import type { Cases } from "../../core/access/grants/cases.ts";
import type { Span } from "../../core/access/spans.ts";
import { latestDay } from "../../core/standards/partial-dates.ts";
import type { Collection, Store, StoredRecord } from "../../core/store/port.ts";
import { deployments } from "../../records/operations/deployments.ts";
import { participations, type Standing, standingBy } from "../../records/operations/participations.ts";
import { isOver } from "../../records/operations/phases.ts";
import {
  type DeploymentRecord,
  type OperationRecord,
  operations,
  type ParticipationRecord,
} from "../../records/operations/records.ts";
import { kindOf } from "../../records/kinds.ts";
import { isCase } from "../operation-named.ts";
import { participationIds, standingOf } from "../operations/standing.ts";

export interface CasesRead {
  readonly store: Pick<Store, "getMany" | "versions">;
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
}

const day = 86_400_000;

/**
 * When operations and deployments go on for somebody: an operation until it is over, and for its owner and who has accepted
 * to take part alone; a deployment to the end of its last day. What was withdrawn goes on no more.
 */
export function casesIn({ store, idKey }: CasesRead): Cases {
  return {
    goesOn: async (id, owner, now) => {
      if (!isCase(id)) return false;
      if (kindOf(id) === "deployment") {
        const deployment = (await store.getMany<DeploymentRecord>(deployments, [id])).get(id);
        return deployment !== undefined && now < endOf(deployment);
      }
      const operation = (await store.getMany<OperationRecord>(operations, [id])).get(id);
      return operation !== undefined && isPart(operation, await standingOf({ store, idKey }, operation, owner));
    },
    spans: async (id, owner) => {
      if (!isCase(id)) return [];
      const isOperation = kindOf(id) === "operation";
      const versions = await versionsOf<OperationRecord & DeploymentRecord>(isOperation ? operations : deployments, id);
      // Erased with what told when it went on: what was given for it is then told as far as it reached.
      if (!versions.some(({ record }) => record)) return [{ from: -Infinity, until: Infinity }];
      if (!isOperation) return spansOf(versions, ({ record }) => (record ? endOf(record) : null));
      const test = versions.find(({ record }) => record)?.record?.test ?? false;
      const said = await Promise.all(
        participationIds(idKey, { id, test }, owner).map((one) => versionsOf<ParticipationRecord>(participations, one)),
      );
      return spansOf([...versions, ...said.flat()].toSorted(inTime), ({ at }) => {
        const operation = standing(versions, at);
        const answer = said.map((some) => standing(some, at)).find((one) => one !== null);
        return operation && isPart(operation, standingBy(operation, owner, answer ?? undefined)) ? Infinity : null;
      });
    },
  };

  async function versionsOf<R extends StoredRecord>(collection: Collection<never>, id: string): Promise<Version<R>[]> {
    const versions = await store.versions(collection as unknown as Collection, id);
    return versions.map(({ at, record }) => ({ at, record: record as R | null }));
  }
}

interface Version<R> {
  /** When it was recorded (RFC 3339, UTC). */
  readonly at: string;
  readonly record: R | null;
}

/** **Our rule**: access for an operation is for who takes part in it, and asked is not yet. */
function isPart({ phase }: OperationRecord, stands: Standing): boolean {
  return !isOver(phase) && (stands === "OWNER" || stands === "ACCEPTED");
}

/** Milliseconds since 1970 from which on it is over. */
function endOf({ until }: DeploymentRecord): number {
  return until === null ? Infinity : Date.parse(latestDay(until)) + day;
}

function inTime(one: Pick<Version<unknown>, "at">, other: Pick<Version<unknown>, "at">): number {
  return Date.parse(one.at) - Date.parse(other.at);
}

/** The version that stood just after that moment. */
function standing<R>(versions: readonly Version<R>[], at: string): R | null {
  return versions.findLast((one) => inTime(one, { at }) <= 0)?.record ?? null;
}

/** From each version to the next, as long as it says; null where it says that nothing goes on. */
function spansOf<V extends Pick<Version<unknown>, "at">>(
  versions: readonly V[],
  endIn: (version: V) => number | null,
): Span<number>[] {
  return versions.flatMap((version, index) => {
    const next = versions[index + 1];
    const until = Math.min(next ? Date.parse(next.at) : Infinity, endIn(version) ?? -Infinity);
    const from = Date.parse(version.at);
    return from < until ? [{ from, until }] : [];
  });
}
