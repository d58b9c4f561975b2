import { describe, expect, it } from "vitest";
import { openWorld } from "../world.ts";
import { type Draw, drawFrom } from "./alike.ts";
import { stolen } from "./asked.ts";
import { HandingIn } from "./handing-in.ts";
import { TestDevice } from "./packed.ts";
import { served } from "./served.ts";

async function setUp() {
  const stack = new AsyncDisposableStack();
  const world = stack.use(await openWorld());
  const device = stack.use(await TestDevice.enrolled(world.clock));
  const both = await HandingIn.between(world, device);
  await world.write("documentReport", stolen);
  await device.build(world);
  const hub = stack.use(await served(device, world.clock));
  return { both, hub, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

const checkPerson = "mutation ($person: PersonToCheck!) { checkPerson(person: $person) { verdict } }";
const names = Array.from({ length: 51 }, () => "Tavish Orrendale");

/** Each call with what it takes; of a traveller, parts of it. */
const calls = {
  document: ["number", "type", "issuer", "zone", "surname", "givenNames", "birthDate", "issued", "expires"],
  vehicle: ["vin", "plate", "plateCountry", "engineNumber", "component", "make"],
  person: ["names", "birthDate", "nationality", "sex", "fingerprints"],
  traveller: ["document", "vehicle", "person"],
} as const;

const texts =
  " |XZ000123|PASSPORT|UTO|1991-03-04|2024-02-30|9999-12-31|P<UTO|\u202e|𝓐|ﷺ|１２|\ud800|\0|__proto__|constructor|F";

function drawValue(draw: Draw, depth = 0): unknown {
  const text = texts.split("|")[draw(17)]?.repeat([1, 1, 1, 1, 60, 1_001][draw(6)] ?? 1);
  // Lists within lists are short: otherwise most of what is drawn is refused by its size alone.
  const many = [0, 1, depth > 0 ? 2 : 51, depth > 0 ? 3 : 101][draw(4)] ?? 0;
  const kinds = [
    () => text,
    () => text,
    () => text,
    () => text,
    () => [null, true, 1e308, -7][draw(4)],
    () => Array.from({ length: many }, () => (depth > 1 ? text : drawValue(draw, depth + 1))),
    () => drawStated(draw, (["document", "vehicle", "person"] as const)[draw(3)] ?? "person", depth + 1),
  ];
  return kinds[draw(depth > 2 ? 5 : 7)]?.();
}

function drawStated(draw: Draw, what: keyof typeof calls, depth = 0): Record<string, unknown> {
  const fields: readonly string[] = calls[what];
  const some = fields.filter(() => draw(3) === 0);
  const valueOf = (field: string) =>
    what === "traveller" && draw(5) > 0 ? drawStated(draw, field as "person", 1) : drawValue(draw, depth);
  return Object.fromEntries(some.map((field) => [field, valueOf(field)]));
}

describe("What a device that serves its pack is asked wrongly", () => {
  it("is the asker's fault, where its journal has no room for it: the bound is named", async () => {
    await using at = await setUp();
    for (const [path, body] of [
      ["/rest/check-person", { names }],
      ["/rest/check-traveller", { person: { names } }],
      ["/graphql", { query: checkPerson, variables: { person: { names } } }],
    ] as const) {
      const said = JSON.stringify((await at.hub.ask(path, body)).body);
      expect([path, said]).toEqual([
        path,
        expect.stringMatching(/names: .*\b50\b.*BAD_USER_INPUT|BAD_USER_INPUT.*\b50\b/),
      ]);
    }
    expect(at.both.lines()).toEqual([]);
  });

  it("is refused before it runs, in the hub's words", async () => {
    await using at = await setUp();
    const person = { names: "Tavish Orrendale", sex: 1 };
    for (const [asked, error] of [
      [{ variables: { person } }, { code: "BAD_USER_INPUT", faults: [{ path: "person.sex" }] }],
      [{ variables: "x" }, { code: "BAD_REQUEST" }],
      [{ variables: [person] }, { code: "BAD_REQUEST" }],
      [{ query: checkPerson.replace("verdict", "nonsense") }, { code: "GRAPHQL_VALIDATION_FAILED" }],
      [{ query: `{ ${"__typename ".repeat(2_000)} }` }, { code: "TOKEN_LIMIT" }],
      [{ query: checkPerson, operationName: "Other" }, { code: "OPERATION_RESOLUTION_FAILURE" }],
      [{ query: checkPerson, operationName: [] }, { code: "BAD_REQUEST" }],
    ] as const) {
      const { body } = await at.hub.ask("/graphql", { query: checkPerson, ...asked });
      expect([asked, body.errors]).toMatchObject([asked, [{ extensions: error }]]);
    }
  });

  it("is never the device's, whatever it is", async () => {
    await using at = await setUp();
    const [draw, statuses] = [drawFrom(1), new Set<number>()];
    for (let count = 0; count < 400; count += 1) {
      const what = (Object.keys(calls) as (keyof typeof calls)[])[count % 4] ?? "person";
      const asked = drawStated(draw, what);
      const { status, body } = await at.hub.ask(`/rest/check-${what}`, asked);
      expect([what, asked, status < 500 ? null : body]).toEqual([what, asked, null]);
      statuses.add(status);
    }
    statuses.add((await at.hub.ask("/rest/check-person", { names: "N".repeat(2 ** 21) })).status);
    expect([...statuses].sort()).toEqual([200, 400, 413]);
    expect(at.hub.said).toEqual([expect.stringContaining("Pack 1 is in use")]);
  });
});
