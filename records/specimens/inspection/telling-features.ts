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
  const known = fakes.filter(({ of }) => open.some(({ id }) => id === of));
  const layout = layOut(open, []);
  const features = open.flatMap((version) =>
    featuresOf<F>(version).map((feature) => ({
      version: version.id,
      feature,
      unit: layout.byVariant.get(variantOf(feature))?.unit,
    })),
  );
  return mostTelling(candidatesOf(layout, known), known.length).map(({ unit, differs }) => ({
    genuine: features.filter((one) => one.unit === unit).map(({ version, feature }) => ({ version, feature })),
    fakes: known.filter((_, index) => differs[index]).map(({ id }) => id),
  }));
}

/** A unit that may be looked at: which fakes differ in it, and how often one that nobody described does. */
interface Candidate {
  readonly unit: number;
  readonly differs: readonly boolean[];
  readonly fails: number;
  /** Chance that an officer errs in it, and what the look costs. */
  readonly error: number;
  readonly effort: number;
}

function candidatesOf(layout: Layout, fakes: readonly Fake[]): Candidate[] {
  const compared = fakes.map(
    ({ features }) => new Set(forBorder(features).flatMap((one) => unitsCompared(layout, one))),
  );
  const byUnit = new Map(layout.questions.map((question) => [question.unit, question]));
  return Array.from(byUnit, ([unit, { feature }]) => {
    const differs = compared.map((units) => units.has(unit));
    const light = feature.light ?? "VISIBLE";
    const fails = failing(feature.technique, differs.filter(Boolean).length, fakes.length);
    return { unit, differs, fails, error: errorRate[light], effort: effort[light] };
  });
}

/**
 * What was found so far in the features chosen, one row for each way it may have come out: the chance of that way and of
 * a genuine document, of each fake described, of one that nobody described.
 */
type Row = Float64Array;

function mostTelling(candidates: readonly Candidate[], fakes: number): Candidate[] {
  const chosen: Candidate[] = [];
  let rows = [beforeAnyLook(fakes)];
  while (chosen.length < card.most) {
    const next = candidates
      .filter((one) => !chosen.includes(one))
      .map((candidate) => ({ candidate, adds: uncertainty(rows) - uncertainty(looked(rows, candidate)) }))
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
  return Float64Array.from([
    0.5,
    ...Array.from({ length: fakes }, () => (0.5 * (1 - undescribed)) / fakes),
    0.5 * undescribed,
  ]);
}

/** The rows after one more look: it is as described, or it is not. */
function looked(rows: readonly Row[], { differs, fails, error }: Candidate): Row[] {
  const wrong = [0, ...differs.map(Number), fails].map((off) => off * (1 - error / 2) + (1 - off) * error);
  return rows.flatMap((row) => [
    row.map((chance, index) => chance * (wrong[index] ?? 0)),
    row.map((chance, index) => chance * (1 - (wrong[index] ?? 0))),
  ]);
}

/** Whether the document is false, in bits that are still unknown. */
function uncertainty(rows: readonly Row[]): number {
  let bits = 0;
  for (const row of rows) {
    const whole = row.reduce((sum, chance) => sum + chance, 0);
    for (const part of [row[0] ?? 0, whole - (row[0] ?? 0)]) if (part > 0) bits -= part * Math.log2(part / whole);
  }
  return bits;
}
