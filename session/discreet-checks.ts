import type { Claims } from "../core/access/claims.ts";
import { Disclosures } from "../core/access/disclosures.ts";
import type { KeyedRequest } from "../core/access/idempotency.ts";
import { Reader, type ReaderOptions } from "../core/access/reader.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import type { Afterwards } from "../core/jobs/afterwards.ts";
import { dayOf } from "../core/lifetime/days.ts";
import { includesCode } from "../core/standards/countries.ts";
import type { Stamp } from "../core/store/port.ts";
import type { CheckingPersons, FindPersons } from "../records/checking/person.ts";
import type { Candidate, Finding } from "../records/checking/verdict.ts";
import { checking, nullWhileLoading } from "./checking.ts";
import type { PersonIndex } from "./person-index.ts";
import { PersonSearch } from "./person-search.ts";
import type { Circumstances, HitService, Met } from "./hits.ts";

/** Its spending and disclosures are no part of the request's: they would tell what it reads. */
export interface DiscreetChecksOptions extends Omit<ReaderOptions, "discreetly"> {
  readonly personIndex: PersonIndex;
  readonly stamp: Pick<Stamp, "at">;
  readonly hits: Pick<HitService, "discreetly">;
  readonly afterwards: Pick<Afterwards, "add">;
  readonly audit: Pick<AuditLog, "append">;
  readonly request: Pick<Claims, "requestId" | "caseReference">;
}

type MakeHits = () => Promise<void>;

/** Draws what some checks come to, in their order. */
export type Find = (checking: CheckingPersons) => Promise<readonly Finding[]>;

/** A check that was answered. */
export interface Answered {
  readonly find: Find;
  /** What the check with the finding at that place met of what is shown: of it a hit was told, or judged away. */
  readonly met: (at: number) => readonly Candidate[];
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
  readonly #reader: Reader;
  readonly #checking: CheckingPersons;

  constructor(options: DiscreetChecksOptions) {
    this.#options = options;
    const { caller, personIndex: index, spending, stamp } = options;
    const personSearch = new PersonSearch({ index, caller, spending });
    this.#reader = new Reader({ ...options, caller: checking(caller), discreetly: true });
    const findPersons: FindPersons = (asked, wanted) =>
      personSearch.candidatesFor(this.#reader, asked, wanted).catch(nullWhileLoading);
    // Nobody is told that a source is late: of a second look only what is met counts.
    this.#checking = { reader: this.#reader, findPersons, lateSources: async () => [], today: dayOf(stamp.at) };
  }

  /**
   * Begins once the answer has left: what is looked up before it would be felt in how long it takes. Resolves at once, but
   * where so many wait that others are to wait for them.
   */
  look(answered: Answered): Promise<void> {
    let make: MakeHits | null | undefined;
    return this.#options.afterwards.add(async () => {
      // Tried again, it is told no second time.
      make = make === undefined ? await this.#told(answered) : make;
      await make?.();
    });
  }

  /** What makes the hits, once the audit has whose records they tell of. */
  async #told({ circumstances, sent, ...answered }: Answered): Promise<MakeHits | null> {
    const { hits, audit, caller, purpose, request } = this.#options;
    // What is read is told to nobody; what a hit is made of is.
    const disclosures = new Disclosures();
    const met = await this.#met(answered);
    const make = await hits.discreetly(met, { circumstances, sent, disclosures, reader: this.#reader });
    if (!make) return null;
    const { requestId, caseReference } = request;
    const said = { kind: "read", status: 200, note: "met discreetly", records: disclosures.list() } as const;
    await audit.append({ ...said, requestId, caller, purpose, caseReference });
    return make;
  }

  async #met({ find, met, asked }: Pick<Answered, "find" | "met" | "asked">): Promise<Met[]> {
    const { caller } = this.#options;
    const findings = await find(this.#checking);
    return findings.flatMap(({ candidates }, at) => {
      const shown = new Set(met(at).map(({ record }) => record));
      return candidates
        .filter(({ owner, record }) => !includesCode([caller.owner], owner) && !shown.has(record))
        .map((candidate) => ({ candidate, ...asked(at) }));
    });
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
