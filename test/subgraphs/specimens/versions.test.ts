import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone, shownTo } from "../../world.ts";

const watermark = { technique: "WATERMARK", light: "TRANSMITTED", level: "PUBLIC", whatToSee: "a swan" };
const fibres = { technique: "FIBRES", light: "UV_365", level: "BORDER", whatToSee: "blue and yellow" };
const dots = { technique: "MICROPRINT", light: "VISIBLE", level: "LABORATORY", whatToSee: "a dot in the O" };
const passport = { country: "UTO", category: "PASSPORT", type: "ORDINARY" };

let hub: Awaited<ReturnType<typeof openTestHub>>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  hub = await openTestHub();
  const write = async (reference: string, said: object) =>
    (ids[reference] = await hub.world.write("specimen", { ...passport, reference, ...said }));
  const visaPage = (...features: object[]) => [{ page: "visa page", features }];
  await write("first", { number: "UTO-AO-01001", pages: visaPage(watermark, fibres, dots), longestValidity: 5 });
  const second = { number: "UTO-AO-02001", predecessor: "uto-ao-01001", longestValidity: 10 };
  await write("second", { ...second, pages: visaPage({ ...watermark, whatToSee: "a heron" }, dots) });
  await write("GRC's first", { number: "UTO-AO-01001", owner: "GRC" });
  await write("GRC's second", { ...second, owner: "GRC" });
  await write("hidden third", { number: "UTO-AO-03001", predecessor: "UTO-AO-02001", policy: ownerAlone });
  await write("third for all", {
    number: "UTO-AO-04001",
    predecessor: "UTO-AO-01001",
    pages: visaPage(watermark, fibres),
    policy: shownTo({ classes: ["source"] }),
  });
});
afterAll(() => hub.close());

const comparison = `{
  one { reference } other { reference } levels facts { fact one other }
  pages(changed: true) { page features { change technique differs one { whatToSee } other { whatToSee } } }
}`;

describe("a version", () => {
  it("names the one that it follows, first as the issuing country has it, and those that follow it", async () => {
    const { data } = await hub.ask(
      "D",
      `query ($id: ID!) { specimen(id: $id) {
      predecessorSpecimen { reference } successors { totalCount nodes { reference } }
    } }`,
      { variables: { id: ids["GRC's second"] } },
    );
    expect(data.specimen).toEqual({
      predecessorSpecimen: { reference: "first" },
      successors: { totalCount: 0, nodes: [] },
    });
    const first = await hub.ask("D", `query ($id: ID!) { specimen(id: $id) { successors { nodes { reference } } } }`, {
      variables: { id: ids["GRC's first"] },
    });
    const found = first.data.specimen.successors.nodes.map((one: { reference: string }) => one.reference);
    expect([found.slice(0, 2).toSorted(), found.slice(2)]).toEqual([["second", "third for all"], ["GRC's second"]]);
  });

  it("says what changed, computed from the features of both", async () => {
    const { data } = await hub.ask("D", `query ($id: ID!) { specimen(id: $id) { changes ${comparison} } }`, {
      variables: { id: ids["second"] },
    });
    expect(data.specimen.changes).toEqual({
      one: { reference: "first" },
      other: { reference: "second" },
      levels: ["PUBLIC", "BORDER", "LABORATORY"],
      facts: [{ fact: "LONGEST_VALIDITY", one: "5", other: "10" }],
      pages: [
        {
          page: "visa page",
          features: [
            {
              change: "CHANGED",
              technique: "WATERMARK",
              differs: ["WHAT_TO_SEE"],
              one: { whatToSee: "a swan" },
              other: { whatToSee: "a heron" },
            },
            { change: "REMOVED", technique: "FIBRES", differs: [], one: { whatToSee: "blue and yellow" }, other: null },
          ],
        },
      ],
    });
  });

  it("follows nothing for whom the one before is hidden, or was never recorded", async () => {
    const query = `query ($id: ID!) { specimen(id: $id) { predecessorSpecimen { id } changes { levels } successors { totalCount } } }`;
    const nothing = { predecessorSpecimen: null, changes: null, successors: { totalCount: 0 } };
    const seen = await hub.ask("D", query, { variables: { id: ids["second"] } });
    expect(seen.data.specimen.successors).toEqual({ totalCount: 0 });
    const unheard = await hub.ask("D", query, { variables: { id: ids["first"] } });
    expect({ ...unheard.data.specimen, successors: nothing.successors }).toEqual(nothing);
    const own = await hub.ask("UTO", query, { variables: { id: ids["second"] } });
    expect(own.data.specimen.successors).toEqual({ totalCount: 1 });
  });

  it("does not look as if it lacked what its owner withholds", async () => {
    const { data } = await hub.ask("D", `query ($id: ID!) { specimen(id: $id) { changes ${comparison} } }`, {
      variables: { id: ids["third for all"] },
    });
    expect(data.specimen.changes).toMatchObject({ levels: ["PUBLIC"], pages: [] });
    const own = await hub.ask("UTO", `query ($id: ID!) { specimen(id: $id) { changes ${comparison} } }`, {
      variables: { id: ids["third for all"] },
    });
    expect(own.data.specimen.changes.pages[0].features).toMatchObject([{ change: "REMOVED", technique: "MICROPRINT" }]);
  });
});

describe("two specimens beside each other", () => {
  const query = `query ($one: ID!, $other: ID!) { compareSpecimens(one: $one, other: $other) ${comparison} }`;

  it("are told to whom sees both, and to nobody else", async () => {
    const asked = { one: ids["first"], other: ids["hidden third"] };
    expect((await hub.ask("D", query, { variables: asked })).data.compareSpecimens).toBeNull();
    const own = await hub.ask("UTO", query, { variables: asked });
    expect(own.data.compareSpecimens).toMatchObject({
      one: { reference: "first" },
      other: { reference: "hidden third" },
    });
    const none = await hub.ask("D", query, { variables: { ...asked, other: ids["first"]?.replace(/.$/, "x") } });
    expect([none.data.compareSpecimens, none.codes]).toEqual([null, []]);
  });

  it("take a key that is bound to open fields as if there were no others", async () => {
    const bound = { owner: "D", bounds: { classes: [] } };
    const { data } = await hub.ask(bound, query, { variables: { one: ids["first"], other: ids["second"] } });
    expect(data.compareSpecimens.levels).toEqual(["PUBLIC"]);
    expect(data.compareSpecimens.pages[0].features).toMatchObject([{ technique: "WATERMARK", change: "CHANGED" }]);
  });
});
