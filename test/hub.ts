import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { type Logger, pino } from "pino";
import type { NewKey } from "../core/access/keys/record.ts";
import { largestSpending } from "../core/access/spending.ts";
import { segmentsIn } from "../core/audit/journal/files.ts";
import { type AuditBody, parseBody } from "../core/audit/journal/lines.ts";
import { wholeLinesOf } from "../core/audit/journal/read.ts";
import type { Fault } from "../core/faults.ts";
import { readSettings, type Settings } from "../core/settings.ts";
import { buildApp } from "../gateway/http/app.ts";
import { type Hub, type HubOptions, openHub } from "../gateway/hub.ts";
import { subgraphNames, type SubgraphName, subgraphs as subgraphPorts } from "../records/subgraphs.ts";
import { startSubgraphs } from "./started-subgraphs.ts";
import { freshPlace, gatewayUnderTest, type Place } from "./store.ts";
import { heldTimer, stillClock, type TestClock, type TestTimer, World } from "./world.ts";

/** An answer as the client gets it, and what its body says. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  // The shape of an answer is its query's, which only the test knows.
  readonly data: any; // oxlint-disable-line typescript/no-explicit-any
  readonly errors: readonly {
    message: string;
    path?: unknown[];
    locations?: unknown[];
    extensions: { code: string; faults?: readonly Fault[] };
  }[];
  /** Codes of the errors. */
  readonly codes: readonly string[];
  readonly requestId: string;
}

/** Who asks: a key of that owner, an analyst's that may read and search everything unless it says otherwise. */
export type Asker = string | (Partial<NewKey> & { readonly owner: string });

export interface Asked {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Headers beside key, purpose and content type; one that is undefined is not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Ends when the asker leaves. */
  readonly signal?: AbortSignal;
}

/** A whole hub inside a test: no port is opened unless its subgraphs are remote. */
export class TestHub {
  readonly hub: Hub;
  readonly app: FastifyInstance;
  readonly world: World;
  readonly clock: TestClock;
  readonly settings: Settings<SubgraphName>;
  /** Lines of the log, of all levels. */
  readonly logged: readonly string[];
  /** Rings for the settlement of what keys have used, when the test says so. */
  readonly bell: TestTimer;
  readonly #keys = new Map<string, Promise<string>>();

  constructor(parts: Pick<TestHub, "hub" | "app" | "clock" | "settings" | "logged" | "bell">) {
    this.hub = parts.hub;
    this.app = parts.app;
    this.clock = parts.clock;
    this.settings = parts.settings;
    this.logged = parts.logged;
    this.bell = parts.bell;
    this.world = new World(parts.hub.platform, parts.clock);
  }

  /** The text of the asker's key, made at its first use. */
  key(asker: Asker): Promise<string> {
    const wanted = typeof asker === "string" ? { owner: asker } : asker;
    const name = JSON.stringify(wanted);
    let made = this.#keys.get(name);
    if (!made) {
      const defaults = { name: `Desk of ${wanted.owner}`, role: "analyst", scopes: ["*:read", "*:search"] } as const;
      const key: NewKey = { ...defaults, purposes: null, test: false, expires: null, ...wanted };
      made = this.hub.platform.keys.create(key).then(({ text }) => text);
      this.#keys.set(name, made);
    }
    return made;
  }

  /** Asks without HTTP. */
  async ask(asker: Asker, query: string, { variables = {}, headers = {}, signal }: Asked = {}): Promise<Answer> {
    const sent = { ...(await this.#headers(asker)), ...headers };
    const request = { headers: sent, body: { query, variables }, address: "192.0.2.1", ...(signal && { signal }) };
    return read(await this.hub.requestHandler.answer(request));
  }

  /** Posts a body as it is, or an object as JSON. */
  async post(asker: Asker | null, body: string | Buffer | object, headers: Asked["headers"] = {}): Promise<Answer> {
    const payload = typeof body === "string" || body instanceof Buffer ? body : JSON.stringify(body);
    const sent = { ...(asker && (await this.#headers(asker))), "content-type": "application/json", ...headers };
    const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
    const response = await this.app.inject({
      method: "POST",
      url: "/graphql",
      payload,
      headers: given as Record<string, string>,
    });
    return read({ status: response.statusCode, headers: response.headers, body: response.body });
  }

  /** What the audit holds of a request; every entry where none is named. */
  async entries(requestId?: string): Promise<(AuditBody & { readonly administration: boolean })[]> {
    const found: (AuditBody & { readonly administration: boolean })[] = [];
    for (const pair of await segmentsIn(join(this.settings.data, "audit"))) {
      for await (const { body } of wholeLinesOf(pair)) {
        const entry = parseBody(body);
        if (entry && (requestId === undefined || entry.header.requestId === requestId))
          found.push({ ...entry, administration: pair.administration });
      }
    }
    return found;
  }

  async #headers(asker: Asker): Promise<Record<string, string>> {
    return {
      authorization: `Bearer ${await this.key(asker)}`,
      "content-type": "application/json",
      "hub-purpose": "border-control",
    };
  }
}

function read({ status, headers, body }: Pick<Answer, "status" | "headers" | "body">): Answer {
  const { data, errors = [] } = JSON.parse(body) as Pick<Answer, "data"> & { errors?: Answer["errors"] };
  const codes = errors.map(({ extensions }) => extensions.code);
  return { status, headers, body, data, errors, codes, requestId: String(headers["hub-request"]) };
}

interface Opened {
  readonly place: Place;
  readonly clock: TestClock;
  readonly logged: string[];
  readonly log: Logger;
}

function openPlace(): Opened {
  const logged: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
  return { place: freshPlace(), clock: stillClock(), logged, log };
}

type Limits = Pick<HubOptions, "largestSpending">;

/** What a request may spend in production, which is what attacks are made on. */
export const ownLimits: Limits = {};
/** The same but for time: a busy machine reads many times as long as a quiet one. */
const patientLimits: Limits = { largestSpending: { ...largestSpending, millis: 60_000 } };

async function openOn(
  { place, clock, logged, log }: Opened,
  wanted: Partial<Settings<SubgraphName>> = {},
  limits: Limits = patientLimits,
): Promise<TestHub> {
  // The whole suite runs under either executor and either planner, as `HUB_TEST_PLANNER=apollo npm test`.
  // Tests ask what they like: what is listed is the subject of its own tests.
  const modes = "partner=off, analyst=off, internal=off";
  const defaults = readSettings(subgraphPorts, { ...gatewayUnderTest, HUB_DOCUMENT_MODES: modes });
  const settings = { ...defaults, data: place.data, store: place.store, ...wanted };
  const bell = heldTimer();
  const hub = await openHub({ settings, clock, log, timer: bell.timer, ...limits });
  const app = await buildApp(hub, { settings, log });
  return new TestHub({ hub, app, clock, settings, logged, bell });
}

/**
 * A hub on a store of its own, its subgraphs inside unless the settings say otherwise. `close` ends it and removes its
 * data.
 */
export async function openTestHub(
  settings: Partial<Settings<SubgraphName>> = {},
  limits?: Limits,
): Promise<TestHub & { close(): Promise<void> }> {
  const opened = openPlace();
  const hub = await openOn(opened, settings, limits);
  return Object.assign(hub, { close: () => closeAll(opened.place, hub) });
}

/** A hub on data that stands already, on the day after it was written. `close` leaves the data. */
export async function openTestHubOn(
  place: Pick<Place, "data" | "store">,
  settings: Partial<Settings<SubgraphName>> = {},
  limits?: Limits,
) {
  const opened = openPlace();
  const clock = Object.assign(stillClock(), { now: () => Date.parse("2026-11-29T12:00:00.000Z") });
  const hub = await openOn({ ...opened, place: { ...opened.place, ...place }, clock }, settings, limits);
  return Object.assign(hub, { close: () => closeAll(opened.place, hub) });
}

/**
 * Three hubs over the same records: one with its subgraphs inside, one that reaches each over HTTP on a free port, and one
 * that has some inside and reaches the others, by fetches that its requests share.
 */
export async function openBothHubs(limits?: Limits) {
  const opened = openPlace();
  const { subgraphs, subgraphUrls, platform, closeSubgraphs } = await startSubgraphs(opened, subgraphNames);
  const local = await openOn(opened, {}, limits);
  const remote = await openOn(opened, { remote: subgraphNames, subgraphUrls }, limits);
  const mixed = await openOn(opened, { remote: ["links", "vehicles"], subgraphUrls, sharedFetches: true }, limits);
  const close = async () => {
    await closeSubgraphs();
    await closeAll(opened.place, local, remote, mixed);
  };
  return { local, remote, mixed, subgraphs, platform, close };
}

/** A hub that reaches these of its subgraphs over HTTP. `elsewhere` is what their processes stand on. */
export async function openRemoteHub(remote: readonly SubgraphName[], settings: Partial<Settings<SubgraphName>> = {}) {
  const opened = openPlace();
  const { subgraphUrls, platform: elsewhere, closeSubgraphs } = await startSubgraphs(opened, remote);
  const hub = await openOn(opened, { ...settings, remote, subgraphUrls });
  const close = async () => {
    await closeAll(opened.place, hub);
    await closeSubgraphs();
  };
  return Object.assign(hub, { elsewhere, close });
}

/** A store on which hubs are opened and closed one by one. `close` ends those that stand, and removes the data. */
export function sharedStore() {
  const opened = openPlace();
  const standing = new Set<TestHub>();
  return {
    clock: opened.clock,
    open: async () => {
      const hub = await openOn(opened);
      standing.add(hub);
      return hub;
    },
    /** Ends one in order, as a process that is told to stop. */
    stop: async (hub: TestHub) => {
      standing.delete(hub);
      await hub.app.close();
      await hub.hub.close();
    },
    close: () => closeAll(opened.place, ...standing),
  };
}

async function closeAll(place: Place, ...hubs: readonly TestHub[]): Promise<void> {
  for (const { app, hub } of hubs) {
    await app.close();
    await hub.close();
  }
  await place.remove();
}
