import { describe, expect, it } from "vitest";
import { Meetings } from "../../session/whereabouts/meetings.ts";
import { dayNumber, type Presence, spanOf } from "../../session/whereabouts/presence.ts";

const ever = spanOf({ since: null, until: null }, { since: null, until: null });
const unlimited = { charge: () => {} };

function presence(record: string, day: string): Presence {
  const when = { first: dayNumber(day), last: dayNumber(day), certain: null };
  return {
    record,
    where: "OPE-STAR",
    place: null,
    operation: "OPE-STAR",
    when,
    because: `LNK-${record}`,
    loose: false,
  };
}

const crowd = (many: number, day: string) =>
  Array.from({ length: many }, (_, at) => presence(`PER-${String(at).padStart(6, "0")}`, day));

describe("meetings at a place where a crowd was", () => {
  it("leave the event loop its turns, however many were there on other days", async () => {
    const some = Array.from({ length: 20 }, (_, at) => presence(`PER-X${at}`, "2026-05-01"));
    const meetings = new Meetings(some, { within: 0, span: ever }, unlimited);
    let turns = 0;
    let ended = false;
    const tick = () => {
      turns += 1;
      if (!ended) setImmediate(tick);
    };
    setImmediate(tick);
    await meetings.with(crowd(100_000, "2026-05-02"));
    ended = true;
    expect(meetings.inOrder()).toEqual([]);
    expect(turns).toBeGreaterThan(1);
  });

  it("are refused as soon as they are more than one answer tells", async () => {
    const meetings = new Meetings([presence("PER-X", "2026-05-01")], { within: 0, span: ever }, unlimited);
    await meetings.with(crowd(10_000, "2026-05-01"));
    expect(meetings.inOrder()).toHaveLength(10_000);
    await expect(meetings.with([presence("PER-Y", "2026-05-01")])).rejects.toThrow("more than 10000");
  });
});
