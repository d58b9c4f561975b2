import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../../cli/output.ts";
import { runScreen, type ScreenArguments } from "../../cli/commands/screen.ts";
import { restOf, segmentsOf } from "../../cli/screen/segments.ts";
import { Sender } from "../../cli/screen/sender.ts";
import { openTestHub, type TestHub } from "../hub.ts";

let hub: TestHub & { close(): Promise<void> };
let folder: string;
let address: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "borderlink-"));
  hub = await openTestHub();
  await hub.world.write("documentReport", { type: "PASSPORT", number: "XZ500", issuer: "UTO", fraudType: "LOST" });
  address = await hub.app.listen({ host: "127.0.0.1", port: 0 });
  writeFileSync(join(folder, "key"), `${await hub.key({ owner: "GRC", scopes: ["document:check"] })}\n`);
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${JSON.stringify({ number: `XZ${from + at}` })}\n`).join("");

/** What the command answers and remarks. */
async function run(list: string, answers: string, options: Partial<ScreenArguments> = {}) {
  const said: string[] = [];
  const remarks: string[] = [];
  const given: ScreenArguments = {
    url: address,
    keyFile: join(folder, "key"),
    purpose: "border-control",
    answers: join(folder, answers),
    connections: "2",
    patience: "0",
    json: true,
    ...options,
  };
  const output = { answer: (text: string) => void said.push(text), remark: (text: string) => void remarks.push(text) };
  const code = await runScreen(list, given, output).catch((error: unknown) => {
    if (error instanceof Refusal) return error.message;
    throw error;
  });
  return { code: String(code), said, remarks };
}

const answersIn = (name: string) =>
  readFileSync(join(folder, name), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { line: number; verdict?: string });

/** Hands on what is sent to the hub, and breaks off after so many bytes of an answer, once. */
async function breaking(after: number): Promise<{ readonly url: string; readonly server: Server }> {
  let left = after;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = { ...request.headers, host: "hub" } as never;
    const answer = await fetch(`${address}/screen`, { method: "POST", headers, body: Buffer.concat(chunks) });
    const text = await answer.text();
    if (left === Infinity) return void response.writeHead(answer.status).end(text);
    const part = text.slice(0, left);
    left = Infinity;
    response.writeHead(answer.status);
    response.write(part, () => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe("borderlink screen", () => {
  it("writes an answer a line in order, and a report beside them", async () => {
    const { code, said } = await run(file("list.ndjson", numbers(1, 600)), "all.ndjson");
    expect(code).toBe("0");
    expect(answersIn("all.ndjson").map(({ line }) => line)).toEqual(Array.from({ length: 600 }, (_, at) => at + 1));
    const report = JSON.parse(readFileSync(join(folder, "all.ndjson.report.json"), "utf8"));
    expect(report).toMatchObject({ lines: 600, verdicts: { NO_RECORD: 599, NOT_VALID: 1 }, hits: 1, errors: 0 });
    expect(JSON.parse(said.at(-1) ?? "")).toEqual(report);
    expect(existsSync(join(folder, "all.ndjson.begun"))).toBe(false);
    await expect(run(file("list.ndjson", numbers(1, 2)), "all.ndjson")).rejects.toThrow("EEXIST");
  });

  it("takes CSV with a header, which is no line, and ends with 1 where a line could not be asked", async () => {
    const list = file("list.csv", "number,issuer\nXZ1,UTO\nXZ500,UTO\nXZ2,Nowhere");
    expect((await run(list, "csv.ndjson")).code).toBe("1");
    const verdicts = answersIn("csv.ndjson").map(({ line, verdict }) => [line, verdict]);
    expect(verdicts).toEqual([
      [1, "NO_RECORD"],
      [2, "NOT_VALID"],
      [3, undefined],
    ]);
  });

  it("goes on where it was broken off, in the middle of a line too, and answers each line once", async () => {
    const list = file("long.ndjson", numbers(400, 600));
    const { url, server } = await breaking(4_100);
    expect((await run(list, "broken.ndjson", { url })).code).toMatch(/^Line \d+: the hub cannot be reached at http:/);
    server.close();
    // As a command leaves it that was killed while it wrote.
    writeFileSync(join(folder, "broken.ndjson"), `${answersTo(120)}{"line":121,"verd`);
    const { code, remarks } = await run(list, "broken.ndjson");
    expect([code, remarks[0]]).toEqual(["0", "120 lines were answered before; it goes on with the next."]);
    expect(answersIn("broken.ndjson").map(({ line }) => line)).toEqual(Array.from({ length: 201 }, (_, at) => at + 1));
  });

  it("sends again what was not answered, while it has patience", async () => {
    const list = file("long.ndjson", numbers(400, 600));
    const { url, server } = await breaking(4_100);
    const { code, remarks } = await run(list, "patient.ndjson", { url, patience: "5" });
    server.close();
    expect([code, remarks.length]).toEqual(["0", 1]);
    expect(answersIn("patient.ndjson")).toHaveLength(201);
  });

  it("sends each segment by a connection of its own, which any process of the hub may take", async () => {
    let connections = 0;
    const server = createServer((request, response) => {
      request.resume();
      response.end(`{"line":${String(request.headers["screen-from"])},"verdict":"NO_RECORD"}\n{"end":true}\n`);
    });
    server.on("connection", () => (connections += 1));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const about = { headers: {}, header: Buffer.alloc(0), connections: 1, patience: 0, remark: () => {} };
    const sender = new Sender({ url, ...about });
    for (const from of [1, 2]) await sender.answers({ from, lines: 1, upTo: 3, bytes: Buffer.from("{}\n") });
    await sender.close();
    server.close();
    expect(connections).toBe(2);
  });

  it("says what the hub refuses it for", async () => {
    const list = file("short.ndjson", numbers(1, 2));
    const keyFile = file("wrong-key", "blk_live_none");
    expect((await run(list, "refused.ndjson", { keyFile })).code).toMatch(/^Line 1: No valid API key/);
    expect((await run(list, "refused.ndjson", { purpose: "curiosity" })).code).toMatch(/^--purpose is one of/);
  });

  it.each([
    ["an address that is none", { url: "hub.example" }, /^--url is the hub's address without a path/],
    ["an address of a route", { url: "https://hub.example/screen" }, /^--url is the hub's address without a path/],
    ["no connection at all", { connections: "0" }, /^--connections is a whole number from 1 to 256, such as 16\.$/],
    ["a patience that is no number", { patience: "long" }, /^--patience is a whole number from 0/],
  ])("is called wrongly with %s, and begins nothing", async (_what, options, says) => {
    expect((await run(file("short.ndjson", numbers(1, 2)), "wrongly.ndjson", options)).code).toMatch(says);
    expect(existsSync(join(folder, "wrongly.ndjson.begun"))).toBe(false);
  });

  it("goes on with no other list", async () => {
    const list = file("short.ndjson", numbers(1, 2));
    await run(list, "other.ndjson", { keyFile: file("wrong-key", "blk_live_none") });
    const other = file("other-list.ndjson", numbers(1, 3));
    expect((await run(other, "other.ndjson")).code).toMatch(/holds answers to another list/);
  });

  it("goes on with no list that was changed since, and with the one it began with", async () => {
    const list = file("changed.ndjson", numbers(1, 2));
    await run(list, "changed-answers.ndjson", { keyFile: file("wrong-key", "blk_live_none") });
    file("changed.ndjson", numbers(1, 2).replace("XZ1", "XZ9"));
    expect((await run(list, "changed-answers.ndjson")).code).toMatch(/the list was changed since/);
    expect(answersIn("changed-answers.ndjson")).toEqual([]);
    file("changed.ndjson", numbers(1, 2));
    expect((await run(list, "changed-answers.ndjson")).code).toBe("0");
  });
});

/** What a hub answers to the first lines. */
function answersTo(lines: number): string {
  const verdict = (line: number) => (line === 101 ? "NOT_VALID" : "NO_RECORD");
  return Array.from({ length: lines }, (_, at) => `{"line":${at + 1},"verdict":"${verdict(at + 1)}"}\n`).join("");
}

describe("the segments of a list", () => {
  const cut = async (text: string, cutting: { from?: number; atMost?: number; header?: boolean }) => {
    const path = file("cut.txt", text);
    const segments = [];
    for await (const { from, lines, bytes } of segmentsOf(path, { from: 1, atMost: 2, header: false, ...cutting }))
      segments.push([from, lines, bytes.toString()]);
    return segments;
  };

  it("hold its lines, each once, from the first that is wanted", async () => {
    expect(await cut("a\nb\nc", {})).toEqual([
      [1, 2, "a\nb\n"],
      [3, 1, "c"],
    ]);
    expect(await cut("a\nb\nc\n", { from: 2 })).toEqual([[2, 2, "b\nc\n"]]);
    expect(await cut("h\na\nb\nc\n", { header: true, from: 2, atMost: 1 })).toEqual([
      [2, 1, "b\n"],
      [3, 1, "c\n"],
    ]);
    expect(await cut("", {})).toEqual([]);
    expect(await cut("a\nb", { from: 3 })).toEqual([]);
  });

  it("can be sent without their first lines", () => {
    const rest = restOf({ from: 5, lines: 3, upTo: 6, bytes: Buffer.from("a\nb\nc\n") }, 6);
    expect([rest.from, rest.lines, rest.bytes.toString()]).toEqual([6, 2, "b\nc\n"]);
  });
});
