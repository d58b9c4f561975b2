import type { Reader } from "../../core/access/reader.ts";
import type { Dataset } from "../../core/record.ts";
import { datasets } from "../../records/datasets.ts";
import { type Kind, kindOf } from "../../records/kinds.ts";
import type { LookingParts } from "../looking.ts";
import { HandlingForFollower } from "./handling.ts";
import { bodyOf, idsIn, nameOf, type RecordLine, type RecordName } from "./line.ts";
import { type FeedRead, mayFeed } from "./reader.ts";

/** Makes the lines of records, as they are told now. The reader that is named notes what is disclosed. */
export class FeedLines {
  readonly #parts: LookingParts;
  readonly #handling: HandlingForFollower;

  constructor(parts: LookingParts) {
    this.#parts = parts;
    this.#handling = new HandlingForFollower({ ...parts, policies: parts.platform.policies });
  }

  async of(records: FeedRead["records"], reader: Reader): Promise<RecordLine[]> {
    const bodies = records.map(([dataset, record]) => bodyOf(dataset, record));
    const names = await this.#names(bodies, records, reader);
    const lines: RecordLine[] = [];
    for (const [at, [dataset, record]] of records.entries()) {
      const body = bodies[at] ?? {};
      reader.disclose(record.owner, record.id);
      const named = idsIn(body).flatMap((id) => (names.has(id) ? [[id, names.get(id)] as const] : []));
      lines.push({
        ...nameOf(dataset, record),
        id: record.id,
        version: record.version,
        handling: await this.#handling.of(record),
        names: Object.fromEntries(named) as Record<string, RecordName>,
        body,
      });
    }
    return lines;
  }

  async #names(
    bodies: readonly Readonly<Record<string, unknown>>[],
    known: FeedRead["records"],
    reader: Reader,
  ): Promise<Map<string, RecordName>> {
    const names = new Map(known.map(([dataset, record]) => [record.id, nameOf(dataset, record)]));
    const ids = new Set(
      bodies.flatMap(idsIn).filter((id) => !names.has(id) && mayFeed(this.#parts.caller, kindOf(id) as Kind)),
    );
    for (const record of await reader.nodes([...ids]))
      if (record) names.set(record.id, nameOf(datasets.get(kindOf(record.id) as Kind) as Dataset, record));
    return names;
  }
}
