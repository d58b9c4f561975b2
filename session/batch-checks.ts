import type { Caller } from "../core/access/caller.ts";
import type { Idempotency } from "../core/access/idempotency.ts";
import { hubError } from "../core/errors.ts";
import { checkDocuments } from "../records/checking/document.ts";
import { askedDocument, askedPerson, askedVehicle } from "../records/checking/judged.ts";
import { checkPerson, type CheckingPersons } from "../records/checking/person.ts";
import { checkVehicles } from "../records/checking/vehicle.ts";
import { type Candidate, type Finding, gravestOf } from "../records/checking/verdict.ts";
import type { CheckCounts } from "../core/check-counts/ledger.ts";
import type { TravellerAsked } from "./checks.ts";
import type { DiscreetChecks } from "./discreet-checks.ts";
import { refuseElsewhere } from "./grants/place.ts";
import type { Circumstances, HitService, Recorded } from "./hits.ts";

export interface BatchChecksOptions {
  readonly checking: CheckingPersons;
  readonly hits: Pick<HitService, "record">;
  readonly discreet: Pick<DiscreetChecks, "look">;
  readonly idempotency: Pick<Idempotency, "named">;
  readonly caller: Pick<Caller, "owner" | "test" | "grant">;
  readonly counts: Pick<CheckCounts, "count">;
  /** Id of the exercise that the request names as its case; null where it names none. */
  readonly exercise: string | null;
}

/** What one of a batch came to, part by part, with the hits in the order of their candidates. */
export interface BatchChecked {
  readonly findings: readonly Finding[];
  readonly hits: readonly string[];
}

/** One part of a traveller, and whose it is. */
interface Part extends Recorded {
  readonly at: number;
  readonly kind: "document" | "vehicle" | "person";
}

const none: readonly string[] = [];

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
    if (this.#options.exercise !== null)
      throw hubError(
        "BAD_USER_INPUT",
        "In an exercise travellers are checked one by one: name it as case of checks alone.",
      );
    const { caller, idempotency, hits, discreet } = this.#options;
    refuseElsewhere(caller, circumstances.place);
    const parts = await this.#parts(asked, this.#options.checking);
    const checkOf = (at: number) => idempotency.named("screen", asked[at], keyOf(at)).contents;
    const markOf = (part: Part) => askedIn(asked, part) ?? checkOf(part.at);
    // A name costs an HMAC: most parts meet nothing, and need none.
    const meeting = parts.filter(({ finding }) => finding.candidates.length > 0);
    // Of each line, before what is judged leaves it.
    const before = new Map<number, Candidate[]>();
    for (const { at, finding } of meeting) before.getOrInsertComputed(at, () => []).push(...finding.candidates);
    const found = meeting.map((part) => ({ finding: part.finding, asked: markOf(part), check: checkOf(part.at) }));
    const recorded = await hits.record(found, circumstances, null);
    for (const [index, part] of meeting.entries()) Object.assign(part, recorded[index]);
    await discreet.look({
      met: (at) => before.get((parts[at] as Part).at) ?? [],
      find: async (checking) => (await this.#parts(asked, checking)).map(({ finding }) => finding),
      asked: (at) => ({ asked: markOf(parts[at] as Part), check: checkOf((parts[at] as Part).at) }),
      circumstances,
      sent: null,
    });
    const checked = asked.map((): { findings: Finding[]; hits: string[] } => ({ findings: [], hits: [] }));
    for (const { at, finding, hits: made } of parts) {
      const one = checked[at] as (typeof checked)[number];
      one.findings.push(finding);
      if (made.length > 0) one.hits.push(...made);
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
    let [nextDocument, nextVehicle] = [0, 0];
    const parts: Part[] = [];
    for (let at = 0; at < asked.length; at += 1) {
      const { document, vehicle, person } = asked[at] as TravellerAsked;
      if (document)
        parts.push({ at, kind: "document", finding: documentsFound[nextDocument++] as Finding, hits: none });
      if (vehicle) parts.push({ at, kind: "vehicle", finding: vehiclesFound[nextVehicle++] as Finding, hits: none });
      // One after the other: names are compared in memory, which a part of a batch is not to do at once.
      if (person) parts.push({ at, kind: "person", finding: await checkPerson(checking, person), hits: none });
    }
    return parts;
  }

  /** Together, as most of a part come to the same. */
  #count(asked: readonly TravellerAsked[], checked: readonly BatchChecked[], circumstances: Circumstances): void {
    const { counts, caller } = this.#options;
    const { place, operation } = circumstances;
    const ofKind = new Map<string, Map<string, number>>();
    checked.forEach(({ findings }, at) => {
      const kind = kindOf(asked[at] as TravellerAsked);
      if (kind === null) return;
      const times = ofKind.getOrInsertComputed(kind, newTimes);
      const { verdict } = gravestOf(findings);
      times.set(verdict, (times.get(verdict) ?? 0) + 1);
    });
    for (const [kind, times] of ofKind)
      for (const [verdict, many] of times)
        counts.count({ owner: caller.owner, test: caller.test, place, operation, kind, verdict }, many);
  }
}

function newTimes(): Map<string, number> {
  return new Map();
}

/** As in `Met.asked`. */
function askedIn(asked: readonly TravellerAsked[], { at, kind }: Part): string | null {
  const { document, vehicle, person } = asked[at] as TravellerAsked;
  if (kind === "document") return document && askedDocument(document);
  return kind === "vehicle" ? vehicle && askedVehicle(vehicle) : person && askedPerson(person);
}

/** As what it is counted; null where nothing of it is asked. */
function kindOf({ document, vehicle, person }: TravellerAsked): string | null {
  if (document) return vehicle || person ? "traveller" : "document";
  if (vehicle) return person ? "traveller" : "vehicle";
  return person && "person";
}
