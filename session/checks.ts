import type { Reader } from "../core/access/reader.ts";
import type { KeyedRequest } from "../core/access/idempotency.ts";
import { dayOf } from "../core/lifetime/days.ts";
import type { Stamp } from "../core/store/port.ts";
import { checkDocuments, type DocumentAsked } from "../records/checking/document.ts";
import { askedDocument } from "../records/checking/judged.ts";
import type { Finding } from "../records/checking/verdict.ts";
import type { Telling } from "../records/checks/telling.ts";
import type { HitService } from "./hits.ts";

export interface CheckServiceOptions {
  /** Sees what the caller may check, and discloses none of it: only what is met is told. */
  readonly reader: Pick<Reader, "byIds" | "findEach">;
  readonly hits: Pick<HitService, "judged" | "made">;
  readonly stamp: Stamp;
}

/** Where and in what a check is made, as far as its bureau says. */
export interface Circumstances {
  readonly place: string | null;
  readonly operation: string | null;
  /** At most so much of a hit is told to the owner of what was met; null leaves it to what the bureau has declared. */
  readonly tell?: Telling | null;
}

/** What one check came to, with the hits that it made. */
export interface Checked extends Finding {
  /** The hub's id of the check, as its audit entry has it. */
  readonly check: string;
  /** Ids of the hits, in the order of the candidates. */
  readonly hits: readonly string[];
}

/** Where a caller asks whether something is known: what is met becomes a hit, which its owner is told of. */
export class CheckService {
  readonly #options: CheckServiceOptions;

  constructor(options: CheckServiceOptions) {
    this.#options = options;
  }

  /** In the order of what is asked. `sent`: under an idempotency key, so that a repetition makes no second hit. */
  async documents(
    asked: readonly DocumentAsked[],
    circumstances: Circumstances,
    sent: KeyedRequest | null = null,
  ): Promise<Checked[]> {
    const { reader, stamp } = this.#options;
    const findings = await checkDocuments({ reader, today: dayOf(stamp.at) }, asked);
    return this.#recorded(findings, asked.map(askedDocument), circumstances, sent);
  }

  /**
   * Nothing is written of a check that met nothing. `asked`: what was asked, in a form that is the same for the same
   * traveller; null where it has none.
   */
  async #recorded(
    findings: readonly Finding[],
    asked: readonly (string | null)[],
    { tell = null, ...circumstances }: Circumstances,
    sent: KeyedRequest | null,
  ): Promise<Checked[]> {
    const { hits, stamp } = this.#options;
    const checks = findings.map((_, at) => (findings.length > 1 ? `${stamp.request}.${at + 1}` : stamp.request));
    const marks = asked.map((one, at) => one ?? (checks[at] as string));
    const judged = await hits.judged(findings, marks);
    const met = judged.map(({ candidates }, at) =>
      candidates.map((candidate) => ({
        candidate,
        asked: marks[at] as string,
        check: checks[at] as string,
        ...circumstances,
      })),
    );
    const made = (await hits.made(met.flat(), tell, sent)).values();
    return judged.map((one, at) => ({
      ...one,
      check: checks[at] as string,
      hits: one.candidates.map(() => made.next().value as string),
    }));
  }
}
