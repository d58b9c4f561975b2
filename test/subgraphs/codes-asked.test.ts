import { buildSchema, getNamedType } from "graphql";
import { afterAll, describe, expect, it } from "vitest";
import { kinds } from "../../records/kinds.ts";
import type { Dataset } from "../../core/record.ts";
import { type SubgraphName, subgraphNames } from "../../records/subgraphs.ts";
import { readFileSync } from "node:fs";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { filled } from "../access/fill.ts";
import { subgraphWith } from "./asking.ts";

const api = buildSchema(readFileSync(`${import.meta.dirname}/../../schema/generated/api.graphql`, "utf8"));

/** Every argument of every search that a code answers, with the kind that it finds. */
const asked = Object.values(api.getQueryType()?.getFields() ?? {}).flatMap(({ name, type, args }) =>
  args
    // Of a ranked search a code is only part of what is compared: test/gateway/person-search.test.ts.
    .filter(() => getNamedType(type).name.endsWith("Connection"))
    .filter((argument) => getNamedType(argument.type).name === "OwnerCode")
    // Of whom a record is, not what it says: test/subgraphs/lists.test.ts.
    .filter((argument) => argument.name !== "owners")
    // Of what a record is linked to: test/gateway/linked-lists.test.ts.
    .filter((argument) => !["holdsDocumentsOf", "subjectNationality"].includes(argument.name))
    // Of what no owner hands in: test/subgraphs/specimens/inspections.test.ts.
    .filter(() => getNamedType(type).name !== "InspectionConnection")
    .map((argument) => ({
      search: name,
      argument: argument.name,
      type: getNamedType(type).name.replace("Connection", ""),
    })),
);

/** A record that says the code wherever it says one; and a number that its country prints so. */
function saying(dataset: Dataset, code: string) {
  const said = JSON.parse(JSON.stringify(filled(dataset.type, 1, "UTO")).replaceAll('"UTO"', `"${code}"`)) as object;
  const number = `${code}-AO-01001`;
  const numbers = {
    specimen: { number, predecessor: `${code}-AO-01000` },
    alert: { specimenNumber: number },
  } as Record<string, object | undefined>;
  const numbered = numbers[dataset.name] ?? {};
  // Only the issuing country reports its documents.
  const owner = dataset.name === "documentReport" ? code : "UTO";
  return { ...said, ...numbered, dataset, reference: code, owner };
}

const opened = new Map<string, Awaited<ReturnType<typeof subgraphWith>>>();
afterAll(async () => void (await Promise.all([...opened.values()].map((one) => one.close()))));

async function askerOf(type: string) {
  const kept = opened.get(type);
  if (kept) return kept;
  const kind = Object.values(kinds).find((one) => one.type === type);
  const subgraph = await loadSubgraph(subgraphNames.find((name) => name === kind?.subgraph) as SubgraphName);
  const dataset = subgraph.datasets.find(({ name }) => name === kind?.name) as Dataset;
  const world = await subgraphWith(
    subgraph,
    ["D", "DEU", "GRC", "COD", "ZAR"].map((code) => saying(dataset, code)),
  );
  opened.set(type, world);
  return world;
}

async function found(type: string, search: string, argument: string, text: string) {
  const world = await askerOf(type);
  const { data, errors } = await world.ask(
    `{ found: ${search}(${argument}: ${JSON.stringify(text)}) { nodes { reference } } }`,
  );
  if (errors) return [errors[0]?.extensions["code"], errors[0]?.message];
  const page = data?.["found"] as { nodes: { reference: string }[] } | undefined;
  return page?.nodes.map(({ reference }) => reference).toSorted();
}

describe.each(asked)("$search($argument)", ({ search, argument, type }) => {
  it.each([
    ["D", ["D", "DEU"]],
    ["DEU", ["D", "DEU"]],
    ["deu", ["D", "DEU"]],
    [" d ", ["D", "DEU"]],
    ["Germany", ["D", "DEU"]],
    ["Federal Republic of Germany", ["D", "DEU"]],
    ["grc", ["GRC"]],
    ["GREECE", ["GRC"]],
    ["ZAR", ["COD", "ZAR"]],
    ["zaire", ["COD", "ZAR"]],
    ["FRA", []],
  ])("finds by %s what is printed under any code of that country", async (text, references) => {
    expect(await found(type, search, argument, text)).toEqual(references);
  });

  it("is refused for what is no country, with the nearest", async () => {
    expect(await found(type, search, argument, "Germny")).toEqual([
      "BAD_USER_INPUT",
      expect.stringContaining("D (Germany)"),
    ]);
    expect(await found(type, search, argument, "gxc")).toEqual(["BAD_USER_INPUT", expect.stringContaining(argument)]);
    expect(await found(type, search, argument, "")).toEqual(["BAD_USER_INPUT", expect.stringContaining("such as NLD")]);
  });
});

describe("a country that takes part in an operation", () => {
  it("may be an organisation under a code that no list has", async () => {
    expect(await found("Operation", "operations", "country", "SKYWAYS")).toEqual([]);
  });
});

describe("a search by a specimen's number", () => {
  it.each([
    ["Specimen", "specimens", "number"],
    ["Alert", "alerts", "specimenNumber"],
  ])("for a %s forgives case and is refused for what is no such number", async (type, search, argument) => {
    expect(await found(type, search, argument, "AO-01001")).toEqual([
      "BAD_USER_INPUT",
      `"${argument}" is to be a specimen's number such as AUT-JO-03002.`,
    ]);
  });

  it("finds the country's specimens under either of its codes", async () => {
    for (const number of ["deu-ao-01001", "D-AO-01001"])
      expect(await found("Specimen", "specimens", "number", number)).toEqual(["D", "DEU"]);
  });
});
