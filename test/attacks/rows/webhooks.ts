import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import { openWebhookHub } from "../../gateway/background/webhook-hub.ts";
import { asks, type Row, type Shape } from "../row.ts";

const create = "mutation ($webhook: NewWebhookInput!) { createWebhook(webhook: $webhook) { id secret } }";
const administrator = { owner: "XYZ", scopes: ["partner:administer", "hit:read"] } as const;
const wanted = (url: string) => ({ webhook: { name: "Desk", purpose: "border-control", url } });

/** What somebody would have the hub ask for it. */
const addresses = [
  "http://169.254.169.254/latest/meta-data/",
  "http://127.0.0.1:4000/graphql",
  "http://2130706433/",
  "http://0177.0.0.1/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://localhost/",
  "https://hooks.example/",
  "file:///etc/passwd",
  "gopher://127.0.0.1:6379/_FLUSHALL",
  "data:text/plain,x",
  "javascript:alert(1)",
  "http://user:pass@hooks.example/",
  "hooks",
  "",
];

/** Receivers that attack whoever tells them something. Each is told of one hit. */
const receivers: Readonly<Record<string, RequestListener>> = {
  "redirects to clouds' metadata": (_request, response) =>
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  "redirects to the hub itself": ({ headers }, response) =>
    response.writeHead(308, { location: `http://${headers.host}/graphql` }).end(),
  "answers without an end": (_request, response) => {
    response.writeHead(500);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on("drain", more);
    more();
  },
  "answers a byte at a time": (_request, response) => {
    const timer = setInterval(() => response.socket?.write("H"), 5);
    response.on("close", () => clearInterval(timer));
  },
  "says what is no HTTP": (_request, response) => response.socket?.end("\0\x01\x02"),
  "hangs up": (_request, response) => response.socket?.destroy(),
};

/** One hub that tells whoever attacks it, each receiver under a name of its own on one port. */
async function openTelling(names: readonly string[]) {
  const says = new Map<string, RequestListener>();
  const found = new Map<string, string[][]>();
  const looked: string[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const [name = ""] = (request.headers.host ?? "").split(":");
    asked.push(name);
    says.get(name)?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const lookup = async (name: string) => {
    looked.push(name);
    const answers = found.get(name) ?? [];
    return (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
  };
  const to = await openWebhookHub(
    { lookup, millis: 500 },
    names.map((name) => `http://${name}:${port}`),
  );
  return {
    /** What comes of telling it one thing. */
    async tell(name: string, listener: RequestListener, lookups: string[][]) {
      says.set(name, listener);
      found.set(name, lookups);
      const org = to.organisation();
      const { id } = await org.declare({ url: `http://${name}:${port}/hits` });
      await org.hit();
      await to.ring();
      const fares = await org.fares();
      await org.asking.remove(id);
      const times = (list: readonly string[]) => list.filter((one) => one === name).length;
      return { asked: times(asked), looked: times(looked), fares, faults: to.faults };
    },
    async close() {
      await to.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

export const webhooks: readonly Row[] = [
  {
    number: 46,
    name: "addresses for webhooks",
    safe: {
      status: 200,
      codes: ["BAD_USER_INPUT"],
      holds: ({ text }) => expect(text).toContain('"createWebhook":null'),
    },
    shapes: () => [
      ...addresses.map((url) => asks(`a webhook at ${url}`, create, wanted(url), { who: administrator })),
      asks("a webhook of a key that administers nothing", create, wanted("https://hooks.example/"), {
        safe: { status: [200, 403], codes: ["FORBIDDEN"] },
      }),
    ],
  },
  {
    number: 47,
    name: "receivers of webhooks",
    safe: { status: 200 },
    shapes: () => {
      const forbidden = [
        ["169.254.169.254"],
        ["10.0.0.1"],
        ["127.0.0.1", "10.0.0.1"],
        ["::ffff:10.0.0.1"],
        ["fd00::1"],
      ];
      const attackers = Object.entries(receivers);
      const named = (at: number) => `r${at}.hooks.example`;
      const all = attackers.length + forbidden.length + 1;
      const opened = openTelling(Array.from({ length: all }, (_, at) => named(at)));
      return [
        ...attackers.map(([what, says], at): Shape => ({
          what: `a receiver that ${what}`,
          drill: async () => {
            const { asked, fares, faults } = await (await opened).tell(named(at), says, [["127.0.0.1"]]);
            expect([asked, fares.failures, fares.waiting, faults]).toEqual([1, 1, 1, []]);
          },
        })),
        ...forbidden.map((found, at): Shape => ({
          what: `a name that leads to ${found.join(" and ")}`,
          drill: async () => {
            const { asked, fares } = await (await opened).tell(named(attackers.length + at), () => {}, [found]);
            const says = "its name leads to no address that the hub may connect to";
            expect([asked, fares.failure.says]).toEqual([0, says]);
          },
        })),
        {
          what: "a name that leads elsewhere at its second look-up",
          drill: async () => {
            const says: RequestListener = (_request, response) => response.writeHead(204).end();
            const telling = await opened;
            const { asked, looked, fares } = await telling.tell(named(all - 1), says, [
              ["127.0.0.1"],
              ["169.254.169.254"],
            ]);
            expect([asked, looked, fares.failures]).toEqual([1, 1, 0]);
            await telling.close();
          },
        },
      ];
    },
  },
];
