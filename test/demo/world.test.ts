import { describe, expect, it } from "vitest";
import { type DemoEntry, type Named } from "../../demo/filing.ts";
import { demoNumber, demoWorld, fullPersons, plainUtopians, trainingNumber } from "../../demo/world.ts";
import { handedInKinds } from "../../records/datasets.ts";
import { neighbours } from "../../records/links/kinds.ts";

const small = { persons: 200, seed: 1 };
const entries = [...demoWorld(small)];

function nameOf({ record, owner, reference }: Named, test: boolean): string {
  return [test ? "test" : "live", record, owner, reference].join(" ");
}

function text(world: Iterable<DemoEntry>): string {
  return Array.from(world, (entry) => JSON.stringify(entry)).join("\n");
}

describe("a demo world", () => {
  it("is the same byte for byte whenever it is made again", () => {
    expect(text(demoWorld(small))).toBe(text(entries));
  });

  it("is another one for another seed", () => {
    expect(text(demoWorld({ ...small, seed: 2 }))).not.toBe(text(entries));
  });

  it("has every kind of record and every kind of link between every two kinds that it may join", () => {
    expect(new Set(entries.map(({ record }) => record))).toEqual(new Set(handedInKinds));
    const joined = entries.flatMap((one) =>
      one.record === "link" ? [`${one.kind} ${one.from.record} ${one.to.record}`] : [],
    );
    expect(new Set(joined)).toEqual(new Set(neighbours.map(({ kind, from, to }) => `${kind} ${from} ${to}`)));
  });

  it("names every record once", () => {
    const names = entries.flatMap((one) => (!("reference" in one) ? [] : [nameOf(one, one.test)]));
    expect(new Set(names).size).toBe(names.length);
  });

  it("brings every record before the links that join it, each to another of the same part", () => {
    const known = new Set<string>();
    const early = entries.filter((entry) => {
      if ("reference" in entry) {
        known.add(nameOf(entry, entry.test));
        return false;
      }
      const [from, to] = [nameOf(entry.from, entry.test), nameOf(entry.to, entry.test)];
      return from === to || !known.has(from) || !known.has(to);
    });
    expect(early).toEqual([]);
  });

  it("has a small training part of its own, with every kind of record", () => {
    const training = entries.filter(({ test }) => test);
    expect(new Set(training.map(({ record }) => record))).toEqual(new Set(handedInKinds));
    expect(training.length).toBeLessThan(entries.length / 5);
    const numbers = (test: boolean) =>
      entries.flatMap((one) => ("number" in one && one.record === "document" && one.test === test ? [one.number] : []));
    expect(numbers(true)).toContain(trainingNumber);
    expect(numbers(false).filter((number) => numbers(true).includes(number))).toEqual([]);
  });

  it("is made as it is asked for: the largest one begins at once", () => {
    expect(demoWorld({ persons: 2_400_000, seed: 1 }).take(1000).toArray()).toHaveLength(1000);
  });

  it.each([0, -1, 1.5, Number.NaN, 3_000_000])("of %s persons is refused", (persons) => {
    expect(() => demoWorld({ persons, seed: 1 }).next()).toThrow(RangeError);
  });
});

describe("full persons", () => {
  it("are more than a tenth, and are drawn by seed, each once", () => {
    const all = fullPersons(small, small.persons, 1);
    expect(all.length).toBeGreaterThanOrEqual(small.persons / 10);
    expect(new Set(all).size).toBe(all.length);
    expect(fullPersons(small, 20, 7)).toEqual(fullPersons(small, 20, 7));
    expect(fullPersons(small, 20, 7)).not.toEqual(fullPersons(small, 20, 8));
  });

  it.each([1, 2, 99])("include the person of the ready query, also with seed %i", (seed) => {
    expect(fullPersons({ persons: 1, seed }, 1, 1)).toEqual([demoNumber]);
  });
});

describe("plain Utopians", () => {
  it("are other persons than the full ones, so many at most, each once", () => {
    const plain = plainUtopians(small, small.persons);
    expect(plain.length).toBeGreaterThan(small.persons / 4);
    expect(new Set([...plain, ...fullPersons(small, small.persons, 1)]).size).toBe(
      plain.length + fullPersons(small, small.persons, 1).length,
    );
    expect(plainUtopians(small, 5)).toEqual(plain.slice(0, 5));
  });
});
