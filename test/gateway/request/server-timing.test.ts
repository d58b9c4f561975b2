import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker } from "../../hub.ts";
import { openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
  await hub.world.write("documentReport", { type: "PASSPORT", number: "XZ0001", issuer: "UTO", fraudType: "STOLEN" });
});
afterAll(() => hub.close());

const check = `mutation { checkDocument(document: { number: "XZ0001", type: PASSPORT, issuer: "UTO" }) { verdict } }`;
const gate = { owner: "UTO", scopes: ["*:check"] };

/** The phases that an answer's header tells, in milliseconds; null where it has none. */
async function told(asker: Asker, query: string): Promise<Record<string, number> | null> {
  const { headers } = await hub.post(asker, { query });
  const text = headers["server-timing"];
  if (text === undefined) return null;
  const phases = String(text)
    .split(", ")
    .map((one) => one.split(";dur="));
  return Object.fromEntries(phases.map(([name, millis]) => [name, Number(millis)]));
}

describe("what the time of a request went to", () => {
  it("is told to a key that may read, whether it was answered before or is refused, and its parts add up", async () => {
    const queries = ["{ documentReports { nodes { id } } }", "{ nonsense }", check];
    for (const query of [...queries, ...queries]) {
      const { total = -1, ...phases } = (await told("UTO", query)) ?? {};
      expect(Object.keys(phases)).toEqual(["auth", "prepare", "run", "audit"]);
      expect(Object.values(phases).every((millis) => millis >= 0)).toBe(true);
      const sum = Object.values(phases).reduce((one, other) => one + other, 0);
      // Each is rounded by itself.
      expect(Math.abs(total - sum)).toBeLessThan(0.5);
    }
  });

  it("is told to nobody who may check alone, nor to one who is not known", async () => {
    expect(await told(gate, check)).toBeNull();
    expect(await told(gate, "{ me { owner } }")).toBeNull();
    const { headers, status } = await hub.post(null, { query: "{ me { owner } }" });
    expect([status, headers["server-timing"]]).toEqual([401, undefined]);
  });

  it("is told of a plain call by the same rule", async () => {
    const call = async (asker: Asker) => {
      const headers = { authorization: `Bearer ${await hub.key(asker)}`, "hub-purpose": "border-control" };
      const payload = { number: "XZ0001", type: "PASSPORT" };
      return hub.app.inject({ method: "POST", url: "/rest/check-document", headers, payload });
    };
    const [alone, reading] = [await call(gate), await call({ owner: "UTO", scopes: ["*:check", "hit:read"] })];
    expect([alone.statusCode, alone.headers["server-timing"]]).toEqual([200, undefined]);
    expect([reading.statusCode, reading.headers["server-timing"]]).toEqual([200, expect.stringContaining("run;dur=")]);
  });
});
