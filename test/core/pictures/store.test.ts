import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FolderPictures, pathOfObject } from "../../../core/pictures/folder.ts";
import { S3Pictures } from "../../../core/pictures/s3.ts";
import type { ObjectName, PictureStore } from "../../../core/pictures/store.ts";
import { PicturesUnavailable } from "../../../core/pictures/unavailable.ts";
import { stillClock } from "../../world.ts";
import { accessKey, region, secretKey, startS3 } from "./s3-server.ts";

const bucket = "pictures-of-utopia";
const prefix = "hub/one/";
let s3: Awaited<ReturnType<typeof startS3>>;
let folder: string;
beforeAll(async () => {
  s3 = await startS3(bucket);
  folder = join(mkdtempSync(join(tmpdir(), "pictures-")), "pictures");
});
afterAll(async () => {
  rmSync(join(folder, ".."), { recursive: true, force: true });
  await s3.close();
});

const inBucket = (more: object = {}) =>
  new S3Pictures({ endpoint: s3.endpoint, region, bucket, prefix, accessKey, secretKey, ...more }, stillClock());

/** Names that no other test has. */
let names = 0;
function name(): ObjectName {
  const letter = (at: number) => String.fromCharCode(65 + (Math.floor((names + 1) / 26 ** at) % 26));
  names += 1;
  return `494000-${Array.from({ length: 26 }, (_, at) => letter(at)).join("")}`;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const all = async (store: PictureStore) => (await Array.fromAsync(store.names())).toSorted();

it("is not taken to have kept what the bucket's server answers with 404", async () => {
  const server = createServer((_request, response) => response.writeHead(404).end("nothing here"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(inBucket({ endpoint }).put(name(), bytes("a picture"))).rejects.toThrow(PicturesUnavailable);
  server.closeAllConnections();
  server.close();
});

describe.each([
  ["a folder", () => new FolderPictures(folder)],
  ["an S3-compatible store", () => inBucket()],
])("the store of pictures in %s", (_place, open: () => PictureStore) => {
  it("gives back what was put under a name, to whoever opens it next", async () => {
    const one = name();
    await open().put(one, bytes("a picture"));
    expect(Buffer.from((await open().get(one)) ?? []).toString()).toBe("a picture");
  });

  it("has nothing under a name that was never put", async () => {
    expect(await open().get(name())).toBeNull();
  });

  it("takes the same name again, as after an answer that was lost", async () => {
    const one = name();
    await open().put(one, bytes("first"));
    await open().put(one, bytes("second, and longer"));
    expect(Buffer.from((await open().get(one)) ?? []).toString()).toBe("second, and longer");
  });

  it("removes what is there and passes over what is not", async () => {
    const [one, other] = [name(), name()];
    await open().put(one, bytes("gone"));
    await open().remove([one, other]);
    expect(await open().get(one)).toBeNull();
  });

  it("lists every name, however many", async () => {
    const store = open();
    await store.remove(await all(store));
    const put = Array.from({ length: 8 }, name).toSorted();
    for (const one of put) await store.put(one, bytes("listed"));
    expect(await all(store)).toEqual(put);
  });

  it("takes no name that could lead elsewhere", async () => {
    for (const other of ["../id.key", "494000-A/../../id.key", "494000-" + "a".repeat(26), ""])
      await expect(async () => open().get(other as ObjectName)).rejects.toThrow(TypeError);
  });
});

describe("pictures in a folder", () => {
  it("are for the hub's own user alone", async () => {
    const one = name();
    await new FolderPictures(folder).put(one, bytes("own"));
    const path = join(folder, pathOfObject(one));
    expect([statSync(path), statSync(join(path, ".."))].map(({ mode }) => mode & 0o777)).toEqual([0o600, 0o700]);
    expect(readdirSync(join(path, ".."))).toEqual([one]);
  });

  it("that a crash left half are listed, read by nobody and removed", async () => {
    const [one, store] = [name(), new FolderPictures(folder)];
    const path = join(folder, pathOfObject(one));
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(`${path}.part`, "half");
    expect(await store.get(one)).toBeNull();
    expect(await all(store)).toContain(one);
    await store.remove([one]);
    expect(await all(store)).not.toContain(one);
  });
});

describe("pictures in a bucket", () => {
  it("have keys that begin with the hub's prefix, and no other's are seen", async () => {
    s3.objects.set("other/494000-AAAAAAAAAAAAAAAAAAAAAAAAAA", Buffer.from("another's"));
    s3.objects.set(`${prefix}notes.txt`, Buffer.from("somebody's"));
    const one = name();
    await inBucket().put(one, bytes("own"));
    expect(s3.objects.has(prefix + one)).toBe(true);
    expect(await all(inBucket())).toEqual(
      [...s3.objects.keys()]
        .flatMap((key) => {
          const own = key.startsWith(prefix) ? key.slice(prefix.length) : "";
          return /^\d{6}-/.test(own) ? [own] : [];
        })
        .toSorted(),
    );
  });

  it.each([
    ["the secret is another", { secretKey: "not it" }],
    ["the bucket is missing", { bucket: "nowhere" }],
    ["nobody listens there", { endpoint: "http://127.0.0.1:9" }],
  ])("cannot be reached where %s", async (_why, wrong) => {
    const store = inBucket(wrong);
    for (const call of [() => store.get(name()), () => store.put(name(), bytes("x")), () => all(store)])
      await expect(call()).rejects.toThrow(PicturesUnavailable);
  });
});
