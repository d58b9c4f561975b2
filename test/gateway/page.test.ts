import fastify, { type FastifyInstance } from "fastify";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { purposes } from "../../core/access/purposes.ts";
import { page } from "../../gateway/page/serve.ts";
import { openQueryPage } from "../query-page.ts";

let app: FastifyInstance;
let html: string;

beforeAll(async () => {
  app = fastify();
  await app.register(page, { endpoint: "/graphql" });
  html = (await app.inject("/page")).body;
});

afterAll(() => app.close());

const namedIn = (text: string) => Array.from(text.matchAll(/(?:src|href)="([^"]*)"/g), ([, address = ""]) => address);

describe("the query page", () => {
  it("has a field for the key or token that shows nothing, and every purpose to choose from", () => {
    expect(html).toMatch(/API key or token\s*<input\s+id="key"\s+type="password"(?![^>]*(maxlength|pattern))/);
    for (const purpose of purposes) expect(html).toContain(`<option>${purpose}</option>`);
  });

  it("is where a browser that asks for the hub is led, and nobody else, whatever stands behind the address", async () => {
    for (const url of ["/", "/?next=//example.org", "/?https://example.org"]) {
      const { statusCode, headers } = await app.inject({ url, headers: { accept: "text/html,*/*;q=0.8", host: "x" } });
      expect([statusCode, headers["location"], headers["vary"]]).toEqual([302, "/page", "accept"]);
    }
    for (const headers of [{}, { accept: "*/*" }, { accept: "application/json" }])
      expect((await app.inject({ url: "/", headers })).statusCode).toBe(404);
  });

  it("names files of its own alone, and each of them is there", async () => {
    const named = namedIn(html);
    expect(named.length).toBeGreaterThan(5);
    for (const address of named) {
      expect(address).toMatch(/^\/page\//);
      expect((await app.inject(address)).statusCode, address).toBe(200);
    }
  });

  it("fetches nothing from elsewhere by its style sheets", async () => {
    for (const address of namedIn(html).filter((name) => name.endsWith(".css"))) {
      const { body } = await app.inject(address);
      const elsewhere = Array.from(body.matchAll(/url\(\s*["']?([^"')]{0,40})/g), ([, url = ""]) => url).filter(
        (url) => !url.startsWith("data:") && !url.startsWith("#"),
      );
      expect(elsewhere, address).toEqual([]);
      expect(body).not.toMatch(/@import/);
    }
  });

  it("forbids the browser every address but the hub's, and every script in the page", async () => {
    const policy = String((await app.inject("/page")).headers["content-security-policy"]);
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(html).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))|\son\w+=|<style|\sstyle=/);
  });

  it("shows the marks in what a record says, and leaves the lines of a description as they are", async () => {
    const body = JSON.stringify({ data: { name: "Anna\u202eB\u{e0041}\u2028", about: "one\n\ntwo  three" } });
    const { ask } = await openQueryPage(app, {}, async () => new Response(body));
    expect(JSON.stringify(await ask({ query: "{ me }" }))).toBe(
      JSON.stringify({ data: { name: "Anna\\u202eB\\udb40\\udc41\\u2028", about: "one\n\ntwo  three" } }),
    );
  });

  it("names the field that cannot be sent, and sends nothing", async () => {
    for (const [field, name] of [
      ["key", "API key or token"],
      ["case", "Case"],
    ] as const) {
      const { ask } = await openQueryPage(app, { [field]: "Łódź 7" }, expect.unreachable);
      expect(await ask({ query: "{ me }" })).toEqual({ errors: [{ message: expect.stringMatching(`^${name}: `) }] });
    }
  });

  it("is asked for again only when a file has changed", async () => {
    const first = await app.inject("/page/graphiql.js");
    expect(first.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(first.headers["cache-control"]).toContain("max-age");
    const again = await app.inject({ url: "/page/graphiql.js", headers: { "if-none-match": first.headers.etag } });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe("");
  });

  it.each(["/page/serve.ts", "/page/..%2fserve.ts", "/page/constructor", "/page/shell.html"])(
    "has no file %s",
    async (url) => {
      expect((await app.inject(url)).statusCode).toBe(404);
    },
  );
});

describe("the example queries", () => {
  const folder = join(import.meta.dirname, "../../gateway/page/examples");
  const examples = readdirSync(folder)
    .toSorted()
    .map((file) => readFileSync(join(folder, file), "utf8"));

  it("stand in the page in the order of their file names", async () => {
    const { tabs } = await openQueryPage(app, {}, expect.unreachable);
    expect(tabs.map(({ query }) => query)).toEqual(examples);
  });

  it("are GraphQL, one named operation each, which names their tab", () => {
    for (const example of examples) {
      const operations = parse(example).definitions.filter(({ kind }) => kind === "OperationDefinition");
      expect(operations.map((operation) => "name" in operation && operation.name?.value)).toEqual([expect.any(String)]);
    }
  });

  it("ask only what the hub answers", () => {
    const api = buildSchema(readFileSync(join(import.meta.dirname, "../../schema/generated/api.graphql"), "utf8"));
    for (const example of examples) expect(validate(api, parse(example))).toEqual([]);
  });
});
