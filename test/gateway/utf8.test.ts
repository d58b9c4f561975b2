import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

describe("bytes that are no UTF-8", () => {
  it("are refused and not replaced: two questions would become one", async () => {
    const body = (name: Buffer) =>
      Buffer.concat([
        Buffer.from('{"query":"query { me { name } }","operationName":null,"x":"'),
        name,
        Buffer.from('"}'),
      ]);
    expect((await hub.post("UTO", body(Buffer.from("\u00e9")))).status).toBe(200);
    for (const wrong of [
      [0xff, 0xfe],
      [0xc3, 0x28],
      [0xed, 0xa0, 0x80],
    ]) {
      const { status, codes } = await hub.post("UTO", body(Buffer.from(wrong)));
      expect([status, codes]).toEqual([400, ["BAD_REQUEST"]]);
    }
  });
});
