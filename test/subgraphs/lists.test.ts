import { buildSchema, isEnumType } from "graphql";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { datasets } from "../../records/datasets.ts";
import { orderAsked } from "../../subgraphs/lists.ts";
import { openTestHub } from "../hub.ts";
import { ownerAlone, shownTo } from "../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => void (hub = await openTestHub()));
afterAll(() => hub.close());

const minutes = 60_000;

/** References of what a list answers, in its order. */
async function found(list: string, owner = "XYZ"): Promise<unknown> {
  const { data, errors } = await hub.ask(owner, `{ list: ${list} { totalCount nodes { reference } } }`);
  if (errors.length > 0) return errors.map(({ message }) => message);
  expect(data.list.totalCount, list).toBe(data.list.nodes.length);
  return data.list.nodes.map(({ reference }: { reference: string }) => reference);
}

/** The same without an order. */
async function foundAtAll(list: string): Promise<unknown> {
  const references = await found(list);
  return (references as string[]).toSorted();
}

describe("every order of the client schema", () => {
  const api = buildSchema(readFileSync(`${import.meta.dirname}/../../schema/generated/api.graphql`, "utf8"));
  const lists = [...datasets.values()].filter(({ joins }) => !joins);

  it.each(lists)("of $type is by a field that an index of it ends with", ({ type, indexes }) => {
    const orders = api.getType(`${type}Order`);
    if (!isEnumType(orders)) throw new Error(`${type} has no orders`);
    const fields = orders.getValues().map(({ name }) => orderAsked(name)?.by);
    expect(fields.filter((field) => !indexes.some((names) => names.at(-1) === field))).toEqual([]);
  });
});

describe("persons born between two dates", () => {
  const born = (reference: string, ...birthDates: object[]) =>
    hub.world.person("Anna", { reference: `born ${reference}`, birthDates });
  beforeAll(async () => {
    await born("a day", { date: "1972-03-09" });
    await born("a month", { date: "1975-12" });
    await born("a year", { date: "1970" });
    await born("about a year", { date: "1976", approximate: true });
    await born("between", { date: "1960", until: "1970" });
    await born("twice", { date: "1950-01-01" }, { date: "1974-05-05" });
    await born("earlier", { date: "1969-12-31" });
    await born("later", { date: "1976-01-01" });
    await born("unknown");
  });

  it.each([
    ['from: "1970", until: "1975"', ["a day", "a month", "a year", "about a year", "between", "twice"]],
    ['from: "1970-06-02", until: "1972-03-09"', ["a day", "a year", "between"]],
    ['from: "1970-06-02", until: "1972-03-08"', ["a year", "between"]],
    ['from: "1975-12-24", until: "1975-12-24"', ["a month", "about a year"]],
    ['until: "1959"', ["twice"]],
    ['from: "1976-01-01"', ["about a year", "later"]],
  ])("(%s) are all that may have been, by any date of birth", async (range, references) => {
    expect(await foundAtAll(`persons(birth: { ${range} })`)).toEqual(references.map((one) => `born ${one}`));
  });

  it.each([
    ['from: "1975", until: "1970"', '"birth" ends before it begins.'],
    ['from: "75"', '"birth" is a date such as 1965, 1965-03 or 1965-03-21.'],
    ['from: "1500", until: "2000"', '"birth" spans more than 300 years: ask in parts.'],
    ["", '"birth" states neither end: leave it out to ask for all.'],
  ])("(%s) are refused with what to do where that cannot be answered", async (range, message) => {
    expect(await found(`persons(birth: { ${range} })`)).toEqual([message]);
  });
});

describe("documents stolen in a country since a year", () => {
  const stolen = (reference: string, theftCountry: string, theftDate: string | null) =>
    hub.world.write("documentReport", {
      reference,
      number: `XZ${reference}`,
      type: "PASSPORT",
      issuer: "UTO",
      fraudType: "STOLEN",
      theftCountry,
      theftDate,
    });
  beforeAll(async () => {
    await stolen("march", "GRC", "2024-03-09");
    await stolen("may", "GRC", "2025-05");
    await stolen("year", "GRC", "2024");
    await stolen("before", "GRC", "2023-12-31");
    await stolen("undated", "GRC", null);
    await stolen("elsewhere", "D", "2025-01-01");
  });

  it("are found, the newest first", async () => {
    const asked = 'theftCountry: "GRC", theft: { from: "2024" }, orderBy: THEFT_DATE_NEWEST';
    expect(await found(`documentReports(${asked})`)).toEqual(["may", "march", "year"]);
  });

  it("are those that surely were, where that is asked, and those of several countries", async () => {
    const countries = 'theftCountries: ["GRC", "Germany"]';
    const since = (more: string) => foundAtAll(`documentReports(${countries}, theft: { from: "2024-02"${more} })`);
    expect(await since("")).toEqual(["elsewhere", "march", "may", "year"]);
    expect(await since(", surely: true")).toEqual(["elsewhere", "march", "may"]);
  });

  it("come with those whose date nobody knows at the end, in either direction, page by page", async () => {
    for (const [order, references] of [
      ["THEFT_DATE_OLDEST", ["before", "year", "march", "elsewhere", "may", "undated"]],
      ["THEFT_DATE_NEWEST", ["may", "elsewhere", "march", "year", "before", "undated"]],
    ] as const) {
      const pages: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const query = `query($after: String) { list: documentReports(first: 2, after: $after, orderBy: ${order}) {
          nodes { reference } pageInfo { hasNextPage endCursor } } }`;
        const { data } = await hub.ask("XYZ", query, { variables: { after } });
        pages.push(...data.list.nodes.map(({ reference }: { reference: string }) => reference));
        [more, after] = [data.list.pageInfo.hasNextPage, data.list.pageInfo.endCursor];
      }
      expect(pages).toEqual(references);
    }
  });

  it("are gone on with by a cursor of that order alone", async () => {
    const page = (order: string, after?: string) =>
      hub.ask(
        "XYZ",
        `query($after: String) { list: documentReports(after: $after${order}) { pageInfo { endCursor } } }`,
        { variables: { after } },
      );
    const { data } = await page(", orderBy: THEFT_DATE_NEWEST");
    for (const other of ["", ", orderBy: THEFT_DATE_OLDEST", ", orderBy: UPDATED_NEWEST"])
      expect((await page(other, data.list.pageInfo.endCursor)).codes).toEqual(["BAD_CURSOR"]);
  });

  it("are refused an empty list of values, which would read as that there are none", async () => {
    expect(await found("documentReports(fraudTypes: [])")).toEqual([
      '"fraudTypes" is an empty list, which nothing meets: leave it out to ask for all.',
    ]);
  });
});

describe("operations during a month", () => {
  const operation = (reference: string, from: string | null, until: string | null) =>
    hub.world.write("operation", { reference, name: reference, programme: "STOP", phase: "RUNNING", from, until });
  beforeAll(async () => {
    await operation("before", "2026-01", "2026-10-31");
    await operation("ends in it", "2026-01", "2026-11-01");
    await operation("goes on", "2026-11-30", null);
    await operation("vague", "2026", "2026");
    await operation("after", "2026-12-01", "2026-12-02");
    await operation("undated", null, null);
  });

  it("are those that have a day in it, or may", async () => {
    const month = '{ from: "2026-11", until: "2026-11" }';
    expect(await foundAtAll(`operations(during: ${month})`)).toEqual(["ends in it", "goes on", "vague"]);
    expect(await foundAtAll(`operations(during: { from: "2026-11", until: "2026-11", surely: true })`)).toEqual([
      "ends in it",
    ]);
  });
});

describe("what was recorded since a moment", () => {
  const alert = (reference: string, said: object = {}) =>
    hub.world.write("alert", { reference, kind: "COUNTERFEIT", ...said });
  let moment = "";
  beforeAll(async () => {
    await alert("old");
    await alert("corrected");
    await alert("hidden", { policy: ownerAlone });
    hub.clock.pass(minutes);
    moment = new Date(hub.clock.now()).toISOString();
    await alert("corrected", { title: "Better known" });
    hub.clock.pass(minutes);
    await alert("new");
    await alert("hidden", { policy: ownerAlone, title: "Still" });
    await alert("of D", { owner: "D", policy: ownerAlone });
  });

  it("is found by when it was corrected or first recorded, the newest first", async () => {
    expect(await found(`alerts(updatedSince: "${moment}", orderBy: UPDATED_NEWEST)`)).toEqual(["new", "corrected"]);
    expect(await found(`alerts(createdSince: "${moment}")`)).toEqual(["new"]);
    expect(await found("alerts(orderBy: UPDATED_OLDEST)")).toEqual(["old", "corrected", "new"]);
    expect(await found("alerts(orderBy: UPDATED_NEWEST)", "UTO")).toEqual(
      expect.arrayContaining(["hidden", "new", "corrected", "old"]),
    );
    expect(await found('alerts(updatedSince: "5")')).toEqual([expect.stringContaining('"updatedSince" is a day')]);
  });

  it("is found by its owner, under any of its codes, and by nobody else's", async () => {
    expect(await found('alerts(owners: "germany")', "D")).toEqual(["of D"]);
    expect(await found('alerts(owners: ["DEU", "GRC"])', "D")).toEqual(["of D"]);
    expect(await found('alerts(owners: ["GRC"])', "D")).toEqual([]);
  });
});

describe("hits whose time is withheld", () => {
  it("are in no order of time, nor found by it", async () => {
    const untold = shownTo({ classes: ["identity"] });
    const hit = { kind: "NOTICE", record: "NOT-AAAAAAAAAAAAAAAAAAAAAAAAAA", recordOwner: "XYZ", urgent: true };
    const meetings = [{ check: "check-1", at: "2026-06-01T12:00:00.000Z" }];
    for (const [reference, policy] of Object.entries({ told: shownTo({}), untold }))
      await hub.world.write("hit", { reference, policy, ...hit, encounter: "same", meetings });
    const count = async (asked: string) => {
      const { data } = await hub.ask("XYZ", `{ hits${asked} { totalCount nodes { id } } }`);
      return [data.hits.totalCount, data.hits.nodes.length];
    };
    expect(await count("")).toEqual([2, 2]);
    expect(await count("(orderBy: UPDATED_NEWEST)")).toEqual([1, 1]);
    expect(await count("(orderBy: ANSWER_BY_SOONEST)")).toEqual([1, 1]);
    expect(await count('(updatedSince: "2000-01-01")')).toEqual([1, 1]);
    expect(await count('(createdSince: "2000-01-01")')).toEqual([1, 1]);
  });
});
