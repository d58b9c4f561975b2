import { answered, badRequest, type Row, type Safe, type Shape } from "../row.ts";
import { sendBytes } from "../wire.ts";

const good = '{"query":"{ me { owner } }"}';
const tooLarge: Safe = { status: 431, codes: ["HEADERS_TOO_LARGE"] };
const nobody: Safe = { status: 401, codes: ["UNAUTHENTICATED"] };
const asXyz = answered(({ text }) => {
  if (!text.includes('"owner":"XYZ"')) throw new Error("somebody else was believed");
});

/** A request as its bytes: what Node's client would not send. */
function raw(what: string, bytes: (key: string) => string, safe?: Safe): Shape {
  return {
    what,
    ...(safe && { safe }),
    send: async (target, stage) => {
      const reply = await sendBytes(target, bytes(await stage.local.key("XYZ")));
      if (!reply) throw new Error(`closed without an answer at ${target.name}`);
      return [reply];
    },
  };
}

function post(key: string, headers = "", body = good, length: number | string = body.length): string {
  const usual = `Host: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n`;
  return `POST /graphql HTTP/1.1\r\n${usual}${headers}\r\n${body}`;
}

/** Names under which other systems hand on who asks; the hub takes none of them from a client. */
const internal = [
  "x-actor",
  "x-owner-country",
  "x-hub-caller",
  "x-user-id",
  "hub-claims",
  "x-forwarded-user",
  "remote-user",
];

/** What stands before a request's body. */
export const headers: readonly Row[] = [
  {
    number: 39,
    name: "headers",
    safe: badRequest,
    shapes: () => [
      ...internal.map((name): Shape => ({ what: name, headers: { [name]: "UTO" }, body: good, safe: asXyz })),
      {
        what: "an address of somebody else's",
        headers: { "x-forwarded-for": "198.51.100.7", forwarded: "for=198.51.100.7" },
        body: good,
        safe: asXyz,
      },
      {
        what: "200 headers",
        headers: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x-h${index}`, "1"])),
        body: good,
        safe: asXyz,
      },
      raw("a key and another", (key) => post(key, "Authorization: Bearer blk_live_x\r\n"), nobody),
      raw("the key twice", (key) => post(key, `Authorization: Bearer ${key}\r\n`), nobody),
      raw("the key and an empty one", (key) => post(key, "Authorization:\r\n"), nobody),
      raw("a header of 64 KB", (key) => post(key, `X-Long: ${"x".repeat(65_536)}\r\n`), tooLarge),
      raw("headers of 64 KB in all", (key) => post(key, `X-H: ${"x".repeat(1000)}\r\n`.repeat(64)), tooLarge),
      raw("an address of 64 KB", () => `GET /${"x".repeat(65_536)} HTTP/1.1\r\nHost: x\r\n\r\n`, tooLarge),
      raw("a line feed alone in a value", (key) => post(key, "X-A: 1\nX-Actor: UTO\r\n"), {
        status: [200, 400],
        codes: ["BAD_REQUEST"],
      }),
      raw("a carriage return alone in a value", (key) => post(key, "X-A: 1\rX-Actor: UTO\r\n")),
      raw("a NUL in a value", (key) => post(key, "X-A: 1\0\r\n")),
      raw("a folded value", (key) => post(key, "X-A: 1\r\n X-Actor: UTO\r\n"), {
        status: [200, 400],
        codes: ["BAD_REQUEST"],
      }),
      raw("a space before the colon", (key) => post(key, "X-Actor : UTO\r\n")),
      raw("a name of no characters", (key) => post(key, ": UTO\r\n")),
      raw("__proto__ as a header", (key) => post(key, "__proto__: polluted\r\nconstructor: polluted\r\n"), asXyz),
      raw("two lengths", (key) => post(key, "Content-Length: 5\r\n")),
      raw("a length and pieces", (key) =>
        post(key, "Transfer-Encoding: chunked\r\n", "0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n"),
      ),
      raw("a negative length", (key) => post(key, "", good, "-1")),
      raw("a length that is no number", (key) => post(key, "", good, "1e3")),
      raw(
        "pieces of another coding",
        () => "POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
      ),
      raw(
        "a piece of no length",
        () =>
          "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      ),
      raw("no host", (key) => post(key).replace("Host: x\r\n", ""), asXyz),
      raw("two hosts", (key) => post(key, "Host: y\r\n"), { status: [200, 400] }),
      raw("an expectation that nobody knows", (key) => post(key, "Expect: miracles\r\n"), asXyz),
      raw("another version of HTTP", () => "GET / HTTP/3.0\r\n\r\n"),
      raw("HTTP/2 from the start", () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
      raw("a method that nobody knows", () => "STEAL /graphql HTTP/1.1\r\nHost: x\r\n\r\n"),
      raw("a TLS greeting", () => "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"),
      raw("nonsense", () => "\x00\x01\x02 nonsense\r\n\r\n"),
      raw("an address that cannot be read", () => "GET /page/%zz HTTP/1.1\r\nHost: x\r\n\r\n", { status: [400, 404] }),
      raw("an address with a host", () => "GET http://169.254.169.254/latest HTTP/1.1\r\nHost: x\r\n\r\n", {
        status: [400, 404],
        codes: ["BAD_REQUEST", "NOT_FOUND"],
      }),
    ],
  },
];
