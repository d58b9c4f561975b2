import type { PointsOf } from "../../core/check-counts/declared-places.ts";
import type { StoreSession } from "../../core/store/port.ts";
import { takesPart } from "../../records/operations/border-points.ts";
import { type OperationRecord, operations } from "../../records/operations/records.ts";

/** The border points that operations name, whoever sees them: a rule of what may be written down, and told to nobody. */
export function pointsOfOperations(store: Pick<StoreSession, "getMany">): PointsOf {
  return async (id) => {
    const operation = (await store.getMany<OperationRecord>(operations, [id])).get(id);
    const named = Map.groupBy(operation?.borderPoints ?? [], ({ owner, code }) => `${owner} ${code}`);
    return new Map(
      [...named].map(([place, points]) => [place, (moment) => points.some((point) => takesPart(point, moment))]),
    );
  };
}
