import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { checkPassport, desk, hitOf, reply, stolenPassport } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let passports = 0;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

/** A hit of GRC's on a report of UTO's, on a passport of its own. */
async function hit(said: object = {}): Promise<string> {
  const number = nextNumber();
  await stolenPassport(hub, number, said);
  const { hits } = await checkPassport(hub, "GRC", number);
  return hits[0] as string;
}

function nextNumber(): string {
  return `XH00${String((passports += 1)).padStart(4, "0")}`;
}

const minutes = (many: number) => hub.clock.pass(many * 60_000);
const at = (later: number) => new Date(hub.clock.now() + later * 60_000).toISOString();

describe("the dialogue about a hit", () => {
  it("begins with its being sent, and ends with what the owner of the record says", async () => {
    const id = await hit();
    expect(await hitOf(hub, "GRC", id, "state clock lastReply replies { id }")).toEqual({
      state: "SENT",
      clock: "RUNNING",
      lastReply: 0,
      replies: [],
    });
    await reply(hub, "UTO", { hit: id, state: "ACKNOWLEDGED", expected: 0 });
    const { hit: decided } = await reply(hub, "UTO", { hit: id, state: "CONFIRMED", note: "ours", expected: 1 });
    expect(decided).toMatchObject({ state: "CONFIRMED", clock: "STOPPED", dueAt: null, lastReply: 2 });
    expect(await hitOf(hub, "GRC", id, "state replies { owner number state note hitOwner hit { id } }")).toEqual({
      state: "CONFIRMED",
      replies: [
        { owner: "UTO", number: 1, state: "ACKNOWLEDGED", note: null, hitOwner: "GRC", hit: { id } },
        { owner: "UTO", number: 2, state: "CONFIRMED", note: "ours", hitOwner: "GRC", hit: { id } },
      ],
    });
  });

  it("shows who has answered and what to whom has not seen it", async () => {
    const id = await hit();
    await reply(hub, "UTO", { hit: id, state: "REFUTED", note: "returned to its bearer", expected: 0 });
    expect(await reply(hub, "UTO", { hit: id, state: "CONFIRMED", expected: 0 })).toMatchObject({
      result: "CONFLICT",
      hit: { state: "REFUTED", lastReply: 1 },
      reply: { owner: "UTO", state: "REFUTED", note: "returned to its bearer", number: 1 },
    });
  });

  it("takes one of two answers that come at once", async () => {
    const id = await hit();
    const both = await Promise.all(
      ["CONFIRMED", "REFUTED"].map((state) => reply(hub, "UTO", { hit: id, state, expected: 0 })),
    );
    expect(both.map(({ result }) => result).toSorted()).toEqual(["CONFLICT", "CREATED"]);
    expect(await hitOf(hub, "UTO", id, "lastReply")).toEqual({ lastReply: 1 });
  });

  it("takes an answer once, however often it is sent", async () => {
    const id = await hit();
    const sent = { hit: id, state: "MORE_TIME", expected: 0 } as const;
    await reply(hub, "UTO", sent, "desk-reply-1");
    expect(await reply(hub, "UTO", sent, "desk-reply-1")).toMatchObject({
      hit: { lastReply: 1 },
      reply: { number: 1 },
    });
  });

  it.each([
    ["GRC", "FORBIDDEN", "Only the owner of the record that was met replies to a hit."],
    ["D", undefined, undefined],
  ])("is not for %s to answer", async (other, code, fault) => {
    const id = await hit();
    expect(await reply(hub, other, { hit: id, state: "CONFIRMED", expected: 0 })).toEqual({ code, fault });
    expect(await hitOf(hub, "GRC", id, "state")).toEqual({ state: "SENT" });
  });

  it("does not go back from what was decided", async () => {
    const id = await hit();
    await reply(hub, "UTO", { hit: id, state: "CONFIRMED", expected: 0 });
    const { code, fault } = await reply(hub, "UTO", { hit: id, state: "MORE_TIME", expected: 1 });
    expect([code, fault]).toEqual([
      "BAD_USER_INPUT",
      "You cannot reply MORE_TIME: it is decided: CONFIRMED. Correct it by the other decision.",
    ]);
  });

  it("is corrected by the other decision", async () => {
    const id = await hit();
    await reply(hub, "UTO", { hit: id, state: "CONFIRMED", expected: 0 });
    await reply(hub, "UTO", { hit: id, state: "REFUTED", expected: 1 });
    expect(await hitOf(hub, "GRC", id, "state disputed")).toEqual({ state: "REFUTED", disputed: true });
  });
});

describe("the clock of a hit", () => {
  it.each([
    ["STOLEN", true, 10],
    ["REVOKED", false, 60],
  ])("of a document reported %s is urgent: %s", async (fraudType, urgent, within) => {
    const id = await hit({ fraudType });
    const fields = "urgent answerMinutes clock dueAt escalatesAt now";
    const [dueAt, escalatesAt, now] = [at(within), at(2 * within), at(0)];
    const due = { urgent, answerMinutes: within, dueAt, escalatesAt };
    expect(await hitOf(hub, "UTO", id, fields)).toEqual({ ...due, clock: "RUNNING", now });
    minutes(within);
    expect(await hitOf(hub, "GRC", id, fields)).toEqual({ ...due, clock: "OVERDUE", now: at(0) });
    minutes(within);
    expect(await hitOf(hub, "GRC", id, fields)).toEqual({ ...due, clock: "ESCALATED", now: at(0) });
  });

  it("is not stopped by an acknowledgement, and begins anew with more time", async () => {
    const id = await hit();
    const dueAt = at(10);
    minutes(3);
    const { hit: seen } = await reply(hub, "UTO", { hit: id, state: "ACKNOWLEDGED", expected: 0 });
    expect(seen).toMatchObject({ dueAt, clock: "RUNNING" });
    const { hit: later } = await reply(hub, "UTO", { hit: id, state: "MORE_TIME", expected: 1 });
    expect(later).toMatchObject({ dueAt: at(10), clock: "RUNNING" });
  });
});

describe("the same traveller again", () => {
  it("within the window is one hit with all checks, also when they come at once, and keeps what was answered", async () => {
    const number = nextNumber();
    await stolenPassport(hub, number);
    const first = await Promise.all(["Bridge", "Port"].map((place) => checkPassport(hub, "GRC", number, { place })));
    await reply(hub, "UTO", { hit: first[0]?.hits[0] ?? "", state: "REFUTED", expected: 0 });
    minutes(200);
    const again = await checkPassport(hub, "GRC", number, { place: "Ferry" });
    const ids = new Set([...first, again].flatMap(({ hits }) => hits));
    expect(ids.size).toBe(1);
    const [id = ""] = ids;
    const { meetings, ...kept } = await hitOf(hub, "UTO", id, "state clock lastReply meetings { place check }");
    expect(kept).toEqual({ state: "REFUTED", clock: "STOPPED", lastReply: 1 });
    expect(meetings.map(({ place }: { place: string }) => place).toSorted()).toEqual(["Bridge", "Ferry", "Port"]);
  });

  it.each([
    ["after it", "GRC", 241],
    ["at another bureau", "D", 0],
  ])("%s is another hit", async (_when, bureau, later) => {
    const number = nextNumber();
    await stolenPassport(hub, number);
    const first = await checkPassport(hub, "GRC", number);
    minutes(later);
    const next = await checkPassport(hub, bureau, number);
    expect(next.hits).not.toEqual(first.hits);
  });
});

describe("what came of a hit", () => {
  const record = (owner: string, said: object) =>
    hub.ask(
      desk(owner),
      `mutation ($hit: ID!, $outcome: OutcomeKind!, $note: String, $expected: Int) {
        recordHitOutcome(hit: $hit, outcome: $outcome, note: $note, expected: $expected) {
          result outcome { owner outcome note version }
        }
      }`,
      { variables: { ...said } },
    );

  it("is said by the bureau that checked, corrected by it, and seen by both", async () => {
    const id = await hit();
    await record("GRC", { hit: id, outcome: "NONE", expected: 0 });
    const stale = await record("GRC", { hit: id, outcome: "ARREST", expected: 0 });
    expect(stale.data.recordHitOutcome).toMatchObject({ result: "CONFLICT", outcome: { outcome: "NONE", version: 1 } });
    await record("GRC", { hit: id, outcome: "SEIZURE", note: "passport kept", expected: 1 });
    expect(await hitOf(hub, "UTO", id, "outcome { owner outcome note hit { id } }")).toEqual({
      outcome: { owner: "GRC", outcome: "SEIZURE", note: "passport kept", hit: { id } },
    });
  });

  it("is not for the owner of the record to say", async () => {
    const { codes } = await record("UTO", { hit: await hit(), outcome: "ARREST" });
    expect(codes).toEqual(["FORBIDDEN"]);
  });
});

describe("a list of hits", () => {
  const ids = async (owner: string, asked: string) => {
    const { data, errors } = await hub.ask(desk(owner), `{ hits(first: 100${asked}) { totalCount nodes { id } } }`);
    expect(errors).toEqual([]);
    return data.hits.nodes.map(({ id }: { id: string }) => id) as string[];
  };

  it("holds what was made or what was received, in one state, or due before a moment", async () => {
    const [urgent, routine] = [await hit(), await hit({ fraudType: "INVALID" })];
    const answered = await hit();
    await reply(hub, "UTO", { hit: answered, state: "CONFIRMED", expected: 0 });
    const all = [urgent, routine, answered];
    const among = async (owner: string, asked: string) => {
      const found = await ids(owner, asked);
      return all.filter((id) => found.includes(id));
    };
    expect(await among("GRC", ", direction: MADE")).toEqual(all);
    expect(await among("GRC", ", direction: RECEIVED")).toEqual([]);
    expect(await among("UTO", ", direction: RECEIVED")).toEqual(all);
    expect(await among("UTO", ", state: SENT")).toEqual([urgent, routine]);
    expect(await among("UTO", ", state: CONFIRMED")).toEqual([answered]);
    expect(await among("UTO", `, dueBefore: "${at(11)}"`)).toEqual([urgent]);
  });

  it("goes on from its cursors", async () => {
    const query = `query ($after: String) {
      hits(direction: MADE, first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await hub.ask(desk("GRC"), query, { variables: { after } });
      seen.push(...data.hits.nodes.map(({ id }: { id: string }) => id));
      if (!data.hits.pageInfo.hasNextPage) break;
      after = data.hits.pageInfo.endCursor;
    }
    expect(seen).toEqual(await ids("GRC", ", direction: MADE"));
  });
});

describe("a record that was met", () => {
  it("and is corrected or withdrawn afterwards is said so to the bureau that checked", async () => {
    const number = nextNumber();
    const report = await stolenPassport(hub, number, { reference: number });
    const {
      hits: [id = ""],
    } = await checkPassport(hub, "GRC", number);
    const standing = async (owner: string) => (await hitOf(hub, owner, id, "recordStands")).recordStands;
    expect(await standing("GRC")).toBe("UNCHANGED");
    await stolenPassport(hub, number, { reference: number, fraudType: "LOST" });
    expect(await standing("GRC")).toBe("CHANGED");
    await hub.world.withdraw(report);
    expect(await standing("GRC")).toBe("GONE");
  });
});
