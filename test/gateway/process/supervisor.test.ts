import { once } from "node:events";
import { readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../../core/audit/verification/verify.ts";
import { beginHub, startHub } from "./started.ts";

describe("a hub of two processes", () => {
  it("goes on when one is killed, puts another in its place, and stops whole", { timeout: 180_000 }, async () => {
    const hub = await startHub(null, { HUB_PROCESSES: "2" });
    /** Every process that answered writes an audit of its own, named after it. */
    const processes = () => new Set(readdirSync(join(hub.data, "audit")).flatMap((file) => file.split("-")[1] ?? []));
    const ask = async () => {
      const answer = await fetch(`${hub.address}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${hub.keys.get("analyst")}`,
          // The next connection is another process's turn.
          connection: "close",
        },
        body: '{"query":"{ me { owner } }"}',
      });
      expect(await answer.json()).toEqual({ data: { me: { owner: "UTO" } } });
    };
    const until = async (count: number) => {
      const changes = watch(join(hub.data, "audit"));
      while (processes().size < count) await once(changes, "change");
      changes.close();
    };

    await until(2);
    await ask();
    const [one = ""] = processes();
    process.kill(Number(one), "SIGKILL");
    await until(3);
    await ask();
    // One that starts has no figures yet, and so there are none of all together.
    const answered = async (): Promise<number> => {
      const metrics = await (await fetch(`${hub.address}/metrics`)).text();
      const [, count] = /^hub_requests_total\{status="200"\} (\d+)$/m.exec(metrics) ?? [];
      return count === undefined ? answered() : Number(count);
    };
    // What the killed one had counted may be gone with it.
    const before = await answered();
    expect(before).toBeLessThanOrEqual(2);
    await ask();
    expect(await answered()).toBe(before + 1);

    const { code, errors } = await hub.end("SIGTERM");
    expect(code).toBe(0);
    expect(errors.match(/a process of the hub ended/g)).toHaveLength(1);
    const { faults } = await verifyAudit(join(hub.data, "audit"));
    expect(faults).toEqual([]);
  });

  it("stops in order when it is told to while its first process is still starting", async () => {
    const { data, child, end } = beginHub(null, { HUB_PROCESSES: "2" });
    const begun = watch(data);
    await once(begun, "change");
    begun.close();
    child.stdout.resume();
    expect(await end("SIGTERM")).toMatchObject({ code: 0, errors: "" });
    const { faults } = await verifyAudit(join(data, "audit"));
    expect(faults).toEqual([]);
  });
});
