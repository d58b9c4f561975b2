import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Disclosures } from "../../core/access/disclosures.ts";
import { isPurpose, type Purpose } from "../../core/access/purposes.ts";
import { Reader } from "../../core/access/reader.ts";
import type { Caller } from "../../core/access/caller.ts";
import { systemClock as clock } from "../../core/clock.ts";
import { datasets } from "../../subgraphs/datasets.ts";
import { type Case, type CaseName, caseNames, makeCase, type Variables } from "../cases.ts";
import { obey } from "../child.ts";
import { closedLoop } from "../closed-loop.ts";
import { byHand } from "../floor/answers.ts";
import { countReads } from "../usage.ts";
import { callerOf, entryWriter, openStanding } from "./standing.ts";

// The floor: each query answered by a handler written for it, on Node's own HTTP server and the core.
const [folder = ""] = process.argv.slice(2);
const standing = await openStanding(folder);
const { holdings, audit } = standing;
const usage = countReads(holdings.store);
const entryOf = entryWriter(standing);
const names = new Map<string, CaseName>(caseNames.map((name) => [makeCase(name, []).query, name]));

interface Body {
  readonly query: string;
  readonly variables: Variables;
}

async function answer(request: IncomingMessage, response: ServerResponse, text: string): Promise<void> {
  const started = clock.now();
  const caller = await callerOf(standing, request.headers.authorization);
  const purpose = request.headers["hub-purpose"];
  if (!caller || !isPurpose(purpose)) return void response.writeHead(caller ? 400 : 401).end();
  const { query, variables } = JSON.parse(text) as Body;
  const name = names.get(query);
  if (!name) return void response.writeHead(400).end();
  const { field, gather } = byHand[name];
  const disclosures = new Disclosures();
  const data = await gather(readerFor(caller, purpose, disclosures), variables);
  const body = Buffer.from(shown(data()));
  const address = request.socket.remoteAddress ?? null;
  const asked = { requestId: clock.id(), caller, purpose, query, name, fields: [field], variables, address, started };
  await audit.append(entryOf(asked, disclosures));
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length }).end(body);
}

function readerFor(caller: Caller, purpose: Purpose, disclosures: Disclosures): Reader {
  const { store, policies } = holdings;
  return new Reader({ store, policies, datasets, caller, purpose, now: clock.now(), disclosures });
}

/** Apollo Server ends an answer with a line end, and bodies are compared to the byte. */
function shown(data: object): string {
  return `${JSON.stringify({ data })}\n`;
}

/** Processor time a request, in microseconds, of the parts that no rung can do without, each run for itself. */
async function parts({ authorization, asked, seconds }: { authorization: string; asked: Case; seconds: number }) {
  const caller = await callerOf(standing, authorization);
  if (!caller) throw new Error("not a key");
  const purpose: Purpose = "border-control";
  const { field, gather } = byHand[asked.name];
  const kept: { readonly data: object; readonly disclosures: Disclosures }[] = [];
  for (const variables of asked.variables) {
    const disclosures = new Disclosures();
    const data = await gather(readerFor(caller, purpose, disclosures), variables);
    kept.push({ data: data(), disclosures });
  }
  const cost = async (part: (question: number) => unknown) => {
    const before = usage().cpuMicros;
    const { requests } = await closedLoop(kept.length, seconds, async (_lane, question) => void (await part(question)));
    return (usage().cpuMicros - before) / requests;
  };
  const nothing = await cost(async () => {});
  const reads = await cost((at) => gather(readerFor(caller, purpose, new Disclosures()), asked.variables[at] ?? {}));
  const stringify = await cost(async (at) => shown(kept[at]?.data ?? {}));
  const entries = await cost((at) => {
    const variables = asked.variables[at] ?? {};
    const who = { requestId: clock.id(), caller, purpose, address: "127.0.0.1", started: clock.now() };
    const entry = { ...who, query: asked.query, name: asked.name, fields: [field], variables };
    return audit.append(entryOf(entry, kept[at]?.disclosures ?? new Disclosures()));
  });
  return { reads: reads - nothing, stringify: stringify - nothing, audit: entries - nothing };
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    answer(request, response, Buffer.concat(chunks).toString()).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;

obey({ usage, parts, url: () => `http://127.0.0.1:${port}/graphql` });
