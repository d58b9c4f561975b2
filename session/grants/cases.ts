import type { Cases } from "../../core/access/grants/cases.ts";
import type { Span } from "../../core/access/spans.ts";
import type { Collection, Store, StoredRecord } from "../../core/store/port.ts";
import { latestDay } from "../../core/standards/partial-dates.ts";
import { datasets } from "../../records/datasets.ts";
import { kindOf } from "../../records/kinds.ts";
import type { DeploymentRecord, OperationRecord } from "../../records/operations/records.ts";
import { isCase } from "../operation-named.ts";

const day = 86_400_000;

/**
 * When operations and deployments go on. One that was withdrawn goes on no more; an operation is over once it is closed, a
 * deployment when its last day is.
 */
export function casesIn(store: Pick<Store, "getMany" | "versions">): Cases {
  return {
    goesOn: async (id, _owner, now) => {
      const collection = collectionOf(id);
      const record = collection && (await store.getMany(collection, [id])).get(id);
      return record ? now < endOf(record) : false;
    },
    spans: async (id) => {
      const collection = collectionOf(id);
      if (!collection) return [];
      const versions = await store.versions(collection, id);
      // Erased with what told when it went on: what was given for it is then told as far as it reached.
      if (!versions.some(({ record }) => record)) return [{ from: -Infinity, until: Infinity }];
      return versions.flatMap(({ record, at }, index): Span<number>[] => {
        const next = versions[index + 1];
        const until = Math.min(next ? Date.parse(next.at) : Infinity, record ? endOf(record) : -Infinity);
        return Date.parse(at) < until ? [{ from: Date.parse(at), until }] : [];
      });
    },
  };
}

function collectionOf(id: string): Collection<StoredRecord> | null {
  const kind = isCase(id) ? kindOf(id) : null;
  return kind && ((datasets.get(kind) as Collection<StoredRecord> | undefined) ?? null);
}

/** Milliseconds since 1970 from which on that version of it is over. */
function endOf(record: StoredRecord): number {
  if (kindOf(record.id) === "operation") {
    const { phase } = record as unknown as OperationRecord;
    return (ended as readonly string[]).includes(phase) ? -Infinity : Infinity;
  }
  const { until } = record as unknown as DeploymentRecord;
  return until === null ? Infinity : Date.parse(latestDay(until)) + day;
}

const ended = ["CLOSED", "CANCELLED"];
