import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { linkQuery } from "../gateway/case.ts";
import { runsUnderTest } from "../store.ts";
import { holdsAlways, requestIdOf } from "./invariants.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const seed = 20_261_125;
const runs = runsUnderTest ?? 300;

/** Good requests, as their texts. */
const good: readonly string[] = [
  { query: linkQuery, variables: { number: "XZ000123" } },
  { query: "{ me { owner scopes } }" },
  {
    query: "query($x: ID!) { node(id: $x) { id ... on Person { name } } }",
    variables: { x: "PER-00000000000000000000000000" },
  },
  { query: "query A { __typename } query B { me { owner } }", operationName: "B" },
  {
    query:
      'query($n: Int = 5) { persons(name: "Eriksson", first: $n) { totalCount nodes { ...P } } } fragment P on Person { id names { full } }',
    variables: { n: 3 },
  },
  {
    query:
      'mutation($x: [PersonInput!]!) { recordPersons(records: $x, idempotencyKey: "fuzz-0001") { id result reason } }',
    variables: { x: [{ reference: "R", names: [{ kind: "MAIN", full: "Å" }] }] },
  },
].map((body) => JSON.stringify(body));

const place = fc.nat({ max: 400 });
const odd = fc.constantFrom(
  "1e999",
  "-0",
  "9".repeat(400),
  "null",
  "[[[[",
  "{{",
  '{"__proto__":{"polluted":1}}',
  '"\\ud800"',
  "\\u0000",
  "\0",
  "\ufeff",
  "é",
  "//",
  "...",
  "@x",
  "$",
  "#",
);

/** What may happen to a request on its way: cut, overwritten, spliced with another, nested, its bits turned. */
const damage: fc.Arbitrary<(body: Buffer) => Buffer> = fc.oneof(
  place.map((at) => (body: Buffer) => body.subarray(0, at % (body.length + 1))),
  fc.tuple(place, fc.nat(7)).map(
    ([at, bit]) =>
      (body: Buffer) =>
        turned(body, at, 1 << bit),
  ),
  fc.tuple(place, odd).map(
    ([at, text]) =>
      (body: Buffer) =>
        spliced(body, at, 0, Buffer.from(text)),
  ),
  fc.tuple(place, fc.nat(20), fc.uint8Array({ maxLength: 6 })).map(
    ([at, length, bytes]) =>
      (body: Buffer) =>
        spliced(body, at, length, Buffer.from(bytes)),
  ),
  fc.tuple(place, fc.constantFrom(...good)).map(
    ([at, other]) =>
      (body: Buffer) =>
        Buffer.concat([body.subarray(0, at % body.length), Buffer.from(other).subarray(at % other.length)]),
  ),
  fc.tuple(fc.constantFrom("query", "variables", "operationName", "extensions", "__proto__"), fc.json()).map(
    ([key, value]) =>
      (body: Buffer) =>
        Buffer.from(`{"${key}":${value},${body.toString("latin1").slice(1)}`, "latin1"),
  ),
  fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(["[", "]"], ['{"a":', "}"])).map(
    ([levels, [open = "", close = ""]]) =>
      (body: Buffer) =>
        Buffer.from(
          body
            .toString("latin1")
            .replace(
              /("x":|"n":|"number":)[^,}\]]*/,
              (_all, key: string) => `${key}${open.repeat(levels)}1${close.repeat(levels)}`,
            ),
          "latin1",
        ),
  ),
);

const bodies = fc
  .tuple(fc.constantFrom(...good), fc.array(damage, { minLength: 1, maxLength: 3 }))
  .map(([text, damages]) => damages.reduce<Buffer>((body, harm) => harm(body), Buffer.from(text)));

it(
  `${runs} damaged bodies get what every attack gets (seed ${seed}; HUB_TEST_RUNS=N for more)`,
  { timeout: runs * 200 + 30_000 },
  async () => {
    const ids: string[] = [];
    const unharmed = fc.asyncProperty(bodies, async (body) => {
      const reply = await stage.send(stage.gateway, { body });
      expect([200, 400]).toContain(reply.status);
      holdsAlways(reply, {}, body.toString("latin1"));
      ids.push(requestIdOf(reply));
    });
    await fc.assert(unharmed, { numRuns: runs, seed, endOnFailure: runs > 10_000 });
    await stage.wellAndAlive(stage.gateway);
    const entries = await stage.entries();
    for (const id of ids) expect(entries.get(id)).toHaveLength(1);
  },
);

function turned(body: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(body);
  if (copy.length > 0) copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ bit;
  return copy;
}

function spliced(body: Buffer, at: number, length: number, put: Buffer): Buffer {
  const from = at % (body.length + 1);
  return Buffer.concat([body.subarray(0, from), put, body.subarray(from + length)]);
}
