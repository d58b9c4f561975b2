import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, openTestHub } from "../../hub.ts";
import type { Kind } from "../../../records/kinds.ts";
import { datasetOf, ownerAlone, type Said, shownTo, type World } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let world: World;
beforeAll(async () => {
  hub = await openTestHub();
  ({ world } = hub);
});
afterAll(() => hub.close());

async function timelineOf(asker: Asker, of: string, more = "") {
  const query = `query($of: ID!) { timeline(of: $of${more}) { totalCount pageInfo { hasNextPage endCursor } nodes {
    date until kind field placeCertain weak record { type: __typename id } link { kind }
  } } }`;
  const { data, errors, codes } = await hub.ask(asker, query, { variables: { of } });
  if (codes.length > 0) return codes;
  expect(errors).toEqual([]);
  return data.timeline;
}

interface Told {
  readonly nodes: readonly {
    readonly date: string;
    readonly kind: string;
    readonly record: { readonly type: string };
  }[];
}

const inShort = ({ nodes }: Told) => nodes.map(({ date, kind, record: { type } }) => [date, kind, type]);

describe("a timeline", () => {
  it("has the dated facts of a record, of what it is linked to, and of reports about its documents, in their order", async () => {
    const anna = await world.person("Anna Alm", {
      birthDates: [{ date: "1974-08-12" }],
      criminalHistory: [{ offence: "smuggling", date: "1998" }],
    });
    const passport = await world.passport("TL000123", { issued: "1998-03-01", expires: "2028-03-01" });
    await world.link("HOLDER_OF", anna, passport, { periods: [{ since: "1998-03", until: null }] });
    await world.write("documentReport", {
      type: "PASSPORT",
      number: "TL000123",
      issuer: "UTO",
      fraudType: "STOLEN",
      theftDate: "2024-05-01",
    });
    const stop = { programme: "STOP", name: "Stop", phase: "CLOSED", from: "2024-06-01", until: "2024-06-30" };
    await world.link("SEEN_IN", anna, await world.write("operation", stop), {
      periods: [{ since: "2024-06-09", until: "2024-06-09" }],
    });
    const whole = await timelineOf("XYZ", anna);
    expect(inShort(whole)).toEqual([
      ["1974-08-12", "BIRTH", "Person"],
      ["1998", "OFFENCE", "Person"],
      ["1998-03-01", "ISSUE", "Document"],
      ["1998-03", "LINKED_SINCE", "Document"],
      ["2024-05-01", "THEFT", "DocumentReport"],
      ["2024-06-01", "BEGINNING", "Operation"],
      ["2024-06-09", "LINKED_SINCE", "Operation"],
      ["2024-06-09", "LINKED_UNTIL", "Operation"],
      ["2024-06-30", "END", "Operation"],
      ["2028-03-01", "EXPIRY", "Document"],
    ]);
    expect(whole.totalCount).toBe(10);
    expect(whole.nodes.map((fact: { placeCertain: boolean }) => fact.placeCertain)).toEqual([
      true,
      false,
      true,
      false,
      ...Array.from({ length: 6 }, () => true),
    ]);
    expect(whole.nodes[4]).toMatchObject({ field: "theftDate", weak: false, link: { kind: "HOLDER_OF" } });
    expect(whole.nodes[0].link).toBeNull();
    expect(inShort(await timelineOf("XYZ", anna, ', from: "1998-02", to: "1998"')).map(([date]) => date)).toEqual([
      "1998",
      "1998-03-01",
      "1998-03",
    ]);
    expect(inShort(await timelineOf("XYZ", anna, ", facts: [BIRTH, RECORDED]"))).toEqual([
      ["1974-08-12", "BIRTH", "Person"],
      ["2026-06-01", "RECORDED", "Person"],
    ]);
    expect((await timelineOf("XYZ", anna, ", kinds: [SEEN_IN]")).totalCount).toBe(6);
    const joined = [];
    for (let page = await timelineOf("XYZ", anna, ", first: 3"); ;) {
      joined.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      page = await timelineOf("XYZ", anna, `, first: 3, after: "${page.pageInfo.endCursor}"`);
    }
    // Whether a place is certain is told by the whole.
    expect(joined).toEqual(whole.nodes);
  });

  it("has what the caller is shown, and not a trace of what is hidden or withheld", async () => {
    const anna = await world.person("Anna Berg", { birthDates: [{ date: "1974" }], policy: shownTo({ classes: [] }) });
    const shown = await world.passport("TL2", { issued: "2001" });
    await world.link("HOLDER_OF", anna, shown);
    const before = await timelineOf("XYZ", anna);
    const hidden = await world.passport("TL3", { issued: "2001-05", policy: ownerAlone });
    await world.link("HOLDER_OF", anna, hidden);
    const secret = {
      policy: ownerAlone,
      periods: [{ since: "2001-06-01", until: null }],
      source: "other",
    };
    await world.link("HOLDER_OF", anna, shown, secret as Said);
    expect(await timelineOf("XYZ", anna)).toEqual(before);
    expect(inShort(before)).toEqual([["2001", "ISSUE", "Document"]]);
    expect(before.nodes[0].placeCertain).toBe(true);
    expect((await timelineOf("UTO", anna)).totalCount).toBe(4);
    const none = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    expect(await timelineOf("XYZ", hidden)).toEqual(none);
  });

  it("has confirmed hits on what is in it, where they were told, and none that are not confirmed", async () => {
    const notice = await world.write("notice", { form: "DIFFUSION", status: "VALID", owner: "XYZ" });
    const carl = await world.person("Carl Hit");
    await world.link("SUBJECT_OF", carl, notice);
    const meetings = [{ check: "timeline", at: "2026-05-01T10:00:00.000Z" }];
    const about = { kind: "NOTICE", record: notice, recordOwner: "XYZ", urgent: false, meetings };
    for (const state of ["CONFIRMED", "SENT", "REFUTED"]) {
      const record = await world.draft("hit", { ...about, encounter: state });
      const met = Object.assign({ record }, { carried: { state, answerBy: null, replies: 1 } });
      const [outcome] = await world.writer("UTO").put(datasetOf("hit"), [met]);
      expect(outcome).toMatchObject({ result: "created" });
    }
    expect(inShort(await timelineOf("UTO", carl))).toEqual([["2026-05-01", "CONFIRMED_HIT", "Hit"]]);
    const narrow = { owner: "UTO", scopes: ["person:read", "notice:read", "link:read"] };
    expect((await timelineOf(narrow, carl)).totalCount).toBe(0);
  });

  /** Many records of one kind in one write; their ids. */
  const written = async (kind: Kind, said: readonly object[]) => {
    const drafts = [];
    for (const one of said) drafts.push({ record: await world.draft(kind, one as Said) });
    return (await world.writer("UTO").put(datasetOf(kind), drafts)).map(({ id }) => id);
  };

  it("is refused where it would not be whole", async () => {
    const busy = await world.write("operation", { programme: "STOP", name: "Busy", phase: "RUNNING" });
    const many = Array.from({ length: 1_001 }, (_, nth) => ({ names: [{ kind: "MAIN", full: `Person ${nth}` }] }));
    const persons = await written("person", many);
    await written(
      "link",
      persons.map((from) => ({ kind: "SEEN_IN", from, to: busy, source: "x", reference: null })),
    );
    expect(await timelineOf("XYZ", busy)).toEqual(["PAGE_SIZE"]);
    expect((await timelineOf("XYZ", busy, ", kinds: [PART_OF]")).totalCount).toBe(0);
    for (const days of ['from: "June"', 'from: "2026", to: "2025-12-31"'])
      expect(await timelineOf("XYZ", busy, `, ${days}`)).toEqual(["BAD_USER_INPUT"]);
  });

  it("discloses what a page shows, and no more", async () => {
    const dora = await world.person("Dora Disclosed", { birthDates: [{ date: "1980" }] });
    const passport = await world.passport("TL9", { issued: "2001" });
    const link = await world.link("HOLDER_OF", dora, passport);
    const disclosed = async (first: number) => {
      const query = "query($of: ID!, $first: Int) { timeline(of: $of, first: $first) { nodes { date } } }";
      const { requestId } = await hub.ask("XYZ", query, { variables: { of: dora, first } });
      const [entry] = await hub.entries(requestId);
      return entry?.leaves.flatMap(({ records }) => records).toSorted();
    };
    expect(await disclosed(1)).toEqual([dora]);
    expect(await disclosed(2)).toEqual([dora, link, passport].toSorted());
  });
});
