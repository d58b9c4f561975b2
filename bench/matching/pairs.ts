import { Chance } from "../../demo/chance.ts";
import { dayBetween, yearsAfter } from "../../demo/dates.ts";
import { disturbance } from "./disturb.ts";
import { inventPerson, type Invented } from "./people.ts";

/** Two statements, and whether they are about one person. */
export interface LabelledPair {
  readonly kind: string;
  readonly one: Statement;
  readonly other: Statement;
  readonly isMatch: boolean;
}

export interface Statement {
  readonly name: string;
  readonly birthDate: string | null;
  readonly nationality: string | null;
  readonly sex: "F" | "M" | null;
}

/** How one comes to another person who is easily taken for the first. */
const others: Readonly<Record<string, (person: Invented, chance: Chance) => Partial<Invented>>> = {
  stranger: () => ({}),
  "brother or sister": ({ people, surname }, chance) => ({ people, surname, sex: chance.pick(["F", "M"] as const) }),
  "same given name": ({ people, givenNames, sex }) => ({ people, givenNames, sex }),
  "parent and child": ({ people, surname, born, givenNames, sex }, chance) => ({
    people,
    surname,
    born: dayBetween(chance, yearsAfter(born, 20), yearsAfter(born, 35)),
    ...(chance.odds(0.5) && { givenNames, sex }),
  }),
  "same name": ({ people, surname, givenNames, sex }) => ({ people, surname, givenNames, sex }),
  "names exchanged": ({ people, surname, givenNames }) => ({ people, surname: givenNames, givenNames: surname }),
};

/** A pair of each sort by turns; so many that every sort is tried as often. */
export function* labelledPairs(seed: number, count: number): Generator<LabelledPair> {
  for (let index = 0; index < count; index++) {
    const chance = new Chance(seed, "pair", index);
    const person = inventPerson(chance);
    yield chance.odds(0.5) ? samePerson(person, index, chance) : otherPerson(person, chance);
  }
}

function samePerson(person: Invented, index: number, chance: Chance): LabelledPair {
  const [kind, disturb] = disturbance(index);
  const asked = disturb(person, chance);
  const [, again] = disturbance(chance.between(0, 2));
  const one = { ...statement(person, chance), name: asked };
  const other = { ...statement(person, chance), name: again(person, chance) };
  return { kind, one: { ...one, birthDate: withSlip(one.birthDate, chance) }, other, isMatch: true };
}

function otherPerson(person: Invented, chance: Chance): LabelledPair {
  const [kind, change] = chance.pick(Object.entries(others));
  const other = inventPerson(chance, change(person, chance));
  const [, disturb] = disturbance(chance.between(0, 2));
  const [one, two] = [statement(person, chance), { ...statement(other, chance), name: disturb(other, chance) }];
  // By its name alone nobody can tell a namesake.
  const namesake = person.givenNames.latin === other.givenNames.latin && person.surname.latin === other.surname.latin;
  const dated = namesake || kind === "names exchanged";
  return {
    kind,
    one: dated ? { ...one, birthDate: person.born } : one,
    other: dated ? { ...two, birthDate: other.born } : two,
    isMatch: false,
  };
}

function statement({ givenNames, surname, born, nationality, sex }: Invented, chance: Chance): Statement {
  return {
    name: `${givenNames.latin} ${surname.latin}`,
    birthDate: chance.odds(0.6) ? (chance.odds(0.15) ? born.slice(0, 4) : born) : null,
    nationality: chance.odds(0.5) ? nationality : null,
    sex: chance.odds(0.5) ? sex : null,
  };
}

/** One date in ten is written with day and month exchanged, or with another digit. */
function withSlip(date: string | null, chance: Chance): string | null {
  if (date === null || date.length < 10 || !chance.odds(0.1)) return date;
  const [year, month, day] = date.split("-") as [string, string, string];
  if (Number(day) <= 12 && chance.odds(0.5)) return `${year}-${day}-${month}`;
  return `${year.slice(0, 3)}${chance.between(0, 9)}-${month}-${day}`;
}
