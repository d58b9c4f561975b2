import type { Dataset } from "../../core/record.ts";
import { everything, type Filter } from "../../core/store/port.ts";
import { type ReadByChecks, readByChecks } from "../../records/checking/read-by-checks.ts";
import { alerts, specimens } from "../../records/specimens/records.ts";

/** A kind that may be taken along, and which of its records. */
export interface TakenAlong extends ReadByChecks {
  readonly only: Filter;
}

/** Names of the kinds that cards are made of: where one may not be taken along no card is made. */
export const ofCards: readonly string[] = [specimens.name, alerts.name];

/** All of them: what checks read, and what else a card of the document that is checked is made of. */
export const takenAlong: readonly TakenAlong[] = [
  ...readByChecks.map((read) => ({ ...read, only: everything })),
  { dataset: alerts as unknown as Dataset, by: ["specimenNumber"], only: { state: "PUBLISHED" } },
];
