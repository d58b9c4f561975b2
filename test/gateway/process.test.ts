import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../core/audit/verification/verify.ts";
import { Standstill } from "../../gateway/process/standstill.ts";
import { openReceiver } from "../receiver.ts";
import { beginHub, startHub } from "./process/started.ts";
import { toldWebhook } from "./process/told-webhook.ts";

const beside = (file: string) => join(import.meta.dirname, "process", file);

// Each starts a process, which takes its time where the machine is busy.
const patient = { timeout: 60_000 };

describe("a process whose loop stands still", patient, () => {
  it("is ended by its watchdog, with a line that says so", async () => {
    const child = spawn(process.execPath, [beside("watched.ts"), "pinned"], { stdio: ["ignore", "ignore", "pipe"] });
    const said = text(child.stderr);
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    expect(await said).toBe("The event loop stood still for 0.5 s: this process is ended.\n");
  });

  it("is the whole hub's end too", async () => {
    const hub = await startHub("pin.ts", { HUB_WATCHDOG: "1" });
    const { by, errors } = await hub.end("SIGUSR2");
    expect([by, errors]).toEqual(["SIGKILL", "The event loop stood still for 1 s: this process is ended.\n"]);
  });

  it("is told from one that has nothing more to do, which a watchdog does not keep alive", async () => {
    const child = spawn(process.execPath, [beside("watched.ts")], { stdio: "ignore" });
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("is told from one that stood because the machine slept", () => {
    const standstill = new Standstill(5_000, 0, 0);
    expect(standstill.reached(0, 500)).toBe(false);
    expect(standstill.reached(0, 3_600_000)).toBe(false);
    expect(standstill.reached(1, 3_600_500)).toBe(false);
  });

  it("stood for the whole limit, however late it was looked at", () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 30 });
    const judged = fc.property(gaps, (all) => {
      const standstill = new Standstill(5_000, 7, 0);
      let now = 0;
      for (const gap of all) {
        now += gap;
        if (standstill.reached(7, now) && now < 5_000) return false;
      }
      const [, ...ticks] = Array.from({ length: 11 }, (_, at) => now + at * 500);
      return ticks.some((tick) => standstill.reached(7, tick)) && !standstill.reached(8, now + 5_500);
    });
    fc.assert(judged);
  });
});

describe("a hub", patient, () => {
  /** The lines that name another machine. */
  const beyond = (reported: string) =>
    reported.split("\n").filter((line) => line && !/ (127\.|localhost|::1)/.test(line));

  it.each(["compiled", "apollo"])(
    "reaches nothing beyond this machine while it starts, answers, tells a webhook here and stops: %s",
    async (executor) => {
      await using receiver = await openReceiver();
      const webhooks = { HUB_WEBHOOKS: receiver.origin, HUB_WEBHOOK_NETWORKS: "127.0.0.1" };
      const hub = await startHub("inside-only.ts", { HUB_EXECUTOR: executor, ...webhooks });
      const headers = { "content-type": "application/json", "hub-purpose": "border-control" };
      const ask = (name: string, query: string) =>
        fetch(`${hub.address}/graphql`, {
          method: "POST",
          headers: { ...headers, authorization: `Bearer ${hub.keys.get(name)}` },
          body: JSON.stringify({ query }),
        });
      const query = '{ me { owner } documents(number: "XZ000123") { totalCount nodes { holders { nodes { id } } } } }';
      for (const asked of [query, query, "{ nonsense }", "{ __schema { queryType { name } } }"]) {
        expect((await ask("analyst", asked)).status).toBe(200);
      }
      // The partner's key that is printed is to be tried out with any text.
      expect(await (await ask("partner", "{ me { owner } }")).json()).toEqual({ data: { me: { owner: "SKYWAYS" } } });
      for (const path of ["/page", "/page/graphiql.js", "/metrics", "/health/ready"]) {
        const answer = await fetch(`${hub.address}${path}`);
        expect([path, answer.status, (await answer.text()).length > 0]).toEqual([path, 200, true]);
      }
      expect(await toldWebhook(hub, receiver)).toBe("hit.created");
      expect(await (await fetch(`${hub.address}/metrics`)).text()).toContain("hub_webhook_dead_letters_total 0\n");
      const { code, reported } = await hub.end("SIGTERM");
      expect([code, beyond(reported)]).toEqual([0, []]);
    },
  );

  it("ends in order when it is told to while it loads the demo world, for the next start to begin again", async () => {
    const { data, child, end } = beginHub(null, { HUB_DEMO: "on" });
    await once(child.stderr, "data");
    const { code, errors } = await end("SIGTERM");
    expect([code, errors]).toEqual([
      0,
      expect.stringMatching(/^Loading .*\nLoaded \d+ .*the next start begins again\.\n$/),
    ]);
    expect((await verifyAudit(join(data, "audit"))).faults).toEqual([]);
  });

  it("that tried would be noticed", async () => {
    const trying = [
      `await fetch("http://192.0.2.1/").catch(() => {})`,
      `await fetch("https://telemetry.example/").catch(() => {})`,
      `await import("node:dns/promises").then(({ lookup }) => lookup("names.example")).catch(() => {})`,
      `try { (await import("node:dgram")).createSocket("udp4").send("x", 53, "192.0.2.53") } catch {}`,
      `process.exit()`,
    ];
    const args = ["--import", beside("inside-only.ts"), "--input-type=module", "-e", trying.join(";")];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    expect(beyond(await text(child.stdio[3] as Readable))).toEqual([
      "connect 192.0.2.1",
      "connect telemetry.example",
      "lookup names.example",
      "send 192.0.2.53",
    ]);
  });
});
