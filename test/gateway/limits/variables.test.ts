import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../../core/errors.ts";
import { variablesExcess } from "../../../gateway/limits/variables.ts";
import { openTestHub } from "../../hub.ts";
import { patterns } from "../../hostile-texts.ts";
import { attack, refusal } from "./attack.ts";
import { threadMillis } from "../../thread-time.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
  await hub.world.person("Anna Maria Eriksson");
  await hub.world.passport("XZ 00 01");
  await hub.world.write("vehicle", { plate: "UT 01 XZ", plateCountry: "UTO" });
});
afterAll(() => hub.close());

const byName = "query($name: String) { persons(name: $name) { totalCount } }";
const withName = (name: unknown) => ({ query: byName, variables: { name } });

/** A request whose variable is nested that deeply, as text: what is too deep for `JSON.stringify` is the point. */
function deep(levels: number, open = '{"a":', close = "}"): string {
  return `{"query":${JSON.stringify(byName)},"variables":{"name":${open.repeat(levels)}1${close.repeat(levels)}}}`;
}

describe("variables", () => {
  it("of more than 20 levels are refused before anything walks down them", async () => {
    for (const levels of [20, 1000, 5000, 30_000]) {
      for (const body of [deep(levels), deep(levels, "[", "]")]) {
        const { status, codes, errors } = await attack(hub, body);
        expect([status, codes]).toEqual([400, ["VARIABLES_TOO_DEEP"]]);
        expect(errors[0]?.message).toContain("20");
      }
    }
    expect(variablesExcess(JSON.parse(deep(100_000)))?.code).toBe("VARIABLES_TOO_DEEP");
    expect((await attack(hub, deep(19))).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("of more than 5,000 values in all are refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`v${index}`, index]));
    const spread = { a: Array(2500).fill(1), b: Array(2499).fill(1) };
    for (const variables of [many, spread, { ids: Array(5000).fill("PER-X") }]) {
      expect(await refusal(hub, { query: byName, variables })).toEqual([400, "VARIABLES_LIMIT"]);
    }
    expect(variablesExcess({ ids: Array(4999).fill("PER-X") })).toBeNull();
  });

  it("with a string of more than 1,000 characters are refused, and it is not echoed", async () => {
    // U+FDFA is a sentence in one sign: 56 of it come to 1,008 characters.
    for (const name of ["x".repeat(1001), "x".repeat(200_000), "\ufdfa".repeat(56)]) {
      expect(await refusal(hub, withName(name))).toEqual([400, "STRING_TOO_LONG"]);
    }
    const { status, body } = await attack(hub, withName("x".repeat(5_000_000)));
    expect([status, body.length < 500]).toEqual([413, true]);
    expect((await attack(hub, withName("y".repeat(1000)))).codes).toEqual([]);
  });

  it("with control characters or half a surrogate pair are refused; line ends and other scripts are not", async () => {
    for (const name of ["a\0b", "\x1b[2J", "a\x7fb".replace("\x7f", "\x08"), "\ud800", "x\udc00y"]) {
      const { status, codes } = await attack(hub, withName(name));
      expect([status, codes], JSON.stringify(name)).toEqual([400, ["BAD_CHARACTER"]]);
    }
    for (const name of ["Anna\tMaria\r\nEriksson", "Ольга", "محمد", "𠮷野", "Anna 🛂"]) {
      expect((await attack(hub, withName(name))).codes, name).toEqual([]);
    }
  });

  it("that are refused leave no mark of their values in the audit", async () => {
    const { requestId } = await hub.post("XYZ", deep(5000));
    const [entry] = await hub.entries(requestId);
    expect(entry?.header).toMatchObject({ errors: ["VARIABLES_TOO_DEEP"], operation: { variables: {} } });
  });

  it("are not read for a caller without a key", async () => {
    expect((await hub.post(null, deep(5000))).codes).toEqual(["UNAUTHENTICATED"]);
  });
});

describe("a misspelt name", () => {
  it.each([
    ["of a field", { query: "{ persns { totalCount } }" }],
    ["of an argument", { query: "{ persons(nam: 1) { totalCount } }" }],
    ["of a type", { query: '{ node(id: "X") { ... on Persn { id } } }' }],
    ["of a variable's type", { query: "query($t: DocumentTyp) { __typename }" }],
    ["of a directive", { query: "{ __typename @skp(if: true) }" }],
    ["of an enum value", { query: "{ documents(type: PASSPRT) { totalCount } }" }],
    [
      "of an enum value in a variable's default",
      { query: "query($t: DocumentType = PASSPRT) { documents(type: $t) { totalCount } }" },
    ],
    [
      "of an enum value in a variable",
      { query: "query($t: DocumentType) { documents(type: $t) { totalCount } }", variables: { t: "PASSPRT" } },
    ],
  ])("%s is refused without a hint at the right one", async (_what, body) => {
    const { codes, body: answer } = await attack(hub, body);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(["GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]).toContain(code);
    expect(answer).not.toMatch(/did you mean|PASSPORT\b/i);
  });
});

describe("names that mean something to JavaScript", () => {
  it("are aliases and variables like others", async () => {
    const query =
      "query($__proto__: String, $constructor: String) { constructor: me { toString: owner } a: persons(name: $constructor) { totalCount } }";
    const sent = `{"query":${JSON.stringify(query)},"variables":{"__proto__":{"x":1},"constructor":"a","prototype":{"x":1}},"extensions":{"__proto__":{"x":1}}}`;
    await attack(hub, sent);
    const alias = await attack(hub, {
      query: "{ __proto__: me { __proto__: owner } constructor: me { toString: owner } }",
    });
    expect(Object.getPrototypeOf(alias.data)).toBe(Object.prototype);
    expect(JSON.parse(alias.body).data.constructor).toEqual({ toString: "XYZ" });
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("do not pass as values of an argument", async () => {
    for (const name of [{ $ne: null }, { $where: "1" }, { __proto__: null, a: 1 }, ["a"], 5, true]) {
      const { codes } = await attack(hub, withName(name));
      expect(codes).toEqual(["BAD_USER_INPUT"]);
    }
  });
});

describe("a search", () => {
  it.each(patterns.map((text) => [text.slice(0, 10), text]))(
    "takes %j for a text like others, finds nothing by it and is no slower",
    async (_start, text) => {
      const query = `query($text: String!) {
        persons(name: $text) { totalCount } documents(number: $text) { totalCount } vehicles(plate: $text) { totalCount }
      }`;
      const began = threadMillis();
      const { data, codes } = await attack(hub, { query, variables: { text } });
      expect(threadMillis() - began, "milliseconds of processor time").toBeLessThan(500);
      for (const code of codes) expect(code).toBe("BAD_USER_INPUT");
      for (const found of Object.values(data)) expect([null, { totalCount: 0 }]).toContainEqual(found);
    },
  );
});

describe("the catalogue", () => {
  it("answers every limit with 400", () => {
    // What is too much at this moment is not too much in itself.
    const limits = Object.entries(catalogue).filter(
      ([code, { status }]) => /_LIMIT$|TOO_DEEP$|TOO_LONG$|BAD_CHARACTER|INTROSPECTION/.test(code) && status !== 429,
    );
    expect(limits.length).toBeGreaterThan(10);
    for (const [code, { status }] of limits) expect([code, status]).toEqual([code, 400]);
  });
});
