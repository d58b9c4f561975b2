import type { Name } from "../scoring/name.ts";
import { type PreparedAsked, preparePerson } from "../scoring/prepare.ts";
import { identityScore } from "../scoring/score.ts";

/** Names are compared alone here. */
const nothing = { birthDate: null, nationalities: [], sex: null } as const;
const nothingBeside = { asked: { names: [], ...nothing }, born: null, nationalities: [] } as const;
const unnamed = [{ kind: "MAIN", full: "", surname: null, givenNames: null }] as const;
const noPerson = preparePerson({ ...nothing, names: unnamed, birthDates: [] });

/** How alike a record's name is at the most that has some parts of the one asked for, a bit for each; from the score itself. */
export class NameBounds {
  readonly #asked: PreparedAsked;
  readonly #name: Name;
  readonly #bounds: (number | undefined)[] = [];

  constructor(asked: PreparedAsked, name: Name) {
    this.#name = name;
    this.#asked = { ...asked, ...nothingBeside, names: [name] };
  }

  /** With these parts alone. */
  of(met: number): number {
    if (met === 0) return 0;
    return (this.#bounds[met] ??= this.#score(met));
  }

  #score(met: number): number {
    const parts = this.#name.parts.filter((_, bit) => met & (1 << bit));
    return identityScore(this.#asked, { ...noPerson, names: [{ ...this.#name, parts }] });
  }
}
