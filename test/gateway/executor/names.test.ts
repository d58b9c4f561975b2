import { describe, expect, it } from "vitest";
import { answering } from "./answering.ts";
import { smallSubgraphs } from "./border.ts";

const ask = answering(smallSubgraphs);

describe("a field that the client calls like a key or like what another field requires", () => {
  it("has its own value, and the key its own", async () => {
    const { data, errors } = await ask(
      "{ crossings(first: 1) { id: lane traveller { code: name __typename: nick country: nick passport { number: issuer } risk } } }",
    );
    const nick = "nick of T0";
    const traveller = { code: 'Traveller "0"', __typename: nick, country: nick, passport: { number: "UTO" }, risk: 1 };
    expect([data, errors]).toEqual([{ crossings: [{ id: "GREEN", traveller }] }, undefined]);
  });

  it("has its errors under the name it was given", async () => {
    const { data, errors } = await ask("{ travellers { code: nick risk } }", {}, (where) =>
      where === "persons Traveller.nick T1" ? "error" : null,
    );
    const [first, second] = (data ?? {})["travellers"] as object[];
    expect([first, second]).toEqual([
      { code: "nick of T0", risk: 1 },
      { code: null, risk: 20 },
    ]);
    expect(errors?.map(({ path }) => path)).toEqual([["travellers", 1, "code"]]);
  });

  it("is one of its name where that costs nothing: the key itself is asked once", async () => {
    const { calls } = await ask("{ crossings(first: 1) { id traveller { code nick } } }");
    expect(calls.map(([, query]) => query.match(/code/g)?.length ?? 0)).toEqual([1, 0]);
  });
});
