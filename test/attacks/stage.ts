import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { vi } from "vitest";
import type { Store } from "../../core/store/port.ts";
import type { AuditBody } from "../../core/audit/journal/lines.ts";
import { openBothHubs, ownLimits, type TestHub } from "../hub.ts";
import { linkQuery, writeCase } from "../gateway/case.ts";
import { ownerAlone } from "../world.ts";
import { type Hostile, openHostile } from "./hostile.ts";
import type { Target, Sending } from "./row.ts";
import { type Reply, sendRequest } from "./wire.ts";

/** Stands in every text of the records that nobody but UTO may see. */
export const canary = "CANARY";

/** Where attacks are made: a hub with the link query's case in it and a hidden person beside it, on real ports. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

export async function openStage() {
  const both = await openBothHubs(ownLimits);
  const { local, remote } = both;
  const known = await writeCase(local.world);
  const secret = await local.world.person(`Zoe ${canary} Hidden`, { policy: ownerAlone, reference: canary });
  await local.world.link("HOLDER_OF", secret, known.passport, { policy: ownerAlone });
  const gateway = await targetOf("the gateway", local.app);
  const overRemote = await targetOf("the gateway over remote subgraphs", remote.app);
  const ports = [...both.subgraphs].map(([name, app]) => listening(`the port of ${name}`, app));
  const reads = readsOf(both.platform.store);

  let hostile: Promise<Hostile> | null = null;

  /** Sends a shape's request as its asker; answers come under the media type that has a status of its own for errors. */
  async function send(target: Target, sending: Sending): Promise<Reply> {
    const { who = "XYZ", method = "POST", path = "/graphql", body = "", headers = {} } = sending;
    const key = who && (await local.key(who));
    return sendRequest(target, {
      method,
      path,
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        "hub-purpose": "border-control",
        "content-type": "application/json",
        accept: target === overRemote ? "application/json" : "application/graphql-response+json",
        ...headers,
      },
      body: bytesOf(body),
    });
  }

  return {
    ...both,
    /** A hub whose subgraphs are somebody else's; opened at its first use. */
    hostile: () => (hostile ??= openHostile()),
    close: async () => {
      await (await hostile)?.close();
      await both.close();
    },
    known,
    /** Id of the person that UTO alone may see. */
    secret,
    gateway,
    targets: [gateway, overRemote] as readonly Target[],
    ports: ports as readonly Target[],
    send,
    /** How often the remote subgraphs have read records. */
    reads,
    /** What the audit holds of answers and refusals, by request. */
    entries: () => entriesOf(local),
    /** A good question, which must be answered like ever; throws where it is not. */
    async wellAndAlive(target: Target): Promise<void> {
      const { status, text } = await send(target, { body: { query: "{ me { owner } }" } });
      if (status !== 200 || !text.includes("XYZ")) throw new Error(`the next good query got ${status}: ${text}`);
    },
    /** The same with the query that goes through every subgraph. */
    async whole(target: Target): Promise<void> {
      const { status, text } = await send(target, { body: { query: linkQuery, variables: { number: "XZ000123" } } });
      if (status !== 200 || !text.includes(known.anna)) throw new Error(`the link query got ${status}: ${text}`);
    },
  };
}

/** Bytes of a body; of one that is an object, made once for all the targets it is sent to. */
function bytesOf(body: NonNullable<Sending["body"]>): Buffer {
  if (body instanceof Buffer) return body;
  if (typeof body === "string") return Buffer.from(body);
  const made = bodies.get(body) ?? Buffer.from(JSON.stringify(body));
  bodies.set(body, made);
  return made;
}

const bodies = new WeakMap<object, Buffer>();

async function targetOf(name: string, app: FastifyInstance): Promise<Target> {
  await app.listen({ host: "127.0.0.1", port: 0 });
  return listening(name, app);
}

function listening(name: string, app: FastifyInstance): Target {
  return { name, host: "127.0.0.1", port: (app.server.address() as AddressInfo).port };
}

function readsOf(store: Store): () => number {
  const calls = (["getMany", "find", "findEach", "count"] as const).map((call) => vi.spyOn(store, call));
  return () => calls.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}

async function entriesOf(hub: TestHub): Promise<ReadonlyMap<string, readonly AuditBody[]>> {
  const answers = (await hub.entries()).filter(({ header }) => ["read", "refusal"].includes(header.kind));
  return Map.groupBy(answers, ({ header }) => header.requestId);
}
