import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendBytes } from "../attacks/wire.ts";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let target: { readonly name: string; readonly host: string; readonly port: number };

beforeAll(async () => {
  hub = await openTestHub();
  await hub.app.listen({ host: "127.0.0.1", port: 0 });
  target = { name: "the gateway", host: "127.0.0.1", port: (hub.app.server.address() as AddressInfo).port };
});
afterAll(() => hub.close());

const question = '{"query":"{ me { owner } }"}';

async function post(headers: string): Promise<string> {
  const key = await hub.key("XYZ");
  return `POST /graphql HTTP/1.1\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: ${question.length}\r\n${headers}\r\n${question}`;
}

describe("a request that Node's parser gives up on", () => {
  it.each([
    ["with headers of 64 kB", () => post(`X-Long: ${"x".repeat(65_536)}\r\n`), 431, "HEADERS_TOO_LARGE"],
    ["with two lengths", () => post("Content-Length: 5\r\n"), 400, "BAD_REQUEST"],
    ["of an unknown method", async () => "STEAL / HTTP/1.1\r\n\r\n", 400, "BAD_REQUEST"],
  ])("%s is refused in the hub's own form, with its audit entry", async (_what, bytes, status, code) => {
    const reply = await sendBytes(target, await bytes());
    expect(reply).toMatchObject({ status, headers: { "content-type": "application/json; charset=utf-8" } });
    expect(JSON.parse(reply?.text ?? "").errors[0].extensions.code).toBe(code);
    const [entry] = await hub.entries(String(reply?.headers["hub-request"]));
    expect(entry?.header).toMatchObject({ kind: "refusal", status, errors: [code], address: "127.0.0.1" });
  });

  it("by itself alone, for want of a host or for an expectation, is answered like any other", async () => {
    for (const header of ["", "Expect: miracles\r\n"]) {
      expect(await sendBytes(target, await post(header))).toMatchObject({
        status: 200,
        text: '{"data":{"me":{"owner":"XYZ"}}}\n',
      });
    }
  });
});
