import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone, shownTo } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

const desk = (owner: string) => ({ owner, scopes: ["*:read", "*:search", "*:write"] });
let keys = 0;
const open = { audiences: [{}] };

interface Said {
  readonly by?: string;
  readonly judgement?: string;
  readonly handling?: object;
  readonly expected?: number;
  readonly reference?: string;
}

/** An organisation judges two records; what became of it. */
async function judge(from: string, to: string, { by = "UTO", judgement = "SAME", ...more }: Said = {}) {
  const record = { from, to, judgement, basis: "seen together", officer: "desk 4", handling: open, ...more };
  const { data, errors } = await hub.ask(
    desk(by),
    `mutation ($records: [IdentityJudgementInput!]!, $key: String!) {
      written: recordIdentityJudgements(records: $records, idempotencyKey: $key) {
        id result version reason record { judgement owner officer }
      }
    }`,
    { variables: { records: [record], key: `judging-${(keys += 1)}` } },
  );
  expect(errors).toEqual([]);
  return data.written[0];
}

async function withdraw(id: string, by = "UTO") {
  const { data } = await hub.ask(
    desk(by),
    `mutation ($id: ID!, $key: String!) {
      withdrawIdentityJudgements(records: [{ id: $id }], idempotencyKey: $key) { result }
    }`,
    { variables: { id, key: `withdrawing-${(keys += 1)}` } },
  );
  return data.withdrawIdentityJudgements[0].result;
}

async function sameAs(of: string, { by = "UTO", trust }: { by?: string; trust?: readonly string[] | "all" } = {}) {
  const { data, errors } = await hub.ask(
    desk(by),
    `query ($of: ID!, $trust: [OwnerCode!], $trustAll: Boolean) {
      sameAs(of: $of, trust: $trust, trustAll: $trustAll) {
        records { id } judgements { id } conflicts { owner from { id } to { id } } complete
      }
    }`,
    { variables: { of, ...(trust === "all" ? { trustAll: true } : { trust }) } },
  );
  expect(errors).toEqual([]);
  const found = data.sameAs;
  return found && { ...found, records: found.records.map(({ id }: { id: string }) => id) };
}

const persons = (...names: readonly string[]) => Promise.all(names.map((name) => hub.world.person(name)));

describe("an identity judgement", () => {
  it("stands once of a pair and an organisation: judged anew, the other way round as well, it is the next version", async () => {
    const [anna, ana] = (await persons("Anna", "Ana")) as [string, string];
    const first = await judge(anna, ana);
    expect(first).toMatchObject({ result: "CREATED", record: { judgement: "SAME", owner: "UTO", officer: "desk 4" } });
    const second = await judge(ana, anna, { judgement: "DIFFERENT", expected: 1 });
    expect(second).toMatchObject({ id: first.id, result: "CHANGED", version: 2, record: { judgement: "DIFFERENT" } });
    expect(await judge(anna, ana, { expected: 1 })).toMatchObject({ result: "CONFLICT" });
    expect((await judge(anna, ana, { by: "GRC" })).id).not.toBe(first.id);
  });

  it.each([
    ["of a record with itself", (one: string) => [one, one], "the same as itself"],
    ["of a person with a document", (one: string, passport: string) => [one, passport], "two records of one kind"],
  ])("%s is refused", async (_of, ends, reason) => {
    const [anna] = (await persons("Anna")) as [string];
    const [from, to] = ends(anna, await hub.world.passport("XZ1")) as [string, string];
    expect(await judge(from, to)).toMatchObject({ result: "REFUSED", reason: expect.stringContaining(reason) });
  });

  it("has no reference of its own, under which a second one of the pair could stand", async () => {
    const [anna, ana] = (await persons("Anna", "Ana")) as [string, string];
    const refused = await judge(anna, ana, { reference: "J-1" });
    expect(refused).toMatchObject({ result: "REFUSED", reason: expect.stringContaining("leave its reference out") });
  });

  it("of a record that the organisation does not see is refused as of one that there is not", async () => {
    const [anna] = (await persons("Anna")) as [string];
    const hidden = await hub.world.person("Hidden", { policy: ownerAlone });
    const nobody = `PER-${"A".repeat(26)}`;
    const [one, other] = [await judge(anna, hidden, { by: "GRC" }), await judge(anna, nobody, { by: "GRC" })];
    expect(one.result).toBe("REFUSED");
    expect(one.reason.replace(hidden, "")).toBe(other.reason.replace(nobody, ""));
  });

  it("is shown to others where it and both records are", async () => {
    const [anna, ana] = (await persons("Anna", "Ana")) as [string, string];
    const hidden = await hub.world.person("Hidden", { policy: shownTo({ to: ["GRC"] }) });
    await judge(anna, ana);
    await judge(anna, hidden, { by: "GRC" });
    await judge(anna, ana, { by: "GRC", handling: { audiences: [] } });
    const about = async (owner: string) => {
      const query = "query ($of: ID!) { identityJudgements(of: $of) { totalCount nodes { owner } } }";
      return (await hub.ask(desk(owner), query, { variables: { of: anna } })).data.identityJudgements;
    };
    expect(await about("D")).toEqual({ totalCount: 1, nodes: [{ owner: "UTO" }] });
    expect((await about("GRC")).totalCount).toBe(3);
  });

  it("is found by whose it is, under each of their codes, and by what it says", async () => {
    const [anna, ana] = (await persons("Anna", "Ana")) as [string, string];
    await judge(anna, ana, { by: "D", judgement: "UNSURE" });
    const query = `query ($of: ID!) {
      germany: identityJudgements(of: $of, by: "DEU") { totalCount }
      unsure: identityJudgements(of: $of, judgement: UNSURE) { totalCount }
      same: identityJudgements(of: $of, judgement: SAME) { totalCount }
    }`;
    const { data } = await hub.ask("UTO", query, { variables: { of: ana } });
    expect(Object.values(data).map((page) => (page as { totalCount: number }).totalCount)).toEqual([1, 1, 0]);
  });
});

describe("a cluster", () => {
  it("is of the caller's own judgements, of those that it trusts, or of everybody's", async () => {
    const [a, b, c] = (await persons("A", "B", "C")) as [string, string, string];
    await judge(a, b);
    await judge(b, c, { by: "GRC" });
    const of = async (asked: Parameters<typeof sameAs>[1]) => (await sameAs(a, asked)).records;
    expect(await of({})).toEqual([a, b].toSorted());
    expect(await of({ trust: ["GRC"] })).toEqual([a]);
    expect(await of({ trust: ["UTO", "GRC"] })).toEqual([a, b, c].toSorted());
    expect(await of({ trust: "all" })).toEqual([a, b, c].toSorted());
    expect(await of({ by: "D" })).toEqual([a]);
  });

  it("shows who says that two of it are different, and does not decide", async () => {
    const [a, b, c] = (await persons("A", "B", "C")) as [string, string, string];
    await judge(a, b);
    await judge(b, c);
    await judge(c, a, { by: "GRC", judgement: "DIFFERENT" });
    const conflict = { owner: "GRC", from: { id: c }, to: { id: a } };
    expect(await sameAs(a, { trust: "all" })).toMatchObject({
      records: [a, b, c].toSorted(),
      conflicts: [conflict],
      complete: true,
    });
    expect(await sameAs(a)).toMatchObject({ conflicts: [] });
  });

  it("does not join a pair of which one who is trusted says that it is different", async () => {
    const [a, b] = (await persons("A", "B")) as [string, string];
    await judge(a, b);
    await judge(a, b, { by: "GRC", judgement: "DIFFERENT" });
    expect(await sameAs(a, { trust: "all" })).toMatchObject({ records: [a], conflicts: [{ owner: "GRC" }] });
  });

  it("is as it was before, once a judgement is withdrawn", async () => {
    const [a, b, c] = (await persons("A", "B", "C")) as [string, string, string];
    await judge(a, b);
    const before = await sameAs(a);
    const { id } = await judge(b, c);
    expect((await sameAs(a)).records).toHaveLength(3);
    expect(await withdraw(id, "GRC")).toBe("ABSENT");
    expect(await withdraw(id)).toBe("WITHDRAWN");
    expect(await sameAs(a)).toEqual(before);
  });

  it("ends at a record that the caller does not see, without a sign", async () => {
    const [a, c] = (await persons("A", "C")) as [string, string];
    const hidden = await hub.world.person("B", { policy: ownerAlone });
    await judge(a, hidden);
    await judge(hidden, c);
    expect(await sameAs(a, { by: "GRC", trust: "all" })).toEqual({
      records: [a],
      judgements: [],
      conflicts: [],
      complete: true,
    });
    expect(await sameAs(hidden, { by: "GRC", trust: "all" })).toBeNull();
  });

  it("tells the audit of the judgements that it shows, and of what they join", async () => {
    const [a, b] = (await persons("A", "B")) as [string, string];
    const other = await hub.world.person("C");
    const { id } = await judge(a, b);
    await judge(a, other, { by: "GRC", judgement: "DIFFERENT" });
    const { requestId } = await hub.ask(desk("UTO"), "query ($of: ID!) { sameAs(of: $of) { complete } }", {
      variables: { of: a },
    });
    const leaves = (await hub.entries(requestId)).flatMap((entry) => entry.leaves);
    const disclosed = new Set(leaves.flatMap(({ records }) => records));
    expect([...disclosed].toSorted()).toEqual([a, b, id].toSorted());
  });
});

async function candidatesOf(of: string, { by = "UTO", unsure = false } = {}) {
  const { data, errors, codes } = await hub.ask(
    desk(by),
    `query ($of: ID!, $unsure: Boolean) { identityCandidates(of: $of, unsure: $unsure) {
      candidates { record { id } score weak reasons judgements { owner judgement } } more
    } }`,
    { variables: { of, unsure } },
  );
  if (errors.length > 0) return { codes };
  return data.identityCandidates;
}

const idsOf = (found: { candidates: readonly { record: { id: string } }[] }) =>
  found.candidates.map(({ record }) => record.id);

describe("candidates", () => {
  const born = (date: string) => ({ birthDates: [{ date }], nationalities: ["UTO"] });

  it("of a person are whom the matcher takes for the same, the likest first, with what it says", async () => {
    const [one, same, near] = [
      await hub.world.person("Orlane Velidar", born("1970-03-04")),
      await hub.world.person("VELIDAR, Orlane", { owner: "GRC", ...born("1970-03-04") }),
      await hub.world.person("Orlan Velidar", { owner: "GRC", ...born("1970-03-05") }),
    ];
    await hub.world.person("Orlane Velidar", { owner: "GRC", policy: ownerAlone, ...born("1970-03-04") });
    const found = await candidatesOf(one);
    expect(idsOf(found)).toEqual([same, near]);
    expect(found).toMatchObject({ more: false, candidates: [{ score: 1, weak: false, judgements: [] }, {}] });
    expect(found.candidates[0].reasons.length).toBeGreaterThan(1);
  });

  it("are not who was judged by the own organisation; what others judged is shown", async () => {
    const [a, b, c] = [
      await hub.world.person("Tamsin Quarrell", born("1981-01-02")),
      await hub.world.person("Tamsin Quarrell", { owner: "GRC", ...born("1981-01-02") }),
      await hub.world.person("Tamsin Quarrell", { owner: "D", ...born("1981-01-02") }),
    ];
    await judge(a, b, { judgement: "UNSURE" });
    await judge(a, c, { by: "GRC" });
    const found = await candidatesOf(a);
    expect(found.candidates).toMatchObject([{ record: { id: c }, judgements: [{ owner: "GRC", judgement: "SAME" }] }]);
    expect(idsOf(await candidatesOf(a, { unsure: true })).toSorted()).toEqual([b, c].toSorted());
    await judge(a, b, { judgement: "DIFFERENT" });
    expect(idsOf(await candidatesOf(a, { unsure: true }))).toEqual([c]);
  });

  it("of a document have its number, and neither another type nor another issuer", async () => {
    const write = (owner: string, said: object = {}) => hub.world.passport("QQ 77-001", { owner, ...said });
    const [one, same, vague] = [await write("UTO"), await write("GRC"), await write("GRC", { issuer: null })];
    await write("GRC", { issuer: "D" });
    await write("GRC", { type: "VISA" });
    expect((await candidatesOf(one)).candidates).toMatchObject([
      { record: { id: same }, weak: false, reasons: ["the same number", "the same type", "the same issuer"] },
      { record: { id: vague }, weak: true, score: null },
    ]);
  });

  it("of a vehicle share a mark", async () => {
    const write = (owner: string, said: object) => hub.world.write("vehicle", { owner, category: "CAR", ...said });
    const [one, same, plate] = [
      await write("UTO", { vin: "1M8GDM9AXKP042788", plate: "QX 1", plateCountry: "UTO" }),
      await write("GRC", { vin: "1M8GDM9AXKP042788" }),
      await write("GRC", { plate: "QX 1" }),
    ];
    expect((await candidatesOf(one)).candidates).toMatchObject([
      { record: { id: same }, weak: false, reasons: ["the same VIN"] },
      { record: { id: plate }, weak: true, reasons: ["the same plate"] },
    ]);
  });

  it("of a record that the caller does not see there are none, as of one that there is not", async () => {
    const hidden = await hub.world.person("Hidden", { policy: ownerAlone });
    expect(await candidatesOf(hidden, { by: "GRC" })).toBeNull();
    expect(await candidatesOf(`PER-${"A".repeat(26)}`)).toBeNull();
  });

  it("of another kind are refused", async () => {
    const partner = await hub.world.write("partner", { name: "Carrier", kind: "PRIVATE" });
    expect(await candidatesOf(partner)).toEqual({ codes: ["BAD_USER_INPUT"] });
  });

  it("are nobody's whose names the caller may not ask about", async () => {
    const one = await hub.world.person("Wilhelmina Ostrander", born("1969-09-09"));
    const policy = shownTo({ classes: [] });
    await hub.world.person("Wilhelmina Ostrander", { owner: "GRC", policy, ...born("1969-09-09") });
    expect(await candidatesOf(one)).toEqual({ candidates: [], more: false });
  });
});

describe("the queue", () => {
  const page = async (after: string | null, first = 2) => {
    const { data, codes } = await hub.ask(
      desk("NLD"),
      `query ($first: Int, $after: String) { identityQueue(kind: DOCUMENT, first: $first, after: $after) {
        records { record { id } candidates { record { id } } more } next
      } }`,
      { variables: { first, after } },
    );
    return data?.identityQueue ?? { codes };
  };

  it("goes through the caller's own records, past those without candidates, to the end", async () => {
    const own: string[] = [];
    for (let nth = 0; nth < 7; nth += 1) own.push(await hub.world.passport(`QN ${nth}`, { owner: "NLD" }));
    const twin = await hub.world.passport("QN 3", { owner: "GRC" });
    const met: unknown[] = [];
    let pages = 0;
    for (let after: string | null = null; ; pages += 1) {
      const { records, next } = await page(after);
      met.push(...records);
      if ((after = next) === null) break;
    }
    expect(met).toEqual([{ record: { id: own[3] }, candidates: [{ record: { id: twin } }], more: false }]);
    expect(pages).toBe(3);
    await judge(own[3] as string, twin, { by: "NLD", judgement: "DIFFERENT" });
    expect(await page(null, 50)).toEqual({ records: [], next: null });
  });

  it("takes no cursor of another queue, and no page beyond its bounds", async () => {
    expect(await page("none")).toEqual({ codes: ["BAD_CURSOR"] });
    expect(await page(null, 51)).toEqual({ codes: ["PAGE_SIZE"] });
  });
});

it("candidates want the right to search their kind", async () => {
  const narrow = { owner: "UTO", scopes: ["*:read"] };
  const query = "{ identityQueue(kind: PERSON) { next } }";
  expect((await hub.ask(narrow, query)).codes).toEqual(["FORBIDDEN"]);
});
