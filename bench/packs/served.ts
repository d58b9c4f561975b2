import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Measured, steadyLoop } from "../closed-loop.ts";
import { KeepAlive } from "../keep-alive.ts";

const run = promisify(execFile);
const program = join(import.meta.dirname, "../../cli/borderlink.ts");
const keyStore = ["--key-command", "printf %s 0123456789abcdef0123456789abcdef"];
const token = "a-token-of-this-measurement-and-none-other";
const query = `mutation ($document: DocumentToCheck!) { checkDocument(document: $document) { verdict nextStep } }`;

/** Lanes that `steadyLoop` has; each is a connection. */
const lanes = 32;

/** What says nothing of pack or journal: how long it takes is the machine's noise, and the way of every answer. */
const floor = `{ readVin(vin: "1M8GDM9AXKP042788") { __typename } }`;

/** Each is measured so often, floor and checks in turn: medians are told. */
const rounds = 3;

export interface Served {
  readonly rate: number;
  readonly floor: Measured;
  readonly checks: Measured;
}

/**
 * What a device takes to answer over HTTP, its journal included: asked so often a second, one in 20 is met. Each rate as it
 * is measured.
 */
export async function* measureServed(
  documents: number,
  rates: readonly number[],
  seconds: number,
): AsyncGenerator<Served> {
  const folder = mkdtempSync(join(tmpdir(), "borderlink-served-"));
  const server = await started(folder, documents);
  try {
    const bodies = Array.from({ length: 4_000 }, (_, at) =>
      requestOf(server.address, query, {
        document: { number: numberOf((at % 20) * documents + at), type: "PASSPORT", issuer: "UTO" },
      }),
    );
    const bare = [requestOf(server.address, floor, {})];
    for (const rate of rates) {
      const [floors, checks]: [Measured[], Measured[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        floors.push(await asked(server.address, bare, { rate, seconds }));
        checks.push(await asked(server.address, bodies, { rate, seconds }));
      }
      yield { rate, floor: median(floors), checks: median(checks) };
    }
  } finally {
    server.process.kill("SIGTERM");
    await once(server.process, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function asked(
  address: URL,
  bodies: readonly Buffer[],
  how: { readonly rate: number; readonly seconds: number },
): Promise<Measured> {
  const connections = await Promise.all(Array.from({ length: lanes }, () => KeepAlive.open(address)));
  try {
    // The first ones compile, and are no measure.
    for (let at = 0; at < 200; at += 1) await connections[0]?.ask(bodies[at % bodies.length] as Buffer);
    return await steadyLoop(bodies.length, how, async (lane, at) => connections[lane]?.ask(bodies[at] as Buffer));
  } finally {
    for (const connection of connections) connection.close();
  }
}

/** By its p99. */
function median(some: readonly Measured[]): Measured {
  return some.toSorted((one, other) => one.p99 - other.p99)[some.length >> 1] as Measured;
}

function requestOf({ host }: URL, asks: string, variables: object): Buffer {
  const body = JSON.stringify({ query: asks, variables });
  const head = [
    "POST /graphql HTTP/1.1",
    `Host: ${host}`,
    `Authorization: Bearer ${token}`,
    "Hub-Purpose: border-control",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

const numberOf = (at: number) => `XZ${String(at).padStart(7, "0")}`;

/** A device with a pack of so many reports, which answers in a process of its own. */
async function started(folder: string, documents: number): Promise<{ process: ChildProcess; address: URL }> {
  const at = (name: string) => join(folder, name);
  const env = { NODE_ENV: "production", HUB_DATA: at("hub") };
  const borderlink = async (...args: string[]) => (await run(process.execPath, [program, ...args], { env })).stdout;
  const scopes = ["--scopes", "*:read,*:offline"];
  const made = await borderlink(
    "keys",
    "create",
    "--name",
    "Post 7",
    "--role",
    "partner",
    "--owner",
    "UTO",
    ...scopes,
    "--json",
  );
  const report = { record: "documentReport", owner: "UTO", type: "PASSPORT", issuer: "UTO", fraudType: "STOLEN" };
  const lines = Array.from({ length: documents }, (_, number) =>
    JSON.stringify({ ...report, reference: `R-${number}`, number: numberOf(number) }),
  );
  writeFileSync(at("in.ndjson"), `${lines.join("\n")}\n`);
  await borderlink("import", at("in.ndjson"));
  await borderlink("pack", "enrol", at("device"), "--name", "Post 7", ...keyStore, "--output", at("enrolment"));
  const { id } = JSON.parse(made) as { id: string };
  await borderlink("pack", "approve", at("enrolment"), "--key", id, "--output", at("approval"));
  await borderlink("pack", "accept", at("approval"), "--device", at("device"), ...keyStore);
  const [{ id: device }] = JSON.parse(await borderlink("pack", "devices", "--json")).devices as [{ id: string }];
  mkdirSync(at("packs"));
  await borderlink("pack", "build", join(at("packs"), "1"), "--device", device);
  writeFileSync(at("token"), `${token}\n`);
  const own = ["--device", at("device"), ...keyStore, "--token-file", at("token"), "--port", "0"];
  const server = spawn(process.execPath, [program, "pack", "serve", at("packs"), ...own], { env });
  server.stderr.pipe(process.stderr);
  const [said] = (await once(server.stdout, "data")) as [Buffer];
  return { process: server, address: new URL(/http:\S+?(?=[;\s])/.exec(String(said))?.[0] ?? "") };
}
