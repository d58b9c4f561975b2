import { type Asker, openTestHub, type TestHub } from "../../hub.ts";

/** A border post that checks, and the desk that its report stands to. */
export const post = { owner: "GRC", scopes: ["document:check", "hit:read", "hit:search"] };

export const hitsQuery = `subscription ($after: String) {
  hits(after: $after) { cursor hit { id owner recordOwner record { id ... on DocumentReport { number fraudType } } } }
}`;

/** A hub that listens on this machine, with its own executor, whichever the suite is run with. */
export async function openListening(settings: Parameters<typeof openTestHub>[0] = {}) {
  const hub = await openTestHub({ executor: "compiled", ...settings });
  const url = `${await hub.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
  return Object.assign(hub, { url });
}

/** One block of server-sent events; a field that it does not have is empty. */
export interface Block {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

export interface Stream {
  readonly status: number;
  readonly headers: Headers;
  /** The next event, heartbeats passed over; null where the stream is over. */
  next(): Promise<Block | null>;
  /** The next block, whatever it is. */
  block(): Promise<Block | null>;
  /** The rest, as it came. */
  text(): Promise<string>;
  leave(): void;
}

export interface Subscribing {
  readonly query?: string;
  readonly body?: object;
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function headersOf(hub: TestHub, asker: Asker): Promise<Record<string, string>> {
  return {
    authorization: `Bearer ${await hub.key(asker)}`,
    "content-type": "application/json",
    "hub-purpose": "border-control",
    accept: "text/event-stream",
  };
}

/** Subscribes over HTTP, as a client without any library. */
export async function subscribe(
  hub: TestHub & { readonly url: string },
  asker: Asker,
  { query = hitsQuery, variables = {}, body = { query, variables }, headers = {} }: Subscribing = {},
): Promise<Stream> {
  const leaving = new AbortController();
  const response = await fetch(hub.url, {
    method: "POST",
    headers: { ...(await headersOf(hub, asker)), ...headers },
    body: JSON.stringify(body),
    signal: leaving.signal,
  });
  const blocks = blocksOf(response);
  // The server hangs up where nothing came for long: then nothing comes any more.
  const block = async () => (await blocks.next().catch(() => null))?.value ?? null;
  return {
    status: response.status,
    headers: response.headers,
    block,
    next: async () => {
      for (;;) {
        const found = await block();
        if (!found || found.event !== "") return found;
      }
    },
    text: () => response.text(),
    leave: () => leaving.abort(),
  };
}

async function* blocksOf({ body }: Response): AsyncGenerator<Block, null> {
  let text = "";
  for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      yield blockOf(text.slice(0, end));
      text = text.slice(end + 2);
    }
  }
  return null;
}

function blockOf(text: string): Block {
  const fields = Object.fromEntries(
    text.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  );
  return { event: fields["event"] ?? "", id: fields["id"] ?? "", data: fields["data"] ?? "" };
}

/** What an event of the stream says of the hit. */
export function said(block: Block | null) {
  return JSON.parse(block?.data ?? "null");
}

/** The hit that an event tells of; null where there is none. */
export function hitIn(block: Block | null) {
  return said(block)?.data?.hits?.hit ?? null;
}

/** A stolen passport of UTO that a post of GRC meets; returns the hit's id. */
export async function meet(hub: TestHub, number: string, asker: Asker = post): Promise<string> {
  const asked = `mutation ($number: String!) { checkDocument(document: { number: $number, type: PASSPORT, issuer: "UTO" }) { candidates { hit { id } } } }`;
  const { data, errors } = await hub.ask(asker, asked, { variables: { number } });
  const [candidate] = data?.checkDocument?.candidates ?? [];
  if (!candidate) throw new Error(`met nothing: ${JSON.stringify(errors)}`);
  // Of what is written in one moment a server keeps no order.
  hub.clock.pass(1);
  return candidate.hit.id;
}

/** A report that a passport was stolen; UTO's, and shown to everybody unless it says otherwise. */
export function stolen(hub: TestHub, number: string, more: Parameters<TestHub["world"]["write"]>[1] = {}) {
  return hub.world.write("documentReport", { type: "PASSPORT", number, issuer: "UTO", fraudType: "STOLEN", ...more });
}
