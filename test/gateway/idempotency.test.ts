import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Asker, openBothHubs, type TestHub } from "../hub.ts";
import { runsUnderTest } from "../store.ts";

let both: Awaited<ReturnType<typeof openBothHubs>>;
let hub: TestHub;
let keys = 0;

beforeAll(async () => {
  both = await openBothHubs();
  hub = both.local;
  // Made now, as the tests count what changes.
  await both.remote.key(utopia);
});
afterAll(() => both.close());

const utopia: Exclude<Asker, string> = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
const newKey = () => `sent-${(keys += 1).toString().padStart(6, "0")}`;
const store = () => hub.hub.platform.store;
/** Everything that was ever changed. */
const changed = async () => (await store().changes(null, 100_000)).length;

interface Outcome {
  readonly id: string | null;
  readonly result: string;
  readonly version: number;
}

async function send(field: string, records: readonly object[], key: string, { on = hub, as = utopia } = {}) {
  const [verb = "", type = ""] = field.split(/(?=[A-Z].*s$)/);
  const input = verb === "record" ? `${type.slice(0, -1)}Input` : "WithdrawalInput";
  const query = `mutation ($records: [${input}!]!, $key: String!) {
    ${field}(records: $records, idempotencyKey: $key) { id result version path reason }
  }`;
  // One and the same caller at every hub.
  const headers = { authorization: `Bearer ${await hub.key(as)}` };
  const { codes, data, errors } = await on.ask(as, query, { variables: { records, key }, headers });
  return { codes, errors, outcomes: (data?.[field] ?? null) as readonly Outcome[] | null };
}

const recorded = (reference: string, said: object = {}) => [{ reference, number: "XI100", type: "PASSPORT", ...said }];

describe("an idempotency key", () => {
  it("is refused for any other batch than its first, which changes nothing; the first has no second effect", async () => {
    const passport = fc.record(
      {
        reference: fc.constantFrom("I-1", "I-2", "I-3"),
        number: fc.constantFrom("XI1", "XI2"),
        issuer: fc.constantFrom("UTO", "GRC", null),
        note: fc.string({ maxLength: 3, unit: fc.constantFrom("a", "b") }).filter(Boolean),
        expected: fc.constantFrom(0, 1),
        handling: fc.constantFrom({ audiences: [{}] }, { audiences: [{ to: ["XYZ"] }] }, null),
      },
      { requiredKeys: ["reference"] },
    );
    const reference = ({ reference: of }: { reference: string }) => of;
    const batch = fc.uniqueArray(passport, { minLength: 1, maxLength: 3, selector: reference });
    await fc.assert(
      fc.asyncProperty(batch, batch, fc.boolean(), async (one, other, withdrawing) => {
        const key = newKey();
        const [field, first, second] = withdrawing
          ? ["withdrawDocuments", await idsOf(one), await idsOf(other)]
          : ["recordDocuments", one, other];
        const answered = await send(field, first, key);
        expect(answered.codes).toEqual([]);
        const before = await changed();
        expect(await send(field, first, key, { on: both.remote })).toEqual(answered);
        const different = canonical(first) !== canonical(second);
        const { codes, outcomes } = await send(field, second, key);
        expect(codes).toEqual(different ? ["IDEMPOTENCY_KEY_USED"] : []);
        expect(outcomes).toEqual(different ? null : answered.outcomes);
        expect(await changed()).toBe(before);
      }),
      { numRuns: runsUnderTest ?? 25 },
    );
  });

  it("says what to do where it was used for something else", async () => {
    const key = newKey();
    await send("recordDocuments", recorded("I-10"), key);
    const { errors } = await send("recordDocuments", recorded("I-10", { number: "XI101" }), key);
    expect(errors[0]?.message).toContain("take a new key");
  });

  it("withdraws one record alone", async () => {
    const [a, b] = await idsOf([{ reference: "I-11" }, { reference: "I-12" }]);
    const key = newKey();
    expect((await send("withdrawDocuments", [a as object], key)).outcomes).toMatchObject([{ result: "WITHDRAWN" }]);
    expect((await send("withdrawDocuments", [b as object], key)).codes).toEqual(["IDEMPOTENCY_KEY_USED"]);
    expect((await store().changes(null, 100_000)).filter(({ id }) => id === b?.id)).toHaveLength(1);
  });

  it("counts for its caller and one mutation: elsewhere the same text is another key", async () => {
    const key = newKey();
    const first = await send("recordDocuments", recorded("I-20"), key);
    const colleague = { ...utopia, name: "second desk" };
    const theirs = await send("recordDocuments", recorded("I-20", { number: "XI102" }), key, { as: colleague });
    expect(theirs.outcomes).toMatchObject([{ id: first.outcomes?.[0]?.id, result: "CHANGED", version: 2 }]);
    const id = first.outcomes?.[0]?.id;
    expect((await send("withdrawDocuments", [{ id }], key)).outcomes).toMatchObject([{ result: "WITHDRAWN" }]);
    expect((await send("recordDocuments", recorded("I-20"), key)).outcomes).toEqual(first.outcomes);
  });

  it("takes null for what is left out, and fields in any order", async () => {
    const key = newKey();
    const first = await send("recordDocuments", [{ reference: "I-21", number: "XI1", note: null }], key);
    const again = await send("recordDocuments", [{ number: "XI1", handling: null, reference: "I-21" }], key);
    expect(again).toEqual(first);
    expect(again.outcomes).toMatchObject([{ result: "CREATED" }]);
  });

  it("stays with a batch that was refused in part, and free after one that was refused as a whole", async () => {
    const key = newKey();
    const wrong = { reference: "", number: "XI1", type: "PASSPORT" };
    const first = await send("recordDocuments", [...recorded("I-30"), wrong], key);
    expect(first.outcomes).toMatchObject([{ result: "CREATED" }, { result: "REFUSED" }]);
    expect(await send("recordDocuments", [...recorded("I-30"), wrong], key)).toEqual(first);
    const mended = [...recorded("I-30"), ...recorded("I-31")];
    expect((await send("recordDocuments", mended, key)).codes).toEqual(["IDEMPOTENCY_KEY_USED"]);
    expect((await send("recordDocuments", [wrong], key)).codes).toEqual(["IDEMPOTENCY_KEY_USED"]);
    const free = newKey();
    expect((await send("recordDocuments", [wrong], free)).outcomes).toMatchObject([{ result: "REFUSED" }]);
    expect((await send("recordDocuments", recorded("I-31"), free)).outcomes).toMatchObject([{ result: "CREATED" }]);
  });

  it("answers for links as at first, whatever has become of their ends", async () => {
    const [person, passport] = [await hub.world.person("Ilveth Oskoey"), await hub.world.passport("XI40")];
    const returning = await hub.world.passport("XI41", { reference: "I-41" });
    await hub.world.withdraw(returning);
    const links = [passport, returning].map((to) => ({ kind: "HOLDER_OF", from: person, to, source: "register" }));
    const key = newKey();
    const first = await send("recordLinks", links, key);
    expect(first.outcomes).toMatchObject([{ result: "CREATED" }, { result: "REFUSED" }]);
    await hub.world.passport("XI41", { reference: "I-41" });
    await hub.world.withdraw(passport);
    expect(await send("recordLinks", links, key)).toEqual(first);
  });

  it("is won by one batch of several that are sent at the same moment, to two processes", async () => {
    const key = newKey();
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        send("recordDocuments", recorded("I-50", { note: `note ${at % 4}` }), key, {
          on: at % 2 ? both.remote : hub,
        }),
      ),
    );
    const won = sent.filter(({ codes }) => codes.length === 0);
    expect(won.length).toBeGreaterThan(0);
    for (const { outcomes } of won) expect(outcomes).toMatchObject([{ result: "CREATED", version: 1 }]);
    for (const { codes } of sent) expect([[], ["IDEMPOTENCY_KEY_USED"]]).toContainEqual(codes);
    const id = won[0]?.outcomes?.[0]?.id;
    expect((await store().changes(null, 100_000)).filter((change) => change.id === id)).toHaveLength(1);
  });

  it("answers for a batch whose commit stood and whose outcome could not be noted", async () => {
    const key = newKey();
    vi.spyOn(hub.hub.audit, "outcome").mockRejectedValueOnce(new Error("disk full"));
    expect((await send("recordDocuments", recorded("I-60"), key)).outcomes).toBeNull();
    const before = await changed();
    expect((await send("recordDocuments", recorded("I-60"), key)).outcomes).toMatchObject([{ result: "CREATED" }]);
    expect((await send("recordDocuments", recorded("I-61"), key)).codes).toEqual(["IDEMPOTENCY_KEY_USED"]);
    expect(await changed()).toBe(before);
  });

  it("is kept with ids and results alone", async () => {
    const key = newKey();
    const { outcomes } = await send("recordDocuments", recorded("I-70", { note: "canary" }), key);
    const first = await firstAnswer("upsert document", key);
    expect(first?.outcomes).toEqual([{ id: outcomes?.[0]?.id, result: "created", version: 1 }]);
    expect(JSON.stringify(first)).not.toMatch(/canary|XI100|I-70/);
  });

  it("that an earlier hub kept goes by the batch's ids, as it did then", async () => {
    const [written, other] = await idsOf([{ reference: "I-80" }, { reference: "I-81" }]);
    const key = newKey();
    for (const what of ["upsert document", "remove document"]) {
      const outcomes = [{ id: written?.id ?? "", result: "conflict", version: 7 }];
      await store().keepAnswer({ name: await nameOf(what, key), contents: null, at: "2026-01-01T00:00:00Z", outcomes });
    }
    const told = [{ id: written?.id, result: "CONFLICT", version: 7 }];
    expect((await send("recordDocuments", recorded("I-80"), key)).outcomes).toMatchObject(told);
    expect((await send("withdrawDocuments", [{ id: written?.id }], key)).outcomes).toMatchObject(told);
    const missing = { id: `DOC-${"A".repeat(26)}` };
    expect((await send("withdrawDocuments", [{ id: written?.id }, missing], key)).outcomes).toMatchObject([
      ...told,
      { result: "ABSENT" },
    ]);
    expect((await send("recordDocuments", recorded("I-81"), key)).codes).toEqual(["IDEMPOTENCY_KEY_USED"]);
    expect((await send("withdrawDocuments", [{ id: other?.id }], key)).codes).toEqual(["IDEMPOTENCY_KEY_USED"]);
  });
});

/** Makes sure that the documents stand, and returns what withdraws them. */
async function idsOf(documents: readonly { readonly reference: string }[]): Promise<{ id: string }[]> {
  const records = documents.map(({ reference }) => ({ reference, number: "XI200" }));
  const { outcomes } = await send("recordDocuments", records, newKey());
  return (outcomes ?? []).map(({ id }) => ({ id: id ?? "" }));
}

async function nameOf(what: string, key: string): Promise<string> {
  const { keyId } = (await hub.ask(utopia, "{ me { keyId } }")).data.me;
  return JSON.stringify([what, keyId, key]);
}

async function firstAnswer(what: string, key: string) {
  return store().firstAnswer(await nameOf(what, key));
}

/** What tells two batches apart: fields by name, without those that are null. */
function canonical(records: readonly object[]): string {
  const fields = records.map((record) =>
    Object.entries(record)
      .filter(([, value]) => value !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return JSON.stringify(fields);
}
