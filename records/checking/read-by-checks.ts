import type { Dataset } from "../../core/record.ts";
import { documentReports, documents } from "../documents/records.ts";
import { links } from "../links/records.ts";
import { notices, persons } from "../persons/records.ts";
import { specimens } from "../specimens/records.ts";
import { vehicleReports } from "../vehicles/records.ts";

/** A kind that checks read, and the columns and keys by which they find its records, beside their ids. */
export interface ReadByChecks {
  readonly dataset: Dataset;
  readonly by: readonly string[];
}

/** All of them: whoever answers checks elsewhere needs these and no others. `name` is by which persons are compared. */
export const readByChecks: readonly ReadByChecks[] = [
  { dataset: documentReports as unknown as Dataset, by: ["number"] },
  { dataset: vehicleReports as unknown as Dataset, by: ["mark"] },
  { dataset: documents as unknown as Dataset, by: ["number"] },
  { dataset: persons as unknown as Dataset, by: ["identifier", "fingerprint", "name"] },
  { dataset: notices as unknown as Dataset, by: [] },
  { dataset: links as unknown as Dataset, by: ["from", "to"] },
  { dataset: specimens as unknown as Dataset, by: ["country"] },
];
