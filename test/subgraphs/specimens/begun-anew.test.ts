import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { greece, qualityControl } from "./quality-control.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let quality: ReturnType<typeof qualityControl>;
beforeAll(async () => {
  hub = await openTestHub({ qualityControl: ["XPO", "UTO", "D"] });
  quality = qualityControl(hub);
});
afterAll(() => hub.close());

let references = 0;
const reference = () => `alert ${(references += 1)}`;

describe("an alert that was withdrawn", () => {
  it("begins anew also for who names the version that it was withdrawn as", async () => {
    const named = { reference: reference() };
    const { id } = await quality.record({ ...named, state: "SUBMITTED" });
    await hub.world.withdraw(id);
    for (const expected of [0, 1, 2, 3])
      expect(await quality.record({ ...named, state: "PUBLISHED", expected })).toMatchObject({
        result: "REFUSED",
        reason: "a new Alert cannot be PUBLISHED: it begins as DRAFT or SUBMITTED",
      });
    expect(await quality.shown(id, greece)).toBeNull();
    expect((await quality.record({ ...named, expected: 1 })).result).toBe("CONFLICT");
    expect((await quality.record({ ...named, expected: 2 })).result).toBe("CREATED");
  });
});
