import { dayOf } from "../core/lifetime/days.ts";
import { Spending } from "../core/access/spending.ts";
import { checkDocuments } from "../records/checking/document.ts";
import { checkPerson, type CheckingPersons } from "../records/checking/person.ts";
import { checkVehicles } from "../records/checking/vehicle.ts";
import { type Finding, findingOf, gravestOf } from "../records/checking/verdict.ts";
import type { TravellerAsked } from "../session/checks.ts";
import { unboundedSpending } from "../session/offline/records.ts";
import { PersonSearch } from "../session/person-search.ts";
import { mostAsked } from "./journal/asked.ts";
import type { Journal } from "./journal/journal.ts";
import { PackNames } from "./names/names.ts";
import type { OpenPack, PackState } from "./open.ts";
import { PackReader } from "./reader.ts";

/** How old what an answer rests on is. */
export interface PackAge {
  readonly sequence: number;
  /** RFC 3339. */
  readonly made: string;
  readonly validUntil: string;
  readonly minutes: number;
}

/** What one traveller's parts came to, and all of them together. */
export interface CheckedOffline extends Pick<Finding, "verdict" | "nextStep"> {
  readonly document: Finding | null;
  readonly vehicle: Finding | null;
  readonly person: Finding | null;
  readonly pack: PackAge;
}

/** Checks against a pack, by the hub's own rules. */
export class PackChecks {
  readonly #pack: OpenPack;
  readonly #journal: Pick<Journal, "write"> | null;
  /** What checks are answered from. */
  #state: PackState;
  readonly #names: PackNames;
  #underWay = 0;
  readonly #waiting: (() => void)[] = [];

  /** Without a journal nobody was asked about: packs are compared with the hub, or measured. */
  constructor(pack: OpenPack, journal: Pick<Journal, "write"> | null) {
    [this.#pack, this.#journal] = [pack, journal];
    this.#state = pack.state;
    this.#names = new PackNames(() => pack.readNames(), pack.state.rows.changes);
  }

  /** Begins to read the names of persons, for which the first to ask for one would wait. */
  prepare(): void {
    // Whoever asks for one is told why they cannot be read.
    this.#names.ready().catch(() => {});
  }

  /**
   * Each of them, in their order, once the journal has what was asked. After its time the pack says of none that nothing is
   * recorded. `place`: border point, lane or ship, as the device says it.
   */
  async check(asked: readonly TravellerAsked[], place: string | null = null): Promise<CheckedOffline[]> {
    await this.#pack.refresh();
    const now = this.#pack.now();
    const [answers] = await Promise.all([this.#answers(asked, now), this.#noted(asked, now, place)]);
    return answers;
  }

  async #noted(all: readonly TravellerAsked[], now: number, place: string | null): Promise<void> {
    if (!this.#journal) return;
    const [at, { purpose }] = [new Date(now).toISOString(), this.#state.manifest];
    const entries: Promise<void>[] = [];
    for (let from = 0; from < all.length; from += mostAsked)
      entries.push(this.#journal.write({ at, purpose, place, asked: all.slice(from, from + mostAsked) }));
    await Promise.all(entries);
  }

  async #answers(asked: readonly TravellerAsked[], now: number): Promise<CheckedOffline[]> {
    // Before it begins: who asks for documents alone waits for no names, nor for those who wait for them.
    if (asked.some(({ person }) => person)) await this.#names.ready();
    await this.#begin();
    try {
      return await this.#checked(asked, now);
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) for (const go of this.#waiting.splice(0)) go();
    }
  }

  /** All of a check is answered from one state of the pack: a newer one waits for those under way, and who comes for it. */
  async #begin(): Promise<void> {
    if (this.#underWay > 0 && this.#pack.state !== this.#state) await new Promise<void>((go) => this.#waiting.push(go));
    if (this.#underWay === 0) this.#goOn();
    this.#underWay += 1;
  }

  async #checked(asked: readonly TravellerAsked[], now: number): Promise<CheckedOffline[]> {
    const age = this.#age(now);
    if (now >= Date.parse(age.validUntil)) return asked.map((one) => notChecked(one, age));
    const find = await this.#found(asked, now);
    return asked.map((one, at) => {
      const parts = this.#held(find(one, at));
      const findings = Object.values(parts).filter((part) => part !== null);
      return { ...gravestOf(findings), ...parts, pack: age };
    });
  }

  /** Where a part's reports may not be in the pack, that none was met is no answer. */
  #held(parts: ReturnType<FindParts>): ReturnType<FindParts> {
    const { forms } = this.#state.manifest;
    const of = (kind: string, part: Finding | null) =>
      part?.verdict === "NO_RECORD" && !Object.hasOwn(forms, kind) ? notInPack : part;
    const { document, vehicle, person } = parts;
    return {
      document: of("documentReport", document),
      vehicle: of("vehicleReport", vehicle),
      person: of("person", person),
    };
  }

  #goOn(): void {
    const { state } = this.#pack;
    if (state === this.#state) return;
    // First, so that where it fails no check is answered with names of before.
    this.#names.follow(state.rows.changes);
    this.#state = state;
  }

  async #found(asked: readonly TravellerAsked[], now: number): Promise<FindParts> {
    const checking = this.#checking(now);
    const documents = asked.flatMap(({ document }) => document ?? []);
    const vehicles = asked.flatMap(({ vehicle }) => vehicle ?? []);
    const [ofDocuments, ofVehicles] = [
      (await checkDocuments(checking, documents)).values(),
      (await checkVehicles(checking, vehicles)).values(),
    ];
    const ofPersons: (Finding | null)[] = [];
    for (const { person } of asked) ofPersons.push(person && (await checkPerson(checking, person)));
    return ({ document, vehicle }, at) => ({
      document: document && (ofDocuments.next().value ?? null),
      vehicle: vehicle && (ofVehicles.next().value ?? null),
      person: ofPersons[at] ?? null,
    });
  }

  #checking(now: number): CheckingPersons {
    const { manifest } = this.#state;
    const moment = new Date(now).toISOString();
    const reader = new PackReader(this.#state, now);
    const search = new PersonSearch({
      index: this.#names,
      caller: manifest.caller,
      spending: new Spending(unboundedSpending),
    });
    return {
      reader,
      today: dayOf(moment),
      lateSources: async (kind) => manifest.sources.filter((one) => one.kind === kind && one.due <= moment),
      findPersons: (person, wanted) => search.candidatesFor(reader, person, wanted),
    };
  }

  #age(now: number): PackAge {
    const { sequence, made, validUntil } = this.#state.manifest;
    return { sequence, made, validUntil, minutes: Math.floor((now - Date.parse(made)) / 60_000) };
  }
}

type FindParts = (asked: TravellerAsked, at: number) => Pick<CheckedOffline, "document" | "vehicle" | "person">;

const notInPack = findingOf({
  candidates: [],
  reasons: [{ code: "NOT_IN_PACK", says: "The pack holds none of the kind: its key has no right to take them along." }],
  verdicts: ["NOT_CHECKED"],
  nextSteps: ["SECOND_LINE"],
});

/** What has ended is no ground to say that nothing is recorded. */
function notChecked({ document, vehicle, person }: TravellerAsked, pack: PackAge): CheckedOffline {
  const says = `The pack was good until ${pack.validUntil}: nothing was looked up. Have a newer one made, or ask the hub.`;
  const ended = findingOf({
    candidates: [],
    reasons: [{ code: "PACK_EXPIRED", says }],
    verdicts: ["NOT_CHECKED"],
    nextSteps: ["SECOND_LINE"],
  });
  const { verdict, nextStep } = ended;
  const parts = { document: document && ended, vehicle: vehicle && ended, person: person && ended };
  return { verdict, nextStep, ...parts, pack };
}
