import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { FeedSource } from "../../imports/feeds/source.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A source whose hub answers so, and to its sixth asking with a feed that is whole: none is asked for ever. */
async function askedOf(status: number, body: string | ((asked: number) => string), patience = 0) {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    if (asked > 5) response.end(whole(""));
    else response.writeHead(status).end(typeof body === "string" ? body : body(asked));
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return new FeedSource({ url, headers: {}, reason: "our copy", patience, remark: () => {} });
}

async function read(parts: AsyncIterable<unknown>): Promise<string | null> {
  try {
    await Array.fromAsync(parts);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const part = (cursor: unknown) => `${JSON.stringify({ cursor, copy: "whole" })}\n`;
const range = (after: string | null, through: string | null) =>
  `${JSON.stringify({ range: { after, through }, records: 0, root: "0".repeat(64) })}\n`;
const [first, second] = [`PER-${"A".repeat(26)}`, `PER-${"B".repeat(26)}`];
const whole = (text: string) => {
  const manifest = { complete: true, sha256: createHash("sha256").update(text).digest("hex") };
  return `${text}${JSON.stringify({ manifest })}\n`;
};

describe("a hub that is asked for its feed", () => {
  it.each([
    `${part("A")}{"problem":null}\n`,
    `${part("A")}{"problem":{"detail":"without a status"}}\n`,
    `${part("A")}{"manifest":null}\n`,
    `${part("A")}{"manifest":{"complete":\n`,
    whole(part(null)),
    whole('{"cursor":\n'),
  ])("is no hub of this version where a line is of no feed: %j", async (body) => {
    expect(await read((await askedOf(200, body)).parts(null))).toContain("is of no feed of this version");
  });

  it.each(["null", "[1]", '"busy"', "<html>", '{"detail":7,"code":[]}'])(
    "is said to have answered with its status where a proxy answers in its place: %j",
    async (body) => {
      expect(await read((await askedOf(503, body)).parts(null))).toContain("the hub answered 503");
    },
  );

  it.each(["soon", -5, null, {}])("is waited for as usual where it does not say how long: %j", async (retryAfter) => {
    const body = JSON.stringify({ detail: "later", retryAfter });
    expect(await read((await askedOf(429, body)).parts(null))).toContain("later");
  });

  it("is given up where it tells nothing more, however often it is cut and whatever cursors it gives", async () => {
    expect(await read((await askedOf(200, (asked) => part(`${asked}`), 0.3)).parts(null))).toContain("was cut");
    expect(await read((await askedOf(200, range(null, null), 0.3)).roots())).toContain("was cut");
  });

  it("is refused where its ranges go back, and asked on from the end of a range that it told", async () => {
    const back = whole(range(null, second) + range(second, first));
    expect(await read((await askedOf(200, back)).roots())).toContain("another range than was asked for");
    const cut = (asked: number) => (asked === 1 ? range(first, second) : whole(range(second, second)));
    expect(await read((await askedOf(200, cut, 0.3)).range({ after: first, through: second }))).toBe(null);
  });
});
