import type { Reader } from "../../core/access/reader.ts";
import type { Spending } from "../../core/access/spending.ts";
import { type CertificateRecord, certificates } from "../../records/operations/certificates.ts";
import { readAll } from "../read-whole.ts";

/** **Our rule**: certificates of one lineage at most; a larger one says that it is not whole. */
const mostCertificates = 500;

/** A certificate so many generations above the officer's own or below them: 1 is the next. */
export interface LineageStep {
  readonly generation: number;
  readonly certificate: CertificateRecord;
}

export interface Lineage {
  /** Under which certificates the officer was taught, up to those who were taught by nobody here. */
  readonly taughtBy: readonly LineageStep[];
  /** What was certified to those whom the officer taught, and whom they taught. */
  readonly taught: readonly LineageStep[];
  readonly whole: boolean;
}

export interface LineageReading {
  readonly reader: Pick<Reader, "byIds" | "find">;
  readonly spending: Pick<Spending, "charge">;
}

/** Who taught an officer and whom the officer taught, generation by generation, as far as the reader sees certificates. */
export async function lineageOf({ reader, spending }: LineageReading, officer: string): Promise<Lineage> {
  const own = new Generations(mostCertificates);
  for await (const some of readAll<CertificateRecord>(reader, certificates, { officer })) own.add(0, some);
  const up = new Generations(mostCertificates, own);
  for (let at = 1; ; at += 1) {
    const ids = (at === 1 ? own : up).last(at - 1).flatMap(({ taughtBy }) => taughtBy ?? []);
    const found = await reader.byIds<CertificateRecord>(certificates, [...new Set(ids)]);
    if (
      !up.add(
        at,
        found.flatMap((one) => one ?? []),
      )
    )
      break;
  }
  const down = new Generations(mostCertificates, own);
  for (let at = 1; ; at += 1) {
    const ids = (at === 1 ? own : down).last(at - 1).map(({ id }) => id);
    let more = false;
    if (ids.length > 0)
      for await (const some of readAll<CertificateRecord>(reader, certificates, { taughtBy: { $in: ids } })) {
        more = down.add(at, some) || more;
        if (!down.whole) break;
      }
    if (!more) break;
  }
  spending.charge("rows", up.steps.length + down.steps.length);
  return { taughtBy: up.steps, taught: down.steps, whole: own.whole && up.whole && down.whole };
}

/** Certificates by generations, each once, so many at most. */
class Generations {
  readonly steps: LineageStep[] = [];
  readonly #most: number;
  readonly #known: Set<string>;
  whole = true;

  constructor(most: number, before?: Generations) {
    this.#most = most;
    this.#known = new Set(before?.steps.map(({ certificate }) => certificate.id));
  }

  /** Whether one of them was new. */
  add(generation: number, found: readonly CertificateRecord[]): boolean {
    const fresh = found.filter(({ id }) => !this.#known.has(id));
    const room = this.#most - this.steps.length;
    if (fresh.length > room) this.whole = false;
    for (const certificate of fresh.slice(0, room)) {
      this.#known.add(certificate.id);
      this.steps.push({ generation, certificate });
    }
    return room > 0 && fresh.length > 0;
  }

  last(generation: number): CertificateRecord[] {
    return this.steps.filter((one) => one.generation === generation).map(({ certificate }) => certificate);
  }
}
