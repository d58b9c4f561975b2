import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { unbounded } from "../../core/access/caller.ts";
import { systemClock } from "../../core/clock.ts";
import { openPlatform } from "../../session/platform.ts";
import { mongodbServer, noServer } from "../mongodb-server.ts";
import { Cable } from "./cable.ts";
import type { Fault, Trial } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway } from "./gateway.ts";
import { noStrace } from "./strace.ts";

/** How long a verdict about a key may be believed, in milliseconds. */
const believed = 1_000;
const asked = "{ me { owner } }";

/** A store that can be taken from every process of the hub, and given back. */
interface Severed {
  readonly store: string;
  take(gateways: readonly Gateway[], data: string): Promise<void>;
  giveBack(): Promise<void>;
  end(): Promise<void>;
}

const holds =
  "nobody is let in whom the store cannot vouch for, but for what was read less than a second ago; so are revocations";

export const keyStoreSqlite: Fault = {
  id: "F19",
  name: "key store out of reach (SQLite: every read fails)",
  holds,
  runs: { short: 3, long: 10 },
  obstacle: noStrace,
  happens: (trial) => happens(trial, async () => tracedSqlite()),
};

export const keyStoreMongodb: Fault = {
  id: "F19m",
  name: "key store out of reach (MongoDB's protocol: every connection cut)",
  holds,
  runs: { short: 3, long: 10 },
  obstacle: async () => {
    const server = await mongodbServer();
    await server?.stop();
    return server ? null : noServer;
  },
  happens: (trial) => happens(trial, cutMongodb),
};

async function happens(trial: Trial, sever: () => Promise<Severed>): Promise<void> {
  const data = await trial.folder();
  const severed = await sever();
  const { store } = severed;
  let [longest, latest] = [0, 0];
  let gateways: Gateway[] = [];
  try {
    const { key } = await fillStore(data, store);
    gateways = await Promise.all([Gateway.start(data, { store }), Gateway.start(data, { store })]);
    await trial.each(async () => {
      for (const gateway of gateways) assert.equal((await gateway.ask(key, asked)).status, 200);
      await severed.take(gateways, data);
      const since = performance.now();
      for (const { last, others } of await Promise.all(gateways.map((gateway) => watch(gateway, key, [503])))) {
        longest = Math.max(longest, last - since);
        assert.ok(last - since < believed, `let in ${last - since} ms after the store was gone`);
        assert.deepEqual(others, [], "a key that cannot be looked up is not called wrong");
      }
      await severed.giveBack();
      for (const gateway of gateways) await eventually(gateway, key);
      latest = Math.max(latest, await revokedEverywhere(data, store, gateways));
    });
  } finally {
    await severed.giveBack();
    for (const gateway of gateways) await gateway.kill();
    await severed.end();
  }
  trial.notes.push(`last let in after ${Math.round(longest)} ms`, `after a revocation ${Math.round(latest)} ms`);
}

/** Asks until it was refused ten times running. When the last request that was let in was sent, and any other status. */
async function watch(
  gateway: Gateway,
  key: string,
  refused: readonly number[],
): Promise<{ last: number; others: number[] }> {
  let [last, running] = [0, 0];
  const others: number[] = [];
  while (running < 10) {
    const sent = performance.now();
    const { status } = await gateway.ask(key, asked);
    running = refused.includes(status) ? running + 1 : 0;
    if (status === 200) last = sent;
    else if (!refused.includes(status)) others.push(status);
    assert.ok(others.length < 50, `answers ${others.slice(0, 5)} and not ${refused.join(" or ")}`);
    await wait(20);
  }
  return { last, others };
}

async function eventually(gateway: Gateway, key: string): Promise<void> {
  const since = performance.now();
  while ((await gateway.ask(key, asked)).status !== 200) {
    assert.ok(performance.now() - since < 20_000, "the store is back, and the key is still refused");
    await wait(20);
  }
}

/** A key that both processes have in memory is revoked by a third. The last let in, after the revocation was done. */
async function revokedEverywhere(data: string, store: string, gateways: readonly Gateway[]): Promise<number> {
  const { keys, store: opened } = await openPlatform({ store, data }, systemClock);
  try {
    const common = { role: "analyst", owner: "UTO", purposes: null, test: false, expires: null } as const;
    const { id, text } = await keys.create({ ...common, name: "Desk that closes", scopes: ["*:read"] });
    for (const gateway of gateways) assert.equal((await gateway.ask(text, asked)).status, 200);
    // An address is refused as such after twenty failures in a minute, which three runs have together.
    const watching = gateways.map((gateway) => watch(gateway, text, [401, 429]));
    await keys.revoke(id);
    const since = performance.now();
    const ends = await Promise.all(watching);
    const last = Math.max(...ends.map((end) => end.last - since));
    assert.ok(last < believed, `let in ${last} ms after the key was revoked`);
    assert.deepEqual(
      ends.flatMap(({ others }) => others),
      [],
    );
    return Math.max(0, last);
  } finally {
    await opened.close();
  }
}

/**
 * Reads of the file fail as they do on a disk that is gone, while another process goes on writing: what SQLite has of
 * the file in memory is good only until somebody writes.
 */
function tracedSqlite(): Severed {
  let tracers: ChildProcess[] = [];
  let writing = Promise.resolve();
  let enough = new AbortController();
  return {
    store: "sqlite",
    async take(gateways, data) {
      enough = new AbortController();
      writing = writeOn(data, enough.signal);
      tracers = gateways.map(({ pid }) =>
        // The main thread alone, which is SQLite's.
        spawn(
          "strace",
          ["-o", "/dev/null", "-e", "trace=pread64", "-e", "inject=pread64:error=EIO", "-p", String(pid)],
          {
            stdio: ["ignore", "ignore", "pipe"],
          },
        ),
      );
      await Promise.all(tracers.map(({ stderr }) => stderr && once(stderr, "data")));
    },
    async giveBack() {
      enough.abort();
      await writing;
      const ended = tracers.map((tracer) => once(tracer, "exit"));
      for (const tracer of tracers) tracer.kill("SIGINT");
      await Promise.all(ended);
      tracers = [];
    },
    end: async () => {},
  };
}

async function writeOn(data: string, enough: AbortSignal): Promise<void> {
  const { agreements, store } = await openPlatform({ store: "sqlite", data }, systemClock);
  const terms = { owner: "ELSEWHERE", purposes: null, bounds: unbounded, addresses: null, until: null };
  for (let turn = 0; !enough.aborted; turn += 1) {
    await agreements.set({ ...terms, scopes: [turn % 2 ? "*:read" : "*:search"] }, "fault", `fault-${turn}`);
    await wait(20);
  }
  await store.close();
}

async function cutMongodb(): Promise<Severed> {
  const server = await mongodbServer();
  if (!server) throw new Error(noServer);
  const url = new URL(server.url);
  const cable = await Cable.before(Number(url.port || 27_017));
  url.host = `127.0.0.1:${cable.port}`;
  url.searchParams.delete("replicaSet");
  // The driver must not find its way round the cable.
  url.searchParams.set("directConnection", "true");
  return {
    store: url.href,
    take: async () => cable.cut(),
    giveBack: async () => cable.mend(),
    async end() {
      cable.close();
      await server.stop();
    },
  };
}
