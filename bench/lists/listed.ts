import { Chance } from "../../demo/chance.ts";
import { inventPerson, nameOf } from "../names/list.ts";

/** Somebody on an invented list, or something that no reader takes. */
export interface Listed {
  readonly number: number;
  readonly reference: string;
  /** Lists name organisations beside persons; these are not held. */
  readonly isPerson: boolean;
  /** The first is the main one. */
  readonly names: readonly ListedName[];
  readonly sex: "F" | "M";
  /** ISO date */
  readonly born: string;
  readonly note: string;
  readonly documents: readonly { readonly number: string; readonly issued: string }[];
}

export interface ListedName {
  readonly full: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly isWeak: boolean;
}

/** Of published lists about one entry in ten is told at length; these are as long as most. */
const note = "Said to have kept a lighthouse, to have moved its light, and to own a boat that nobody has seen";

/**
 * The entry of this number, the same on every machine: a main name, two aliases of which one is weak and some in letters of
 * their own, a day of birth, no document, one or two.
 */
export function listed(number: number): Listed {
  const chance = new Chance("listed", number);
  const { people, given, family, born, sex } = inventPerson("lists", number);
  const written = (some: typeof given, isWeak: boolean, inScript = false): ListedName => {
    const { full, surname = null, givenNames = null } = nameOf(people, some, family, inScript);
    return { full, surname: surname ?? "", givenNames: givenNames ?? "", isWeak };
  };
  const documents = Array.from({ length: chance.between(0, 2) }, (_, at) => ({
    number: `ZZ${String(number * 2 + at).padStart(8, "0")}`,
    issued: `20${chance.between(10, 24)}-0${chance.between(1, 9)}-1${chance.between(0, 9)}`,
  }));
  return {
    number,
    reference: String(1_000_000 + number),
    isPerson: number % 10 !== 9,
    names: [written(given, false), written(given.slice(0, 1), false, true), written(given.slice(-1), true)],
    sex,
    born,
    note: `${note} (${number})`,
    documents,
  };
}

/** How many records are made of it: the person, its listing, each document, and the links to these. */
export function recordsOf({ isPerson, documents }: Listed): number {
  return isPerson ? 3 + 2 * documents.length : 0;
}
