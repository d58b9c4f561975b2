import fc from "fast-check";
import { type DocumentNode, Kind, parse, type SelectionSetNode } from "graphql";
import { describe, expect, it } from "vitest";
import { extentOf } from "../../../gateway/limits/extent.ts";
import { times } from "../../hostile-texts.ts";

/** A selection set in GraphQL; fragments are spread by number and only onto later ones, so that none goes in a circle. */
function selectionSet(from: number, fragments: number, levels: number): fc.Arbitrary<string> {
  const directives = fc.constantFrom("", "", " @d", " @d @d");
  const name = fc
    .tuple(fc.constantFrom("", "", "a: "), fc.constantFrom("f", "g", "__typename", "__schema", "__type"))
    .map((all) => all.join(""));
  const leaf = fc.tuple(name, directives).map((all) => all.join(""));
  const selections: fc.Arbitrary<string>[] = [leaf];
  if (levels > 0) {
    const inner = selectionSet(from, fragments, levels - 1);
    selections.push(fc.tuple(name, directives, inner).map((all) => all.join("")));
    selections.push(fc.tuple(directives, inner).map(([some, set]) => `...${some}${set}`));
  }
  if (from < fragments) {
    const spread = fc.tuple(fc.integer({ min: from, max: fragments - 1 }), directives);
    selections.push(spread.map(([number, some]) => `...F${number}${some}`));
  }
  return fc.array(fc.oneof(...selections), { minLength: 1, maxLength: 4 }).map((all) => ` { ${all.join(" ")} }`);
}

const documents = fc.integer({ min: 0, max: 4 }).chain((fragments) =>
  fc
    .tuple(
      fc.array(selectionSet(0, fragments, 3), { minLength: 1, maxLength: 3 }),
      fc.tuple(...Array.from({ length: fragments }, (_, index) => selectionSet(index + 1, fragments, 2))),
    )
    .map(([operations, sets]) =>
      parse(
        [
          ...operations.map((set, index) => `query Q${index}${set}`),
          // All are spread once, as one that is not would be counted by itself.
          `query All { ${sets.map((_, index) => `...F${index}`).join(" ")} __typename }`,
          ...sets.map((set, index) => `fragment F${index} on T @d${set}`),
        ].join("\n"),
      ),
    ),
);

interface Line {
  readonly names: readonly string[];
  readonly alias: boolean;
}

/** Every field of the expanded document with the names above it, and the directives met on the way. */
function expanded(document: DocumentNode) {
  const lines: Line[] = [];
  let directives = 0;
  const sets = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const walk = ({ selections }: SelectionSetNode, above: readonly string[]) => {
    for (const selection of selections) {
      directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const names = [...above, selection.name.value];
        lines.push({ names, alias: selection.alias !== undefined });
        if (selection.selectionSet) walk(selection.selectionSet, names);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, above);
      else {
        const fragment = sets.get(selection.name.value);
        directives += fragment?.directives?.length ?? 0;
        if (fragment) walk(fragment.selectionSet, above);
      }
    }
  };
  const roots: number[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const before = lines.length;
    walk(definition.selectionSet, []);
    roots.push(lines.slice(before).filter(({ names }) => names.length === 1).length);
  }
  const ofSchema = ({ names: [first = ""] }: Line) => first === "__schema" || first === "__type";
  const deepest = (some: readonly Line[]) => Math.max(0, ...some.map(({ names }) => names.length));
  return {
    fields: lines.length,
    aliases: lines.filter(({ alias }) => alias).length,
    directives,
    rootFields: Math.max(...roots),
    depth: deepest(lines.filter((line) => !ofSchema(line))),
    introspectionDepth: deepest(lines.filter(ofSchema)),
  };
}

describe("the extent of a document", () => {
  it("is that of the document with its fragments written out", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(extentOf(document)).toMatchObject(expanded(document));
      }),
      { numRuns: 500 },
    );
  });

  it("is found in one pass, though the fragments would expand without end", () => {
    const doubling = (levels: number) =>
      parse(
        `{ ...F0 } ${times(levels, (index) => `fragment F${index} on T { a { ...F${index + 1} } b { ...F${index + 1} } }`)} fragment F${levels} on T { c }`,
      );
    const large = doubling(200);
    expect(extentOf(large).fields).toBeGreaterThan(2 ** 200);
    const visits = (document: DocumentNode) => {
      let seen = 0;
      const counted = <T extends object>(node: T): T =>
        new Proxy(node, {
          get(target, key) {
            const value: unknown = Reflect.get(target, key);
            if (key === "selectionSet") seen += 1;
            return typeof value === "object" && value ? counted(value) : value;
          },
        });
      extentOf(counted(document));
      return seen;
    };
    const [small, twice] = [visits(doubling(50)), visits(doubling(100))];
    expect(twice / small).toBeLessThan(2.1);
  });

  it("is finite for fragments that go in a circle", () => {
    const circle = parse("{ ...A } fragment A on T { x ...B ...B } fragment B on T { y ...A ...A }");
    expect(extentOf(circle).fields).toBeLessThan(10);
  });

  it("holds the depth and length of values wherever they stand", () => {
    const places = [
      "{ f(a: [[1]]) }",
      "{ f @d(a: {b: [1]}) }",
      "query($v: I = {a: {b: 1}}) { f }",
      "query($v: I @d(a: [[1]])) { f }",
      "{ ...F } fragment F on T @d(a: [[1]]) { f }",
    ];
    for (const place of places) expect(extentOf(parse(place)).literalDepth, place).toBe(2);
    expect(extentOf(parse('{ f(a: [{b: "four"}]) g(a: """block""") }')).longestText).toBe(5);
  });
});
