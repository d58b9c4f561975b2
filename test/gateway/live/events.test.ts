import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { meet, openListening, said, stolen, subscribe } from "./streams.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
beforeAll(async () => {
  hub = await openListening();
  for (const number of ["XZ0001", "XZ0002", "XZ0003"]) await stolen(hub, number);
});
afterAll(() => hub.close());

describe("a subscription to hits", () => {
  it("tells the owner of a report of the hit on it, with what that owner may read of it", async () => {
    const stream = await subscribe(hub, "UTO");
    expect(stream.status).toBe(200);
    expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const hit = await meet(hub, "XZ0001");
    const event = await stream.next();
    expect(said(event)).toEqual({
      data: {
        hits: {
          cursor: event?.id,
          hit: { id: hit, owner: "GRC", recordOwner: "UTO", record: expect.objectContaining({ fraudType: "STOLEN" }) },
        },
      },
    });
    stream.leave();
  });
});
