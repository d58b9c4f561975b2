import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decide, holder, participants, passports, started } from "../../subgraphs/operations/exercises.ts";
import { openListening, said, subscribe } from "./streams.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
beforeAll(async () => {
  hub = await openListening();
  const numbers = Array.from({ length: 8 }, (_, at) => `XT500${at}`);
  await passports(hub, numbers, numbers.slice(0, 3));
});
afterAll(() => hub.close());

const query = `subscription ($watch: WatchInput!) { recordChanges(watch: $watch) { kind what } }`;
const progress = `query ($id: ID!) { exercise(id: $id) { progress { decided } } }`;

describe("an exercise that goes on", () => {
  it("tells its trainer live that a participant has decided, and how far that one is by then", async () => {
    const { id } = await started(hub, { reference: "live" });
    const stream = await subscribe(hub, holder, { query, variables: { watch: { kinds: ["EXERCISE_ATTEMPT"] } } });
    await stream.block();
    const { codes } = await decide(hub, participants[0], id, 1, "SECOND_LINE");
    expect(codes).toEqual([]);
    await hub.bell.ring();
    expect(said(await stream.next()).data.recordChanges.kind).toBe("EXERCISE_ATTEMPT");
    const { data } = await hub.ask(holder, progress, { variables: { id } });
    expect(data.exercise.progress).toEqual([{ decided: 1 }]);
    stream.leave();
  });
});
