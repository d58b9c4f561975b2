import { execute, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { type Caller, unbounded } from "../../../core/access/caller.ts";
import { largestSpending, Spending } from "../../../core/access/spending.ts";
import { makeSubgraph } from "../../../subgraphs/make.ts";
import { subgraph } from "../../../subgraphs/persons/subgraph.ts";

const schema = makeSubgraph(subgraph);
const spending = new Spending(largestSpending);
const document = parse(`{ person(id: "PER-A") { name nationalityNames } }`);

const caller: Caller = {
  id: "KEYTEST",
  name: "Utopian desk",
  role: "analyst",
  owner: "UTO",
  scopes: ["person:read"],
  purposes: null,
  test: true,
  expires: null,
  bounds: unbounded,
};

/** The answer where the reader shows this much of the person. */
async function answer(shown: Readonly<Record<string, unknown>>): Promise<unknown> {
  const reader = { byIds: async () => [{ id: "PER-A", names: [], nationalities: [], ...shown }] };
  const { data } = await execute({ schema, document, contextValue: { caller, reader, spending, loaders: new Map() } });
  return data?.["person"];
}

describe("a person's name in a heading", () => {
  it("is the main one, wherever the source puts it", async () => {
    const names = [
      { kind: "ALIAS", full: "Rika" },
      { kind: "MAIN", full: "Erika Mustermann" },
    ];
    expect(await answer({ names })).toMatchObject({ name: "Erika Mustermann" });
  });

  it("is the first there is where none is the main one", async () => {
    expect(await answer({ names: [{ kind: "WEAK_ALIAS", full: "Rika" }] })).toMatchObject({ name: "Rika" });
  });

  it("is null alike where it is unknown and where it is withheld", async () => {
    expect(await answer({ names: [] })).toMatchObject({ name: null });
    expect(await answer({ names: null })).toMatchObject({ name: null });
  });
});

describe("a person's nationalities", () => {
  it("are spelled out beside their codes, one that nobody knows as it stands", async () => {
    expect(await answer({ nationalities: ["D", "QQQ"] })).toMatchObject({ nationalityNames: ["Germany", "QQQ"] });
  });
});
