import type { KeyedRequest } from "../core/access/idempotency.ts";
import { Reader, type ReaderOptions } from "../core/access/reader.ts";
import { datasetOf } from "../core/datasets.ts";
import type { Afterwards } from "../core/jobs/afterwards.ts";
import { dayOf } from "../core/lifetime/days.ts";
import { includesCode } from "../core/standards/countries.ts";
import type { Stamp } from "../core/store/port.ts";
import type { CheckingPersons, FindPersons } from "../records/checking/person.ts";
import type { Finding } from "../records/checking/verdict.ts";
import { checking, nullWhileLoading } from "./checking.ts";
import type { PersonSearch } from "./person-search.ts";
import type { Circumstances, HitService, Met } from "./hits.ts";

/** Its spending and disclosures are no part of the request's: they would tell what it reads. */
export interface DiscreetChecksOptions extends Omit<ReaderOptions, "discreetly"> {
  /** What the answer is drawn with. */
  readonly shown: Pick<Reader, "seen">;
  readonly personSearch: Pick<PersonSearch, "candidatesFor">;
  readonly stamp: Pick<Stamp, "at">;
  readonly hits: Pick<HitService, "discreetly">;
  readonly afterwards: Pick<Afterwards, "add" | "failed">;
}

/** Draws what some checks come to, in their order. */
export type Find = (checking: CheckingPersons) => Promise<readonly Finding[]>;

/** A check that was answered. */
export interface Answered {
  readonly find: Find;
  /** What the finding at that place was asked, and in which check: as in `Met`. */
  readonly asked: (at: number) => Pick<Met, "asked" | "check">;
  readonly circumstances: Circumstances;
  readonly sent: KeyedRequest | null;
}

/**
 * Checks once more with what handling opens to the caller's checks without showing it. What is met so is a hit of its
 * owner's. The answer has no part in it: it is drawn with what is shown, as if nothing else stood.
 */
export class DiscreetChecks {
  readonly #options: DiscreetChecksOptions;
  readonly #checking: CheckingPersons;

  constructor(options: DiscreetChecksOptions) {
    this.#options = options;
    const { caller, personSearch, stamp } = options;
    const reader = new Reader({ ...options, caller: checking(caller), discreetly: true });
    const findPersons: FindPersons = (asked, wanted) =>
      personSearch.candidatesFor(reader, asked, wanted).catch(nullWhileLoading);
    // Nobody is told that a source is late: of a second look only what is met counts.
    this.#checking = { reader, findPersons, lateSources: async () => [], today: dayOf(stamp.at) };
  }

  /** Never throws: a failure would tell that something was met. */
  async look(answered: Answered): Promise<void> {
    const { hits, afterwards } = this.#options;
    try {
      const met = await this.#met(answered);
      // That it was met stands in the check's own audit entry, which the answer waits for; a write would be felt.
      const make = await hits.discreetly(met, answered.circumstances, answered.sent, this.#checking.reader);
      if (make) afterwards.add(make);
    } catch (error) {
      afterwards.failed(error);
    }
  }

  async #met({ find, asked }: Answered): Promise<Met[]> {
    const { caller } = this.#options;
    const findings = await find(this.#checking);
    const all = findings.flatMap(({ candidates }, at) =>
      candidates
        .filter(({ owner }) => !includesCode([caller.owner], owner))
        .map((candidate) => ({ candidate, ...asked(at) })),
    );
    const seen = await this.#seen(new Set(all.map(({ candidate }) => candidate.record)));
    return all.filter(({ candidate }) => !seen.has(candidate.record));
  }

  /** Those that are shown to the caller's checks as any record is. */
  async #seen(ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const { shown, datasets } = this.#options;
    let seen: ReadonlySet<string> = new Set();
    for (const [dataset, ofKind] of Map.groupBy(ids, (id) => datasetOf(datasets, id)))
      if (dataset) seen = seen.union(await shown.seen(dataset, ofKind, ""));
    return seen;
  }
}

/** Where handling opens nothing so to the caller's checks, it is no work: `discreet` is not even made. */
export function lookWhereOpened(
  shown: Pick<Reader, "view">,
  discreet: () => Pick<DiscreetChecks, "look">,
): Pick<DiscreetChecks, "look"> {
  return {
    look: async (answered) => {
      if ((await shown.view()).discreetly !== null) await discreet().look(answered);
    },
  };
}
