import { type Layout, layOut, unitsCompared } from "./layout.ts";
import { card, effort, errorRate, failing, undescribedShare } from "./rules.ts";
import {
  type Fake,
  type Feature,
  featuresOf,
  forBorder,
  type Paged,
  pagesForBorder,
  variantOf,
  type Version,
} from "./slots.ts";

/** One line of a card: a feature to look at, as each version has it, and the fakes that it tells. */
export interface Telling<F extends Feature> {
  readonly genuine: readonly { readonly version: string; readonly feature: F & { readonly page: string } }[];
  /** Ids of the fakes that differ in it, in the order in which they were handed in. */
  readonly fakes: readonly string[];
}

/**
 * The three to seven features that tell most between genuine documents of these versions and fakes of them, the most
 * telling first: one after the other, by what each is expected to tell beyond those before it, in bits, for what the look
 * costs. Fewer where there are no more. What is for laboratories is never among them.
 */
export function tellingFeatures<F extends Feature>(
  versions: readonly (Version & Paged<F>)[],
  fakes: readonly Fake[],
): Telling<F>[] {
  const open = versions.map((version) => ({ ...version, ...pagesForBorder(version) }));
  const ids = new Set(open.map(({ id }) => id));
  const known = fakes.filter(({ of }) => ids.has(of));
  const layout = layOut(open, []);
  const features = open.flatMap((version) =>
    featuresOf<F>(version).map((feature) => ({
      version: version.id,
      feature,
      unit: layout.byVariant.get(variantOf(feature))?.unit,
    })),
  );
  return mostTelling(candidatesOf(layout, known), known.length).map(({ unit, differ }) => ({
    genuine: features.filter((one) => one.unit === unit).map(({ version, feature }) => ({ version, feature })),
    fakes: differ.flatMap((fake) => known[fake]?.id ?? []),
  }));
}

/** A unit that may be looked at: which fakes differ in it, and how often one that nobody described does. */
interface Candidate {
  readonly unit: number;
  /** Places of those fakes in the list of all. */
  readonly differ: readonly number[];
  readonly fails: number;
  /** Chance that an officer errs in it, and what the look costs. */
  readonly error: number;
  readonly effort: number;
}

function candidatesOf(layout: Layout, fakes: readonly Fake[]): Candidate[] {
  const differing = new Map<number, number[]>();
  fakes.forEach(({ features }, fake) => {
    const units = new Set(forBorder(features).flatMap((one) => unitsCompared(layout, one)));
    for (const unit of units) differing.getOrInsertComputed(unit, () => []).push(fake);
  });
  const byUnit = new Map(layout.questions.map((question) => [question.unit, question]));
  return Array.from(byUnit, ([unit, { feature }]) => {
    const differ = differing.get(unit) ?? [];
    const light = feature.light ?? "VISIBLE";
    const fails = failing(feature.technique, differ.length, fakes.length);
    return { unit, differ, fails, error: errorRate[light], effort: effort[light] };
  });
}

/**
 * What was found so far in the features chosen, one row for each way it may have come out: the chance of that way and of
 * a genuine document, of each fake described, of one that nobody described.
 */
interface Row {
  readonly genuine: number;
  readonly described: Float64Array;
  /** Of all that are described together. */
  readonly anyDescribed: number;
  readonly undescribed: number;
}

function mostTelling(candidates: readonly Candidate[], fakes: number): Candidate[] {
  const chosen: Candidate[] = [];
  let rows = [beforeAnyLook(fakes)];
  while (chosen.length < card.most) {
    const before = uncertainty(rows);
    const next = candidates
      .filter((one) => !chosen.includes(one))
      .map((candidate) => ({ candidate, adds: before - uncertaintyAfter(rows, candidate) }))
      .toSorted((one, other) => other.adds / other.candidate.effort - one.adds / one.candidate.effort)[0];
    if (!next || (chosen.length >= card.least && next.adds < card.adds)) break;
    chosen.push(next.candidate);
    rows = looked(rows, next.candidate);
  }
  return chosen;
}

/** As if every second document were false. */
function beforeAnyLook(fakes: number): Row {
  const undescribed = fakes > 0 ? undescribedShare : 1;
  const described = new Float64Array(fakes).fill((0.5 * (1 - undescribed)) / fakes);
  return {
    genuine: 0.5,
    described,
    anyDescribed: fakes > 0 ? 0.5 * (1 - undescribed) : 0,
    undescribed: 0.5 * undescribed,
  };
}

/** The chance that it is seen to be wrong, of what is as described, what differs, and what nobody described. */
function wrongOf({ fails, error }: Candidate) {
  const [same, differs] = [error, 1 - error / 2];
  return { same, differs, undescribed: fails * differs + (1 - fails) * same };
}

/** The rows after one more look: it is as described, or it is not. */
function looked(rows: readonly Row[], candidate: Candidate): Row[] {
  const wrong = wrongOf(candidate);
  const chances = (seen: (chance: number) => number) => (row: Row) => {
    const described = row.described.map((chance) => chance * seen(wrong.same));
    for (const fake of candidate.differ) described[fake] = (row.described[fake] ?? 0) * seen(wrong.differs);
    const anyDescribed = described.reduce((sum, chance) => sum + chance, 0);
    const [genuine, undescribed] = [row.genuine * seen(wrong.same), row.undescribed * seen(wrong.undescribed)];
    return { genuine, described, anyDescribed, undescribed };
  };
  return [...rows.map(chances((chance) => chance)), ...rows.map(chances((chance) => 1 - chance))];
}

/** Whether the document is false, in bits that are still unknown. */
function uncertainty(rows: readonly Row[]): number {
  return rows.reduce((bits, row) => bits + unknown(row.genuine, row.anyDescribed + row.undescribed), 0);
}

/** The same of the rows after one more look, of which no more is worked out than that: of the fakes, those that differ count. */
function uncertaintyAfter(rows: readonly Row[], candidate: Candidate): number {
  const wrong = wrongOf(candidate);
  let bits = 0;
  for (const { genuine, described, anyDescribed, undescribed } of rows) {
    let differ = 0;
    for (const fake of candidate.differ) differ += described[fake] ?? 0;
    const same = Math.max(0, anyDescribed - differ);
    const fakes = (seen: (chance: number) => number) =>
      same * seen(wrong.same) + differ * seen(wrong.differs) + undescribed * seen(wrong.undescribed);
    bits += unknown(
      genuine * wrong.same,
      fakes((chance) => chance),
    );
    bits += unknown(
      genuine * (1 - wrong.same),
      fakes((chance) => 1 - chance),
    );
  }
  return bits;
}

function unknown(genuine: number, fake: number): number {
  const whole = genuine + fake;
  return [genuine, fake].reduce((bits, part) => (part > 0 ? bits - part * Math.log2(part / whole) : bits), 0);
}
