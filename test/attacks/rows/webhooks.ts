import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import type { Network } from "../../../core/webhooks/send.ts";
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

interface Hostile {
  readonly says: RequestListener;
  readonly network?: Partial<Network>;
}

/** Receivers that attack whoever tells them something. Each is told of one hit. */
const receivers: Readonly<Record<string, Hostile>> = {
  "redirects to clouds' metadata": {
    says: (_request, response) =>
      response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  },
  "redirects to the hub itself": {
    says: ({ headers }, response) => response.writeHead(308, { location: `http://${headers.host}/graphql` }).end(),
  },
  "answers without an end": {
    says: (_request, response) => {
      response.writeHead(500);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", more);
      more();
    },
  },
  "answers a byte at a time": {
    says: (_request, response) => {
      const timer = setInterval(() => response.socket?.write("H"), 5);
      response.on("close", () => clearInterval(timer));
    },
    network: { millis: 100 },
  },
  "says what is no HTTP": { says: (_request, response) => response.socket?.end("\0\x01\x02") },
  "hangs up": { says: (_request, response) => response.socket?.destroy() },
};

/** The hub, a receiver under a name, and what that name leads to at each look-up. */
async function telling(says: RequestListener, lookups: readonly string[][], network: Partial<Network> = {}) {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    says(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://hooks.example:${(server.address() as AddressInfo).port}`;
  let looked = 0;
  const lookup = async () => lookups[Math.min(looked++, lookups.length - 1)] ?? [];
  const to = await openWebhookHub({ ...network, lookup }, [origin]);
  const org = to.organisation();
  await org.declare({ url: `${origin}/hits` });
  await org.hit();
  await to.ring();
  const fares = await org.fares();
  await to.close();
  server.closeAllConnections();
  server.close();
  return { asked, looked, fares, faults: to.faults };
}

export const webhooks: readonly Row[] = [
  {
    number: 44,
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
    number: 45,
    name: "receivers of webhooks",
    safe: { status: 200 },
    shapes: () => [
      ...Object.entries(receivers).map(([what, { says, network }]): Shape => ({
        what: `a receiver that ${what}`,
        drill: async () => {
          const { asked, fares, faults } = await telling(says, [["127.0.0.1"]], network);
          expect([asked, fares.failures, fares.waiting, faults]).toEqual([1, 1, 1, []]);
        },
      })),
      {
        what: "a name that leads elsewhere at its second look-up",
        drill: async () => {
          const says: RequestListener = (_request, response) => response.writeHead(204).end();
          const { asked, looked, fares } = await telling(says, [["127.0.0.1"], ["169.254.169.254"]]);
          expect([asked, looked, fares.failures]).toEqual([1, 1, 0]);
        },
      },
      ...[["169.254.169.254"], ["10.0.0.1"], ["127.0.0.1", "10.0.0.1"], ["::ffff:10.0.0.1"], ["fd00::1"]].map(
        (found): Shape => ({
          what: `a name that leads to ${found.join(" and ")}`,
          drill: async () => {
            const { asked, fares } = await telling(() => {}, [found]);
            expect([asked, fares.failure.says]).toEqual([
              0,
              "its name leads to no address that the hub may connect to",
            ]);
          },
        }),
      ),
    ],
  },
];
