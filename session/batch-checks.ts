import type { Caller } from "../core/access/caller.ts";
import type { Idempotency } from "../core/access/idempotency.ts";
import { checkDocuments } from "../records/checking/document.ts";
import { askedDocument, askedPerson, askedVehicle } from "../records/checking/judged.ts";
import { checkPerson, type CheckingPersons } from "../records/checking/person.ts";
import { checkVehicles } from "../records/checking/vehicle.ts";
import { type Finding, gravestOf } from "../records/checking/verdict.ts";
import type { CheckCounts } from "../core/check-counts/ledger.ts";
import type { TravellerAsked } from "./checks.ts";
import type { DiscreetChecks } from "./discreet-checks.ts";
import type { Circumstances, HitService, Met } from "./hits.ts";

export interface BatchChecksOptions {
  readonly checking: CheckingPersons;
  readonly hits: Pick<HitService, "judged" | "made">;
  readonly discreet: Pick<DiscreetChecks, "look">;
  readonly idempotency: Pick<Idempotency, "named">;
  readonly caller: Pick<Caller, "owner" | "test">;
  readonly counts: Pick<CheckCounts, "count">;
}

/** What one of a batch came to, part by part, with the hits in the order of their candidates. */
export interface BatchChecked {
  readonly findings: readonly Finding[];
  readonly hits: readonly string[];
}

/** One part of a traveller, and whose it is. */
interface Part {
  readonly at: number;
  /** As in `Met.asked`. */
  readonly asked: () => string | null;
  readonly finding: Finding;
}

/** Checks of many travellers in as many reads as one. */
export class BatchChecks {
  readonly #options: BatchChecksOptions;

  constructor(options: BatchChecksOptions) {
    this.#options = options;
  }

  /**
   * In the order of what is asked. `keyOf` is each one's idempotency key: what comes again under it makes no second hit,
   * whichever others come with it then.
   */
  async check(
    asked: readonly TravellerAsked[],
    circumstances: Circumstances,
    keyOf: (at: number) => string,
  ): Promise<BatchChecked[]> {
    const parts = await this.#parts(asked, this.#options.checking);
    const { idempotency, hits, discreet } = this.#options;
    const checkOf = (at: number) => idempotency.named("screen", asked[at], keyOf(at)).contents;
    const markOf = (part: Part) => part.asked() ?? checkOf(part.at);
    // A name costs an HMAC: most parts meet nothing, and need none.
    const marks = parts.map((part) => (meets(part) ? markOf(part) : ""));
    const judged = await hits.judged(
      parts.map(({ finding }) => finding),
      marks,
    );
    const met = judged.flatMap(({ candidates }, index): Met[] =>
      candidates.map((candidate) => ({
        candidate,
        asked: marks[index] as string,
        check: checkOf((parts[index] as Part).at),
      })),
    );
    const made = (await hits.made(met, circumstances, null)).values();
    await discreet.look({
      find: async (checking) => (await this.#parts(asked, checking)).map(({ finding }) => finding),
      asked: (at) => ({ asked: markOf(parts[at] as Part), check: checkOf((parts[at] as Part).at) }),
      circumstances,
      sent: null,
    });
    const checked = asked.map((): { findings: Finding[]; hits: string[] } => ({ findings: [], hits: [] }));
    for (const [index, finding] of judged.entries()) {
      const one = checked[(parts[index] as Part).at] as (typeof checked)[number];
      one.findings.push(finding);
      one.hits.push(...finding.candidates.map(() => made.next().value as string));
    }
    this.#count(asked, checked, circumstances);
    return checked;
  }

  async #parts(asked: readonly TravellerAsked[], checking: CheckingPersons): Promise<Part[]> {
    const documents = asked.flatMap(({ document }) => document ?? []);
    const vehicles = asked.flatMap(({ vehicle }) => vehicle ?? []);
    const [documentsFound, vehiclesFound] = await Promise.all([
      documents.length > 0 ? checkDocuments(checking, documents) : [],
      vehicles.length > 0 ? checkVehicles(checking, vehicles) : [],
    ]);
    const [ofDocuments, ofVehicles] = [documentsFound.values(), vehiclesFound.values()];
    const parts: Part[] = [];
    for (const [at, { document, vehicle, person }] of asked.entries()) {
      if (document)
        parts.push({ at, asked: () => askedDocument(document), finding: ofDocuments.next().value as Finding });
      if (vehicle) parts.push({ at, asked: () => askedVehicle(vehicle), finding: ofVehicles.next().value as Finding });
      // One after the other: names are compared in memory, which a part of a batch is not to do at once.
      if (person) parts.push({ at, asked: () => askedPerson(person), finding: await checkPerson(checking, person) });
    }
    return parts;
  }

  #count(asked: readonly TravellerAsked[], checked: readonly BatchChecked[], circumstances: Circumstances): void {
    const { counts, caller } = this.#options;
    const { place, operation } = circumstances;
    /** Counted together, as most of a part come to the same. */
    const times = new Map<string, number>();
    for (const [at, { findings }] of checked.entries()) {
      const { document, vehicle, person } = asked[at] as TravellerAsked;
      const kinds = [document && "document", vehicle && "vehicle", person && "person"].filter((kind) => kind !== null);
      const kind = kinds.length > 1 ? "traveller" : kinds[0];
      if (!kind) continue;
      const counted = `${kind} ${gravestOf(findings).verdict}`;
      times.set(counted, (times.get(counted) ?? 0) + 1);
    }
    for (const [counted, many] of times) {
      const [kind = "", verdict = ""] = counted.split(" ");
      counts.count({ owner: caller.owner, test: caller.test, place, operation, kind, verdict }, many);
    }
  }
}

function meets({ finding }: Part): boolean {
  return finding.candidates.length > 0;
}
