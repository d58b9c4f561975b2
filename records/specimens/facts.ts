import type { SpecimenRecord } from "./records.ts";

type Says = (specimen: SpecimenRecord) => string | number | boolean | null | undefined;

/** What a specimen says of its series as a whole, beside its features. Names of the SDL's `SpecimenFact`. */
const facts = {
  TITLE: ({ title }) => title,
  FIRST_ISSUED: ({ firstIssued }) => firstIssued,
  LAST_ISSUED: ({ lastIssued }) => lastIssued,
  STILL_VALID: ({ stillValid }) => stillValid,
  VALIDITY_RULES: ({ validityRules }) => validityRules,
  LONGEST_VALIDITY: ({ longestValidity }) => longestValidity,
  NUMBER_FORMAT: ({ numberFormat }) => numberFormat,
  ZONE: ({ zone }) => zone,
  SIZE: ({ size }) => size && `${size.width} × ${size.height} mm`,
  PAGE_COUNT: ({ pageCount }) => pageCount,
  MATERIAL: ({ material }) => material,
} as const satisfies Readonly<Record<string, Says>>;

export type SpecimenFact = keyof typeof facts;

/** A fact that two versions state, and not alike. */
export interface FactApart {
  readonly fact: SpecimenFact;
  readonly one: string;
  readonly other: string;
}

/** Of what one of them does not state, nothing says that it is otherwise. */
export function factsApart(one: SpecimenRecord, other: SpecimenRecord): FactApart[] {
  return Object.entries<Says>(facts).flatMap(([fact, says]) => {
    const [was, is] = [says(one) ?? null, says(other) ?? null];
    if (was === null || is === null || was === is) return [];
    return [{ fact: fact as SpecimenFact, one: String(was), other: String(is) }];
  });
}
