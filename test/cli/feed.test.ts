import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FeedArguments, runFeed } from "../../cli/commands/feed.ts";
import { openTestHub, type TestHub } from "../hub.ts";

let hub: TestHub & { close(): Promise<void> };
let folder: string;
let address: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "borderlink-"));
  hub = await openTestHub();
  address = await hub.app.listen({ host: "127.0.0.1", port: 0 });
  const key = await hub.key({ owner: "XYZ", scopes: ["vehicle:*", "person:*"] });
  writeFileSync(join(folder, "key"), `${key}\n`);
  for (let at = 0; at < 1_200; at += 1)
    await hub.world.write("vehicle", { reference: `V${at}`, plate: `F ${at}`, make: "Fed", owner: "UTO" });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(name: string, options: Partial<FeedArguments> = {}) {
  const said: string[] = [];
  const given = {
    url: address,
    keyFile: join(folder, "key"),
    purpose: "border-control",
    reason: "copy",
    patience: "0",
  };
  const output = { answer: (text: string) => void said.push(text), remark: () => {} };
  const args = { ...given, json: true, ...options };
  const failed = await runFeed(join(folder, name), args, output).then(
    () => null,
    (error: Error) => error.message,
  );
  return { failed, said, manifest: args.json && said[0] !== undefined ? JSON.parse(said[0]) : null };
}

const inFolder = (name: string) => readdirSync(join(folder, name)).toSorted();
const textOf = (...path: string[]) => readFileSync(join(folder, ...path), "utf8");
const linesIn = (...path: string[]) =>
  textOf(...path)
    .split("\n")
    .slice(0, -1);
const idsIn = (...path: string[]) => textOf(...path).match(/(?<="id":")VEH-[A-Z2-7]{26}/g) ?? [];

/** Hands on what is asked of the hub, and breaks off after so many bytes of an answer, once. */
async function breaking(after: number): Promise<{ readonly url: string; readonly server: Server }> {
  let left = after;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = { ...request.headers, host: "hub" } as never;
    const answer = await fetch(`${address}/feed`, { method: "POST", headers, body: Buffer.concat(chunks) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status);
    const part = bytes.subarray(0, left);
    if (left === Infinity) return void response.end(bytes);
    left = Infinity;
    response.write(part, () => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

// One story: what a test does is where the next begins.
describe("a copy in a folder", { shuffle: false }, () => {
  it("is a file for each time that something was told, whole where its manifest stands beside it", async () => {
    const first = await run("copy");
    expect(first.failed).toBeNull();
    const sha256 = createHash("sha256").update(textOf("copy", "000001.ndjson")).digest("hex");
    const whole = { file: "000001.ndjson", begins: true, gone: 0, records: { vehicle: 1_200 }, sha256 };
    expect(first.manifest).toMatchObject(whole);
    expect(JSON.parse(textOf("copy", "000001.manifest.json"))).toEqual(first.manifest);
    const quiet = await run("copy");
    expect(quiet.manifest).toMatchObject(whole);
    expect(quiet.manifest.cursor).not.toBe(first.manifest.cursor);
    await hub.world.withdraw(idsIn("copy", "000001.ndjson")[0] ?? "");
    await hub.world.person("A name with\u2028a line of its own");
    expect((await run("copy")).manifest).toMatchObject({ file: "000002.ndjson", begins: false, gone: 1, lines: 3 });
    const names = ["000001.manifest.json", "000001.ndjson", "000002.manifest.json", "000002.ndjson"];
    expect(inFolder("copy")).toEqual(names);
  });

  it.each([100, 300_000, 500_000])(
    "that was broken off after %i bytes goes on with the next run, and ends as if it had not been",
    async (bytes) => {
      const name = `broken at ${bytes}`;
      const { url, server } = await breaking(bytes);
      const broken = await run(name, { url });
      expect(broken.failed).toContain("not complete");
      expect(existsSync(join(folder, name, "000001.manifest.json"))).toBe(false);
      // Killed in the middle of a line that it wrote.
      const part = join(folder, name, "000001.ndjson.part");
      if (existsSync(part)) writeFileSync(part, '{"record":"person"}\n{"record":"person","ow', { flag: "a" });
      expect((await run(name, { url })).failed).toBeNull();
      server.close();
      await run("whole");
      expect(idsIn(name, "000001.ndjson")).toEqual(idsIn("whole", "000001.ndjson"));
      expect(linesIn(name, "000001.ndjson").length).toBe(linesIn("whole", "000001.ndjson").length);
    },
  );

  it("that was killed before its manifest was there is not told twice", async () => {
    await run("killed");
    rmSync(join(folder, "killed", "000001.manifest.json"));
    const ids = idsIn("killed", "000001.ndjson");
    await run("killed");
    expect(idsIn("killed", "000001.ndjson")).toEqual(ids);
  });

  it("says where a manifest is none any more, and makes it again of its file", async () => {
    const { manifest } = await run("odd");
    const place = join(folder, "odd", "000001.manifest.json");
    for (const text of ["", "{}", "no JSON"]) {
      writeFileSync(place, text);
      expect((await run("odd")).failed).toContain("000001.manifest.json is no manifest any more: take it away");
    }
    rmSync(place);
    const { file, begins, records } = manifest;
    expect((await run("odd")).manifest).toMatchObject({ file, begins, records });
  });

  it("says that nothing has changed, and not what its last file holds", async () => {
    await run("quiet");
    expect((await run("quiet", { json: false })).said).toEqual([
      "Nothing has changed since 000001.ndjson, whose manifest says so now.",
    ]);
  });

  it("is written by one run at a time, and what a killed one left keeps nobody out", async () => {
    mkdirSync(join(folder, "kept"));
    const mark = join(folder, "kept", "in-use");
    writeFileSync(mark, `${process.ppid}\n`);
    expect((await run("kept")).failed).toContain("Another run is at work");
    expect(inFolder("kept")).toEqual(["in-use"]);
    const { pid } = spawnSync(process.execPath, ["--version"]);
    writeFileSync(mark, `${pid}\n`);
    expect((await run("kept")).failed).toBeNull();
    expect(inFolder("kept")).toEqual(["000001.manifest.json", "000001.ndjson"]);
  });

  it("is of the same kinds in each run, and says what to do for others", async () => {
    await run("one kind", { kinds: ["vehicle"] });
    expect((await run("one kind", { kinds: ["person"] })).failed).toMatch(/of other kinds.*`feed` in another folder/);
  });

  it("is refused where an answer is not what its manifest says, and where the key may not follow", async () => {
    const server = createServer(async (_request, response) => {
      const manifest = { complete: true, sha256: createHash("sha256").update("otherwise").digest("hex") };
      response.end(`{"begins":"copy"}\n{"cursor":"A","copy":"whole"}\n${JSON.stringify({ manifest })}\n`);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await run("false", { url })).failed).toContain("not what its manifest says");
    server.close();
    expect(inFolder("false")).toEqual([]);
    expect((await run("kinds", { kinds: ["document"] })).failed).toContain("document:export");
    truncateSync(join(folder, "key"));
    expect((await run("nobody")).failed).toContain("not complete");
  });
});
