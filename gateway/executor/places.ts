/** An object that a fetch answered. It was made for this request, so later fetches add what they know to it. */
export type Place = { [name: string]: unknown };

/** Where a place stands in the answer, list indices included. */
export type PlacePath = readonly (string | number)[];

/**
 * What a place holds under the name. A client may call a field `constructor` or `toString`; answers are data and hold
 * no functions, so what a plain object inherits is told from what it was given.
 */
export function held(place: Place, name: string): unknown {
  const value = place[name];
  return typeof value === "function" ? undefined : value;
}

export function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Visit = (place: Place, parents: readonly Place[], path: PlacePath) => void;

/** Collects the places at a plan's path, in which `@` stands for every item of a list. */
export function gatherer(path: readonly string[]): (root: Place) => Place[] {
  let gather = (value: unknown, into: Place[]): void => {
    if (isPlace(value)) into.push(value);
  };
  for (const step of path.toReversed()) {
    const next = gather;
    gather =
      step === "@"
        ? (value, into) => {
            if (Array.isArray(value)) for (const item of value) next(item, into);
          }
        : (value, into) => {
            if (isPlace(value)) next(held(value, step), into);
          };
  }
  return (root) => {
    const into: Place[] = [];
    gather(root, into);
    return into;
  };
}

/** Visits the same places in the same order, and tells how each is reached: for what is rare and needs to know. */
export function visitPlaces(root: Place, path: readonly string[], visit: Visit): void {
  const follow = (value: unknown, depth: number, parents: readonly Place[], at: PlacePath): void => {
    const step = path[depth];
    if (step === "@") {
      if (Array.isArray(value))
        for (const [index, item] of value.entries()) follow(item, depth + 1, parents, [...at, index]);
    } else if (isPlace(value)) {
      if (step === undefined) visit(value, parents, at);
      else follow(held(value, step), depth + 1, [...parents, value], [...at, step]);
    }
  };
  follow(root, 0, [], []);
}
