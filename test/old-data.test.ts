import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { policyCollection, referenceCollection, referenceId } from "../core/access/policies/rows.ts";
import { sweepPolicies } from "../core/access/policies/sweep.ts";
import { readSettings } from "../core/settings.ts";
import { everything } from "../core/store/port.ts";
import { called } from "./cli/command.ts";
import { openTestHubOn } from "./hub.ts";
import { mongodbServer, noServer } from "./mongodb-server.ts";
import { subgraphs } from "../records/subgraphs.ts";

const run = promisify(execFile);
const fixture = join(import.meta.dirname, "fixtures/2026-11-28");
const keys = JSON.parse(await readFile(join(fixture, "keys.json"), "utf8")) as Record<
  "sqlite" | "mongodb",
  Record<string, string>
>;

const reported = '{ documentReports(number: "XZ0000001") { nodes { reference fraudType } } }';
const lost = { documentReports: { nodes: [{ reference: "F-1", fraudType: "LOST" }] } };
const record = `mutation ($records: [DocumentReportInput!]!, $key: String!) {
  recordDocumentReports(records: $records, idempotencyKey: $key) { id result version }
}`;
const about = (reference: string, number: string, more: object = {}) => ({
  reference,
  number,
  type: "PASSPORT",
  issuer: "UTO",
  fraudType: "LOST",
  ...more,
});
const shown = { handling: { audiences: [{}] } };

/** Settings that the first start of a hub has, where the tests of the suite are laxer. */
const { documentModes } = readSettings(subgraphs, {});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "borderlink-old-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a command on the data; what it says on standard output. */
async function borderlink(data: string, store: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await called({ HUB_DATA: data, HUB_STORE: store }, ...args);
  expect([code, code === 0 ? "" : err]).toEqual([0, ""]);
  return out;
}

type OldHub = Awaited<ReturnType<typeof openTestHubOn>>;

/** Asks over HTTP with the text of a key, as a client does. */
async function ask(hub: OldHub, key: string, query: string, variables: object = {}, address = "127.0.0.1") {
  const headers = {
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
    "hub-purpose": "border-control",
  };
  const request = { method: "POST", url: "/graphql", remoteAddress: address, headers } as const;
  const { statusCode: status, body } = await hub.app.inject({ ...request, payload: { query, variables } });
  const { data = null, errors = [] } = JSON.parse(body) as {
    data?: Record<string, unknown>;
    errors?: { extensions: { code: string } }[];
  };
  return { status, data, codes: errors.map(({ extensions }) => extensions.code) };
}

/** What every hub made of such data answers, whatever its store. */
async function answersAsItDid(hub: OldHub, texts: Record<string, string>): Promise<void> {
  for (const name of ["analyst", "partner", "internal", "made by a key"] as const) {
    const { data, codes } = await ask(hub, texts[name] as string, "{ me { name } }");
    expect([name, data, codes]).toEqual([name, { me: { name } }, []]);
  }
  expect((await ask(hub, texts["analyst"] as string, reported)).data).toEqual(lost);
  expect((await ask(hub, texts["partner"] as string, reported)).data).toEqual(lost);
  expect((await ask(hub, texts["test"] as string, reported)).data).toEqual({ documentReports: { nodes: [] } });
  expect((await ask(hub, texts["revoked"] as string, "{ me { name } }")).codes).toEqual(["UNAUTHENTICATED"]);

  await staysBoundToIds(hub, texts["ids-only"] as string, texts["internal"] as string);

  const bound = texts["bound"] as string;
  expect((await ask(hub, bound, "{ me { name } }")).data).toEqual({ me: { name: "bound" } });
  expect((await ask(hub, bound, "{ me { name } }", {}, "192.0.2.1")).codes).toEqual(["UNAUTHENTICATED"]);
}

/** A mode that went unread would become that of the key's class, which lets an analyst send any text. */
async function staysBoundToIds(hub: OldHub, key: string, internal: string): Promise<void> {
  expect((await ask(hub, key, reported)).codes).toEqual(["OPERATION_NOT_LISTED"]);
  const { data: listed } = await ask(hub, internal, "{ keys { id documentMode } }");
  const id = key.split("_")[2];
  expect(listed).toMatchObject({ keys: expect.arrayContaining([{ id, documentMode: "ids-only" }]) });
  const { data: made } = await ask(hub, internal, "mutation ($id: ID!) { rotateKey(id: $id) { key } }", { id });
  const { key: successor } = (made as { rotateKey: { key: string } }).rotateKey;
  expect((await ask(hub, successor, reported)).codes).toEqual(["OPERATION_NOT_LISTED"]);
}

/** Records keep their ids, and what was sent once under an idempotency key has no second effect. */
async function writesAsItDid(hub: OldHub, internal: string): Promise<void> {
  const { data: found } = await ask(hub, internal, '{ documentReports(number: "XZ0000001") { nodes { id } } }');
  const [{ id }] = (found as { documentReports: { nodes: [{ id: string }] } }).documentReports.nodes;
  const first = [about("F-1", "XZ0000001", shown), about("F-2", "XZ0000002", { fraudType: "STOLEN" })];
  const again = await ask(hub, internal, record, { records: first, key: "fixture-batch-1" });
  expect(again.data).toMatchObject({
    recordDocumentReports: [
      { id, result: "CREATED", version: 1 },
      { result: "CREATED", version: 1 },
    ],
  });
  const next = await ask(hub, internal, record, {
    records: [about("F-1", "XZ0000001", { ...shown, note: "Found again." })],
    key: "a-newer-batch",
  });
  expect(next.data).toEqual({ recordDocumentReports: [{ id, result: "CHANGED", version: 2 }] });
  const holds = await ask(hub, internal, "query ($id: ID!) { holds(id: $id) { nodes { reason lifted } } }", { id });
  expect(holds.data).toEqual({ holds: { nodes: [{ reason: "order 7 of 2026", lifted: null }] } });
}

/** Since layout 3 owners refer to their policies; those of earlier data are found in the versions. */
async function knowsWhosePoliciesAre(hub: OldHub): Promise<void> {
  const { store } = hub.hub.platform;
  const named = (await store.changes(null, 100_000)).flatMap(({ record }) =>
    record?.policy ? [referenceId({ owner: record.owner, policy: record.policy })] : [],
  );
  const references = await store.find(referenceCollection, everything, { first: 10_000 });
  expect(references.map(({ id }) => id)).toEqual([...new Set(named)].toSorted());
  const policies = await store.find(policyCollection, { swept: false, since: 1 }, { first: 10_000 });
  expect(policies.map(({ id }) => id)).toEqual([...new Set(references.map(({ policy }) => policy))].toSorted());
  expect(await sweepPolicies({ store, clock: hub.clock, keepOn: async () => {} })).toBe(0);
}

describe("data that the hub of 2026-11-28 wrote", () => {
  it("opens with its keys, records, holds and answered batches, and its audit verifies", async () => {
    await run("tar", ["-xzf", join(fixture, "data.tar.gz"), "-C", folder]);
    const hub = await openTestHubOn({ data: folder, store: "sqlite" }, { documentModes });
    await knowsWhosePoliciesAre(hub);
    await answersAsItDid(hub, keys.sqlite);
    await writesAsItDid(hub, keys.sqlite["internal"] as string);
    const { data } = await ask(hub, keys.sqlite["analyst"] as string, reported.replace("XZ0000001", "XZ0000003"));
    expect(data).toEqual({ documentReports: { nodes: [{ reference: "F-3", fraudType: "LOST" }] } });
    await hub.close();
    expect(await borderlink(folder, "sqlite", "audit", "verify")).toMatch(/ verified, 0 faults, /);
  });

  it("is restored from its backup, opens and verifies", async () => {
    const data = join(folder, "restored");
    await restore(data, "sqlite", "sqlite.backup");
    const hub = await openTestHubOn({ data, store: "sqlite" }, { documentModes });
    await knowsWhosePoliciesAre(hub);
    await answersAsItDid(hub, keys.sqlite);
    await writesAsItDid(hub, keys.sqlite["internal"] as string);
    await hub.close();
    expect(await borderlink(data, "sqlite", "audit", "verify")).toMatch(/ verified, 0 faults, /);
  });
});

async function restore(data: string, store: string, file: string): Promise<void> {
  const passphrase = join(folder, "passphrase");
  await writeFile(passphrase, "fixture passphrase\n");
  await borderlink(data, store, "restore", join(fixture, file), "--passphrase-file", passphrase);
}

const server = await mongodbServer();
if (!server) console.warn(noServer);
afterAll(() => server?.stop());

describe.runIf(server)("a database that the hub of 2026-11-28 wrote", () => {
  it("is restored from its backup, opens and verifies", async () => {
    const [data, store] = [join(folder, "restored"), server?.url ?? ""];
    await restore(data, store, "mongodb.backup");
    const hub = await openTestHubOn({ data, store }, { documentModes });
    await knowsWhosePoliciesAre(hub);
    await answersAsItDid(hub, keys.mongodb);
    await writesAsItDid(hub, keys.mongodb["internal"] as string);
    await hub.close();
    expect(await borderlink(data, store, "audit", "verify")).toMatch(/ verified, 0 faults, /);
  });
});
