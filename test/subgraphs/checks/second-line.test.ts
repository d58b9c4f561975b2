import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckPoint, officer, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
});
afterAll(() => point.close());

const examiner = { owner: "GRC", scopes: ["referral:read", "referral:search", "referral:write"] };

const send = `mutation ($check: String!, $key: String) {
  sendToSecondLine(check: $check, reason: "The photograph was changed.", at: { place: "Lane 4" }, idempotencyKey: $key) {
    result id
  }
}`;
const take = `mutation ($id: ID!, $expected: Int!) {
  done: takeReferral(referral: $id, expected: $expected) { result referral { version state } }
}`;
const close = `mutation ($id: ID!, $expected: Int!) {
  done: closeReferral(referral: $id, expected: $expected, outcome: SEIZURE, note: "A false page.") {
    result referral { version state outcome note reason }
  }
}`;

async function sent(key?: string) {
  const { check } = await point.passport(point.newNumber());
  const { data } = await point.hub.ask(officer, send, { variables: { check, ...(key && { key }) } });
  return { check, ...data.sendToSecondLine };
}

async function act(query: string, id: string, expected: number, as = examiner) {
  const { data, codes } = await point.hub.ask(as, query, { variables: { id, expected } });
  return codes.length > 0 ? codes : data.done;
}

describe("a traveller who is sent to second line", () => {
  it("is taken by an examiner, who says what came of it", async () => {
    const { result, id, check } = await sent();
    expect(result).toBe("CREATED");
    const { data } = await point.hub.ask(
      examiner,
      "{ referrals(state: OPEN, first: 100) { nodes { id check reason place state } } }",
    );
    const stated = { check, reason: "The photograph was changed.", place: "Lane 4", state: "OPEN" };
    expect(data.referrals.nodes).toContainEqual({ id, ...stated });
    expect(await act(take, id, 1)).toEqual({ result: "CHANGED", referral: { version: 2, state: "TAKEN" } });
    expect(await act(close, id, 2)).toEqual({
      result: "CHANGED",
      referral: {
        version: 3,
        state: "CLOSED",
        outcome: "SEIZURE",
        note: "A false page.",
        reason: "The photograph was changed.",
      },
    });
  });

  it("is taken once: the second examiner is told that somebody has acted", async () => {
    const { id } = await sent();
    await act(take, id, 1);
    expect(await act(take, id, 1)).toMatchObject({ result: "CONFLICT", referral: { state: "TAKEN" } });
    expect(await act(take, id, 2)).toEqual(["BAD_USER_INPUT"]);
    await act(close, id, 2);
    expect(await act(close, id, 3)).toEqual(["BAD_USER_INPUT"]);
  });

  it("is sent once a check, however often that is said", async () => {
    const first = await sent("referral-0001");
    const variables = { check: first.check, key: "referral-0001" };
    const again = await point.hub.ask(officer, send, { variables });
    expect(again.data.sendToSecondLine).toMatchObject({ result: "CREATED", id: first.id });
    const other = await point.hub.ask(officer, send, { variables: { check: first.check } });
    expect(other.data.sendToSecondLine).toMatchObject({ result: "CONFLICT", id: first.id });
  });

  it("is a matter of the bureau's own: others see nothing of it, and first line does not read it", async () => {
    const { id } = await sent();
    const elsewhere = { ...examiner, owner: "D" };
    const { data } = await point.hub.ask(
      elsewhere,
      "query ($id: ID!) { referral(id: $id) { id } node(id: $id) { id } }",
      {
        variables: { id },
      },
    );
    expect(data).toEqual({ referral: null, node: null });
    expect(await act(take, id, 1, elsewhere)).toBeNull();
    expect(await act(take, id, 1, { owner: "GRC", scopes: ["*:check"] })).toEqual(["FORBIDDEN"]);
  });
});
