import { normaliseNumber } from "../../../core/standards/document-numbers.ts";

interface Range {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether some number may lie in both. Numbers are of one sequence where letters stand at the same places and the same length is
 * written; there they follow each other as texts do.
 */
export function rangesOverlap(one: Range, other: Range): boolean {
  const [from, to, first, last] = [one.from, one.to, other.from, other.to].map(normaliseNumber) as Four;
  const form = formOf(from);
  if ([to, first, last].some((number) => formOf(number) !== form)) return false;
  return from <= last && first <= to;
}

type Four = [string, string, string, string];

function formOf(number: string): string {
  return number.replaceAll(/\d/g, "N").replaceAll(/\p{L}/gu, "L");
}
