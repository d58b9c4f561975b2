import { type IdentityJudgementEntry, judgement } from "./filing.ts";
import { handlings } from "./handling.ts";
import type { Identity } from "./identity.ts";
import { spelledOut } from "./names.ts";
import { isBody } from "./notices.ts";
import type { Person } from "./persons.ts";

/** One person in twenty-five is recorded by a second country as well, which no link tells. */
export function isRecordedTwice({ index }: Pick<Identity, "index">): boolean {
  return index % 25 === 2 && !isBody(index);
}

/** What the second country states: the name as a zone spells it, and less beside it. */
export function secondRecord(identity: Identity): Person {
  const { owner, reference, test, sex, surname, givenNames, born, country } = identity;
  const [family, given] = [spelledOut(surname.latin), spelledOut(givenNames.latin)];
  const name = {
    kind: "MAIN",
    full: `${family}, ${given}`,
    surname: family,
    givenNames: given,
    script: "Latn",
  } as const;
  return {
    record: "person",
    owner: owner === "NLD" ? "GRC" : "NLD",
    reference: `${reference}-SECOND`,
    test,
    handling: handlings.open,
    sex,
    names: [{ ...name, note: null }],
    birthDates: [{ date: born, until: null, approximate: false }],
    nationalities: [country.code],
  };
}

/** What Utopia has judged of every second such pair; the others wait among its candidates, or theirs. */
export function judgementOf(identity: Identity, second: Person): IdentityJudgementEntry[] {
  const { index, test } = identity;
  if (index % 50 !== 2) return [];
  const said = { judgement: index % 100 === 2 ? "SAME" : "UNSURE", basis: "Name and day of birth agree." } as const;
  return [judgement(identity, second, { owner: "UTO", test, handling: handlings.open, officer: "desk 4", ...said })];
}
