import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

it("every answer, a refusal too, says that nothing of it is to be shown, framed, guessed at or kept", async () => {
  const answers = [
    await hub.post("UTO", { query: "{ me { name } }" }),
    await hub.post(null, { query: "{ me { name } }" }),
    await hub.post("UTO", "{"),
  ];
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      "content-security-policy": "default-src 'none';frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
});
