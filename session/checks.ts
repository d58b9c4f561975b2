import type { Caller } from "../core/access/caller.ts";
import type { Idempotency, KeyedRequest } from "../core/access/idempotency.ts";
import type { Reader } from "../core/access/reader.ts";
import type { CheckCounts } from "../core/check-counts/ledger.ts";
import { type Day, dayOf } from "../core/lifetime/days.ts";
import type { Stamp } from "../core/store/port.ts";
import { askedDocument, askedPerson, askedVehicle } from "../records/checking/judged.ts";
import { checkDocuments, type DocumentAsked } from "../records/checking/document.ts";
import { checkPerson, type CheckingPersons, type FindPersons, type PersonToCheck } from "../records/checking/person.ts";
import type { LateSources } from "../records/checking/overdue.ts";
import { checkVehicles, type VehicleAsked } from "../records/checking/vehicle.ts";
import { type Finding, gravestOf } from "../records/checking/verdict.ts";
import type { DiscreetChecks, Find } from "./discreet-checks.ts";
import { refuseElsewhere } from "./grants/place.ts";
import type { Circumstances, HitService } from "./hits.ts";
import type { Practice } from "./training/practice.ts";

export interface CheckServiceOptions {
  /** Sees what the caller may check, and discloses none of it: only what is met is told. */
  readonly reader: Pick<Reader, "byIds" | "findEach">;
  readonly lateSources: LateSources;
  readonly findPersons: FindPersons;
  /** To be asked for where something is met: most checks meet nothing. */
  readonly hits: () => Pick<HitService, "record">;
  readonly discreet: Pick<DiscreetChecks, "look">;
  readonly idempotency: Idempotency;
  readonly stamp: Stamp;
  readonly caller: Pick<Caller, "owner" | "test" | "grant">;
  readonly counts: Pick<CheckCounts, "count">;
  /** The exercise that the request names; null where it names none. It throws where the caller takes no part in it. */
  readonly practice: () => Promise<Practice | null>;
}

/** What one check came to, with the hits that it made. */
export interface Checked extends Finding {
  /** The hub's id of the check, as its audit entry has it. */
  readonly check: string;
  /** Ids of the hits, in the order of the candidates. */
  readonly hits: readonly string[];
}

/** All that one traveller is checked by; a part that is null is not asked. */
export interface TravellerAsked {
  readonly document: DocumentAsked | null;
  readonly vehicle: VehicleAsked | null;
  readonly person: PersonToCheck | null;
}

/** What the parts of a traveller's check came to, and all of them together. */
export interface TravellerChecked extends Pick<Checked, "check" | "verdict" | "nextStep"> {
  readonly document: Checked | null;
  readonly vehicle: Checked | null;
  readonly person: Checked | null;
}

/** Where and under which idempotency key a check is made, as its caller says. */
export interface CheckMade {
  readonly circumstances: Circumstances;
  readonly idempotencyKey: string | null;
}

/**
 * Where a caller asks whether something is known. What is met becomes a hit, which its owner is told of; of a check that
 * meets nothing, the audit entry of its request is all that stays, and that it was made is counted.
 */
export class CheckService {
  readonly #options: CheckServiceOptions;

  constructor(options: CheckServiceOptions) {
    this.#options = options;
  }

  /** The day of the check, by which zones are read and notices are in force. */
  get today(): Day {
    return dayOf(this.#options.stamp.at);
  }

  async document(asked: DocumentAsked, made: CheckMade): Promise<Checked> {
    const sent = await this.#sent("checkDocument", asked, made);
    const find: Find = (checking) => checkDocuments(checking, [asked]);
    return this.#practised("document", { document: asked }, () =>
      this.#one("document", find, askedDocument(asked), made, sent),
    );
  }

  async vehicle(asked: VehicleAsked, made: CheckMade): Promise<Checked> {
    const sent = await this.#sent("checkVehicle", asked, made);
    const find: Find = (checking) => checkVehicles(checking, [asked]);
    return this.#practised("vehicle", { vehicle: asked }, () =>
      this.#one("vehicle", find, askedVehicle(asked), made, sent),
    );
  }

  async person(asked: PersonToCheck, made: CheckMade): Promise<Checked> {
    const sent = await this.#sent("checkPerson", asked, made);
    const find: Find = async (checking) => [await checkPerson(checking, asked)];
    return this.#practised("person", { person: asked }, () =>
      this.#one("person", find, askedPerson(asked), made, sent),
    );
  }

  traveller(asked: TravellerAsked, made: CheckMade): Promise<TravellerChecked> {
    return this.#practised("traveller", asked, () => this.#traveller(asked, made));
  }

  async #traveller(asked: TravellerAsked, made: CheckMade): Promise<TravellerChecked> {
    const sent = await this.#sent("checkTraveller", asked, made);
    const find: Find = async (checking) =>
      (
        await Promise.all([
          asked.document ? checkDocuments(checking, [asked.document]) : [],
          asked.vehicle ? checkVehicles(checking, [asked.vehicle]) : [],
          asked.person ? [await checkPerson(checking, asked.person)] : [],
        ])
      ).flat();
    const marks = [
      ...(asked.document ? [askedDocument(asked.document)] : []),
      ...(asked.vehicle ? [askedVehicle(asked.vehicle)] : []),
      ...(asked.person ? [askedPerson(asked.person)] : []),
    ];
    const all = await this.#recorded(find, marks, made, sent);
    const parts = all.values();
    const [document, vehicle, person] = [asked.document, asked.vehicle, asked.person].map((part) =>
      part ? (parts.next().value ?? null) : null,
    );
    const { request: check } = this.#options.stamp;
    const whole = gravestOf(all);
    // Where a vehicle alone was asked about, nobody looked at the traveller.
    this.#count(document || person ? "traveller" : "vehicle", whole, made);
    return { check, ...whole, document, vehicle, person } as TravellerChecked;
  }

  get discreet(): CheckServiceOptions["discreet"] {
    return this.#options.discreet;
  }

  /** What checks are made with. */
  get checking(): CheckingPersons {
    const { reader, lateSources, findPersons } = this.#options;
    return { reader, lateSources, findPersons, today: this.today };
  }

  /** In an exercise, what was asked and said is noted before it is told. */
  async #practised<C extends Parameters<Practice["check"]>[2]>(
    kind: Parameters<Practice["check"]>[0],
    asked: Partial<TravellerAsked>,
    check: () => Promise<C>,
  ): Promise<C> {
    const practice = await this.#options.practice();
    const checked = await check();
    await practice?.check(kind, asked, checked);
    return checked;
  }

  async #sent(what: string, asked: object, { circumstances, idempotencyKey }: CheckMade): Promise<KeyedRequest | null> {
    refuseElsewhere(this.#options.caller, circumstances.place);
    return this.#options.idempotency.sent(what, [asked, circumstances], idempotencyKey);
  }

  async #one(
    kind: string,
    find: Find,
    asked: string | null,
    made: CheckMade,
    sent: KeyedRequest | null,
  ): Promise<Checked> {
    const [checked] = (await this.#recorded(find, [asked], made, sent)) as [Checked];
    this.#count(kind, checked, made);
    return checked;
  }

  #count(kind: string, { verdict }: Pick<Finding, "verdict">, { circumstances }: CheckMade): void {
    const { counts, caller } = this.#options;
    counts.count({ owner: caller.owner, test: caller.test, ...circumstances, kind, verdict });
  }

  /**
   * Nothing is written of a check that met nothing. `asked`: what each asked, in a form that is the same for the same
   * traveller; null where it has none.
   */
  async #recorded(
    find: Find,
    asked: readonly (string | null)[],
    { circumstances }: CheckMade,
    sent: KeyedRequest | null,
  ): Promise<Checked[]> {
    const { stamp, discreet } = this.#options;
    const check = stamp.request;
    const marks = asked.map((one) => one ?? check);
    const findings = await find(this.checking);
    const askedAt = (at: number) => ({ asked: marks[at] as string, check });
    const met = findings.flatMap(({ candidates }) => candidates);
    const recorded =
      met.length > 0
        ? await this.#options.hits().record(
            findings.map((finding, at) => ({ finding, ...askedAt(at) })),
            circumstances,
            sent,
          )
        : findings.map((finding) => ({ finding, hits: [] }));
    await discreet.look({ find, met: () => met, asked: askedAt, circumstances, sent });
    return recorded.map(({ finding, hits }) => ({ ...finding, check, hits }));
  }
}
