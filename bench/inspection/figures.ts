// What is measured of inspections: bench/inspection/main.ts prints it, tests hold it to its bounds.

import { Chance } from "../../demo/chance.ts";
import { confusableIssuers } from "../../demo/confusable.ts";
import type { Belief } from "../../records/specimens/inspection/belief.ts";
import { type InspectionVerdict, verdictOf } from "../../records/specimens/inspection/inspect.ts";
import { errorRate, type Light } from "../../records/specimens/inspection/rules.ts";
import type { Observation } from "../../records/specimens/inspection/slots.ts";
import { exactChances } from "./exact.ts";
import {
  atRandom,
  chancesOf,
  creditOf,
  falseChance,
  inspecting,
  type Known,
  knownOf,
  mostForgedFirst,
  nameOf,
  type Strategy,
  suggested,
} from "./inspect.ts";
import { type Circumstances, type Simulated, simulated, worldSeed } from "./world.ts";

/** How often officers err, by light: as the hub thinks they do, and otherwise. */
export const noises = {
  "as the hub has it": errorRate,
  "1 % by eye, 15 % otherwise": noise(0.01, 0.15, 0.15, 0.15, 0.15),
  "15 % by eye, 1 % otherwise": noise(0.15, 0.01, 0.01, 0.01, 0.01),
  "2 % by eye to 10 % in infrared": noise(0.02, 0.04, 0.06, 0.08, 0.1),
  "10 % by eye to 2 % in infrared": noise(0.1, 0.08, 0.06, 0.04, 0.02),
} as const satisfies Record<string, Readonly<Record<Light, number>>>;

function noise(VISIBLE: number, OBLIQUE: number, TRANSMITTED: number, UV_365: number, INFRARED: number) {
  return { VISIBLE, OBLIQUE, TRANSMITTED, UV_365, INFRARED };
}

export interface World {
  readonly circumstances: Circumstances;
  readonly known: ReadonlyMap<string, Known>;
  readonly document: (number: number) => Simulated;
}

/** The hub inspects with this prior, whatever share of the documents is false. */
export function worldOf(circumstances: Circumstances, prior: number): World {
  const issuers = confusableIssuers(worldSeed);
  const known = new Map(issuers.map((issuer) => [issuer.code, knownOf(issuer, prior)]));
  return { circumstances, known, document: (number) => simulated(issuers, circumstances, number) };
}

export interface Looked {
  readonly beliefs: readonly Belief[];
  readonly seen: readonly Observation[];
}

/** What is believed after each look of one inspection, at most so many. */
export function looks(
  { known, circumstances, document }: World,
  number: number,
  strategy: Strategy,
  most = 100,
): Looked[] {
  const inspected = document(number);
  const own = known.get(inspected.issuer.code);
  if (!own) throw new RangeError(`no issuer ${inspected.issuer.code}`);
  return [...inspecting(own, inspected, circumstances, number, strategy).take(most)];
}

/** After so many looks, or after the last where nothing more was suggested. */
function after(all: readonly Looked[], count: number): Looked {
  return all[Math.min(count, all.length) - 1] ?? { beliefs: [], seen: [] };
}

/** How often the right answer is first after so many looks: the hub's, and the best that is possible. */
export function firstRight(world: World, inspections: number, count: number): { hub: number; exact: number } {
  const sum = { hub: 0, exact: 0 };
  for (let number = 0; number < inspections; number++) {
    const document = world.document(number);
    const { beliefs, seen } = after(looks(world, number, suggested, count), count);
    sum.hub += creditOf(chancesOf(beliefs), nameOf(document));
    sum.exact += creditOf(exactChances(document.issuer, world.circumstances, seen), nameOf(document));
  }
  return { hub: sum.hub / inspections, exact: sum.exact / inspections };
}

/** When a decision stands: one answer has this chance. */
export const standsAt = 0.95;

/** What an inspection is to decide, with the chance of the answer that is likeliest. */
export const decisions = {
  /** Which version, which fake, or like no known version. */
  "what it is": (beliefs: readonly Belief[]) => Math.max(...chancesOf(beliefs).values()),
  /** Genuine or false. */
  "whether it is false": (beliefs: readonly Belief[]) => Math.max(falseChance(beliefs), 1 - falseChance(beliefs)),
} as const;

export interface LooksNeeded {
  /** Looks on average, by how the next feature was chosen. */
  readonly suggested: number;
  readonly random: number;
  readonly mostForged: number;
  /** Share of inspections whose decision does not stand even when everything was looked at: none of the three is counted. */
  readonly undecided: number;
}

/**
 * Looks until the decision stands, on average. Counted are inspections whose decision stands once everything was looked at,
 * in whatever order; whoever stops asking before it stood is counted as if all had been asked.
 */
export function looksNeeded(
  world: World,
  inspections: number,
  decision: (beliefs: readonly Belief[]) => number,
): LooksNeeded {
  const needed = { suggested: 0, random: 0, mostForged: 0 };
  let decided = 0;
  for (let number = 0; number < inspections; number++) {
    const random = atRandom(new Chance(world.circumstances.seed, "order", number));
    const everything = looks(world, number, random);
    const stands = (all: readonly Looked[]) => {
      const at = all.findIndex(({ beliefs }) => decision(beliefs) >= standsAt);
      return at < 0 ? everything.length : at + 1;
    };
    if (decision(everything.at(-1)?.beliefs ?? []) < standsAt) continue;
    decided += 1;
    needed.random += stands(everything);
    needed.suggested += stands(looks(world, number, suggested));
    needed.mostForged += stands(looks(world, number, mostForgedFirst));
  }
  return {
    suggested: needed.suggested / decided,
    random: needed.random / decided,
    mostForged: needed.mostForged / decided,
    undecided: 1 - decided / inspections,
  };
}

/** Shares of each verdict among documents of one kind, after six suggested looks. */
export type Shares = Readonly<Record<InspectionVerdict, number>>;

export interface Judged {
  readonly genuine: Shares;
  readonly knownFakes: Shares;
  readonly undescribed: Shares;
  /** Share of documents that are said to be false though genuine, among genuine; and the reverse of it among fakes. */
  readonly sensitivity: number;
  readonly falseAlarm: number;
  /** Of a hundred that are contradicted, how many are false, at the base rate. */
  readonly predictive: number;
}

/**
 * Verdicts after six looks, of as many documents of each kind, since at one in a thousand hardly a fake would be among
 * them; rates of fakes are put together by the shares of described and undescribed ones.
 */
export function judged(circumstances: Circumstances, prior: number, inspections: number): Judged {
  const verdicts = (falseShare: number, undescribed: number): Shares => {
    const world = worldOf({ ...circumstances, falseShare, undescribed }, prior);
    const count = { CONSISTENT: 0, CONTRADICTED: 0, CANNOT_SAY: 0 };
    for (let number = 0; number < inspections; number++)
      count[verdictOf(after(looks(world, number, suggested, 6), 6).beliefs, prior)] += 1 / inspections;
    return count;
  };
  const [genuine, knownFakes, undescribed] = [verdicts(0, 0), verdicts(1, 0), verdicts(1, 1)];
  const { falseShare } = circumstances;
  const sensitivity =
    knownFakes.CONTRADICTED * (1 - circumstances.undescribed) + undescribed.CONTRADICTED * circumstances.undescribed;
  const right = sensitivity * falseShare;
  const wrong = genuine.CONTRADICTED * (1 - falseShare);
  return {
    genuine,
    knownFakes,
    undescribed,
    sensitivity,
    falseAlarm: genuine.CONTRADICTED,
    predictive: right / (right + wrong),
  };
}

/**
 * Expected calibration error after so many looks, over ten bins of equal width: by how much the chance that is stated and the share
 * that comes true differ, of "it is false" and of the answer that is first.
 */
export function calibration(world: World, inspections: number, count = 6): { isFalse: number; first: number } {
  const bins = { isFalse: new Bins(), first: new Bins() };
  for (let number = 0; number < inspections; number++) {
    const document = world.document(number);
    const { beliefs } = after(looks(world, number, suggested, count), count);
    const chances = chancesOf(beliefs);
    bins.isFalse.add(falseChance(beliefs), document.kind === "GENUINE" ? 0 : 1);
    bins.first.add(Math.max(...chances.values()), creditOf(chances, nameOf(document)));
  }
  return { isFalse: bins.isFalse.error(inspections), first: bins.first.error(inspections) };
}

class Bins {
  readonly #differences = Array.from({ length: 10 }, () => 0);

  add(stated: number, came: number): void {
    const bin = Math.min(9, Math.floor(stated * 10));
    this.#differences[bin] = (this.#differences[bin] ?? 0) + stated - came;
  }

  error(all: number): number {
    return this.#differences.reduce((sum, one) => sum + Math.abs(one), 0) / all;
  }
}
