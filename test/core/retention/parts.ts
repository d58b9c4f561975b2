import type { ErasureParts } from "../../../core/retention/erasure.ts";
import { datasets } from "../../../records/datasets.ts";
import type { TestHub } from "../../hub.ts";

/** What a sweep of a hub under test stands on. */
export function partsOf({ hub: { platform, audit }, clock }: TestHub): ErasureParts {
  return { store: platform.store, pictures: platform.pictures, audit, datasets, clock };
}
