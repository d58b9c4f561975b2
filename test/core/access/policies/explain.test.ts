import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bounds, type Caller, unbounded } from "../../../../core/access/caller.ts";
import { fieldClasses, type Policy, policySchema } from "../../../../core/access/policies/policy.ts";
import { purposes } from "../../../../core/access/purposes.ts";
import { openTestHub } from "../../../hub.ts";
import { callerOf, datasetOf, everybody, shownTo } from "../../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const owners = ["UTO", "XYZ", "D", "DEU"] as const;
const owner = fc.constantFrom(...owners);
const some = <T>(values: fc.Arbitrary<T>) => fc.option(fc.uniqueArray(values, { minLength: 1, maxLength: 2 }));
const audience = fc.record({
  to: some(owner),
  except: fc.uniqueArray(owner, { maxLength: 1 }),
  purposes: some(fc.constantFrom(...purposes.slice(0, 2))),
  classes: fc.option(fc.uniqueArray(fc.constantFrom(...fieldClasses), { maxLength: 3 })),
  until: fc.constantFrom(null, null, "2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"),
});
const policy = fc.array(audience, { maxLength: 2 }).map((audiences): Policy => policySchema.parse({ audiences }));
/** Three of them have to admit before a link shows. */
const often = fc.oneof(policy, fc.constant(everybody));
const asking = fc
  .record({
    owner,
    scopes: fc.constantFrom(["*:read"], ["*:*"], ["document:read", "link:read"], ["person:read"]),
    test: fc.constantFrom(false, false, true),
    bounds: fc.record({
      owners: fc.constantFrom(null, null, ["UTO"], ["XYZ"]),
      classes: fc.constantFrom(null, null, ["identity" as const]),
    }),
  })
  .map((said): Caller => {
    const { owner: asked, scopes, test } = said;
    const bounds: Bounds = { ...unbounded, ...(said.bounds as Partial<Bounds>) };
    return callerOf(asked, { scopes, test, bounds });
  });
const purpose = fc.constantFrom(null, ...purposes.slice(0, 2));

describe("what is explained of a record", () => {
  it("is what the reader does, of a record and of a link with both its ends", async () => {
    const { world } = hub;
    const outcomes = new Set<string>();
    const property = fc.asyncProperty(often, often, often, asking, purpose, async (one, other, ofLink, caller, why) => {
      const person = await world.person("Ilveth Oskoey", { policy: one });
      const document = await world.passport("XE100", { policy: other });
      const link = await world.link("HOLDER_OF", person, document, { policy: ofLink, note: "seen" });
      const berta = await world.person("Berta Oskoey", { policy: other });
      const relation = await world.link("RELATIVE_OF", person, berta, { policy: ofLink, note: "seen" });
      for (const [kind, id] of [
        ["person", person],
        ["link", link],
        ["link", relation],
      ] as const) {
        const { reader } = world.asking(caller, why);
        const [record] = await reader.byIds(datasetOf(kind), [id]);
        const explained = await world
          .asking(callerOf("UTO", { scopes: ["*:*"] }))
          .reader.explain(id, { caller, purpose: why });
        if (!explained) throw new Error(`nothing is explained to the owner of the ${kind}`);
        expect(explained.visible).toBe(record !== null);
        outcomes.add(`${id === relation ? "relation" : kind} ${explained.visible}`);
        const shown = explained.fields?.find(({ field }) => field === (kind === "person" ? "names" : "note"))?.shown;
        const value = record && (record as unknown as Record<string, unknown>)[kind === "person" ? "names" : "note"];
        expect(shown).toBe(Array.isArray(value) ? value.length > 0 : value != null);
      }
    });
    await fc.assert(property, { numRuns: 80, seed: 7 });
    expect([...outcomes].toSorted()).toEqual([
      "link false",
      "link true",
      "person false",
      "person true",
      "relation false",
      "relation true",
    ]);
  });
});

describe("explainAccess", () => {
  const query = `query ($id: ID!, $as: AccessAs!) {
    explainAccess(id: $id, as: $as) { visible rules { rule passed because } fields { field shown } }
  }`;
  const administrator = { owner: "UTO", scopes: ["*:read", "*:administer"] };
  const explained = async (asker: Parameters<typeof hub.ask>[0], id: string, as: object) =>
    hub.ask(asker, query, { variables: { id, as } });

  it("tells an owner which rule hides or shows its record, and which fields", async () => {
    const id = await hub.world.person("Ilveth Oskoey", {
      policy: shownTo({ to: ["XYZ"], purposes: ["identify"], classes: ["identity"] }, { except: ["D"], to: ["D"] }),
    });
    const hidden = await explained(administrator, id, { owner: "D" });
    expect(hidden.data.explainAccess).toMatchObject({ visible: false });
    expect(hidden.data.explainAccess.rules).toEqual([
      { rule: "scope", passed: true, because: "reading a Person needs person:read" },
      { rule: "test", passed: true, because: "a live key and a live record" },
      { rule: "handling", passed: false, because: "audience 1 is for XYZ; audience 2 leaves out D" },
    ]);
    const { data } = await explained(administrator, id, { owner: "XYZ", purpose: "identify" });
    expect(data.explainAccess.visible).toBe(true);
    const shown = Object.fromEntries(
      data.explainAccess.fields.map((one: { field: string; shown: boolean }) => [one.field, one.shown]),
    );
    expect(shown).toMatchObject({ names: true, criminalHistory: false, fingerprints: false, reference: false });
  });

  it("says nothing of a link with an end that is another's, whoever would look", async () => {
    const own = await hub.world.person("Ilveth Oskoey");
    const foreign = await hub.world.passport("XE200", {
      owner: "XYZ",
      policy: shownTo({ to: ["UTO"] }, { to: ["D"], purposes: ["identify"], until: "2031-01-01T00:00:00Z" }),
    });
    const link = await hub.world.link("HOLDER_OF", own, foreign, { policy: everybody });
    const answers = [];
    for (const as of [{ owner: "XYZ" }, { owner: "SKYWAYS" }, { owner: "D" }, { owner: "D", purpose: "identify" }])
      answers.push((await explained(administrator, link, as)).data.explainAccess);
    const rules = [{ rule: "to", passed: null, because: "an end is not yours to be explained" }];
    expect(answers).toEqual(answers.map(() => ({ visible: null, rules, fields: null })));
  });

  it("says nothing of a link with an end of a kind that the key does not administer", async () => {
    const [person, document] = [await hub.world.person("Ilveth Oskoey"), await hub.world.passport("XE201")];
    const link = await hub.world.link("HOLDER_OF", person, document, { policy: everybody });
    const narrow = { owner: "UTO", scopes: ["*:read", "link:administer", "document:administer"] };
    const { data } = await explained(narrow, link, { owner: "D" });
    const rules = [{ rule: "from", passed: null, because: "an end is not yours to be explained" }];
    expect(data.explainAccess).toEqual({ visible: null, rules, fields: null });
  });

  it("is as silent as a record that does not exist to everybody else", async () => {
    const id = await hub.world.person("Ilveth Oskoey", { policy: everybody });
    const nothing = id.slice(0, -1) + (id.endsWith("A") ? "B" : "A");
    const of = async (asker: Parameters<typeof hub.ask>[0], asked: string) =>
      (await explained(asker, asked, { owner: "D" })).body;
    const silent = await of(administrator, nothing);
    expect(silent).toBe('{"data":{"explainAccess":null}}\n');
    for (const asker of [
      "UTO",
      { ...administrator, owner: "XYZ" },
      { owner: "UTO", scopes: ["*:read", "document:administer"] },
    ])
      expect(await of(asker, id)).toBe(silent);
  });

  it("says which purposes and scopes there are, where one is none", async () => {
    const id = await hub.world.person("Ilveth Oskoey");
    expect((await explained(administrator, id, { owner: "D", purpose: "curiosity" })).codes).toEqual([
      "BAD_USER_INPUT",
    ]);
    expect((await explained(administrator, id, { owner: "D", scopes: ["all"] })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});
