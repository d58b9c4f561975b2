import { crc32 } from "node:zlib";
import { expect } from "vitest";
import { makeKey } from "../../../core/access/keys/format.ts";
import type { NewKey } from "../../../core/access/keys/record.ts";
import { type Asker, openTestHub, ownLimits } from "../../hub.ts";
import { type Target, type Row, type Safe, type Shape } from "../row.ts";
import type { Stage } from "../stage.ts";
import { spread } from "../timing.ts";
import type { Reply } from "../wire.ts";

const body = { query: "{ me { owner } }" };
const nobody: Safe = { status: 401, codes: ["UNAUTHENTICATED"] };

/** Another last character, so that the checksum no longer fits. */
const misspelt = (key: string) => key.slice(0, -1) + (key.endsWith("0") ? "1" : "0");

/** A key of the right form that was never given out. */
const stranger = () => makeKey(false).text;

/** The id of one key with the secret of another, and a checksum that fits. */
function crossed(one: string, other: string): string {
  const joined = one.slice(0, 20) + other.slice(20, -6);
  const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  let rest = crc32(joined);
  let checksum = "";
  for (let place = 0; place < 6; place += 1) {
    checksum = alphabet.charAt(rest % 62) + checksum;
    rest = Math.floor(rest / 62);
  }
  return joined + checksum;
}

/** Wrong keys, all of which must get one and the same answer: fewer than an address may send in a minute. */
async function wrongKeys(stage: Stage): Promise<Readonly<Record<string, string | readonly string[] | undefined>>> {
  const { local } = stage;
  const { keys } = local.hub.platform;
  const good = await local.key("XYZ");
  const other = await local.key("UTO");
  const revoked = await local.key({ owner: "XYZ", name: "revoked" });
  await keys.revoke(revoked.slice(9, 19));
  const expired = await local.key({
    owner: "XYZ",
    name: "expired",
    expires: new Date(local.clock.now() + 1_000).toISOString(),
  });
  const early = await local.key({
    owner: "XYZ",
    name: "early",
    notBefore: new Date(local.clock.now() + 3_600_000).toISOString(),
  });
  const elsewhere = await local.key({ owner: "XYZ", name: "elsewhere", addresses: ["198.51.100.0/24"] });
  local.clock.pass(1_500);
  return {
    "no key": undefined,
    "a key of another kind": "Bearer sk_live_0123456789",
    "a wrong checksum": `Bearer ${misspelt(good)}`,
    "an unknown id": `Bearer ${stranger()}`,
    "the id of one and the secret of another": `Bearer ${crossed(good, other)}`,
    "a revoked key": `Bearer ${revoked}`,
    "an expired key": `Bearer ${expired}`,
    "a key that is not good yet": `Bearer ${early}`,
    "a key of another place": `Bearer ${elsewhere}`,
    "a live key as a test key": `Bearer ${good.replace("live", "test")}`,
    "the scheme in lower case": `bearer ${good}x`,
    "the key in capitals": `Bearer ${good.toUpperCase()}`,
    "two keys in one header": `Bearer ${good}, Bearer ${good}`,
    "a key without its scheme": good,
    "another scheme": `Basic ${Buffer.from(`x:${good}`).toString("base64")}`,
    "a key of 8,000 characters": `Bearer ${good}${"x".repeat(8_000)}`,
    "the key's id alone": `Bearer ${good.slice(9, 19)}`,
  };
}

/** Two answers as a client can tell them apart. */
function visible({ status, headers, text }: Reply): string {
  const { "hub-request": id, date: _date, ...rest } = headers;
  return JSON.stringify([status, rest, text.replace(String(id), "")]);
}

/** Keys, and what a key may spend. */
export const keys: readonly Row[] = [
  {
    number: 36,
    name: "wrong keys",
    safe: nobody,
    shapes: async (stage) => {
      const wrong = await wrongKeys(stage);
      const first: Reply[] = [];
      return [
        ...Object.entries(wrong).map(([what, authorization]): Shape => ({
          what,
          // One gateway alone: how many an address may send is counted.
          send: onlyAt(stage.gateway, async () => {
            const reply = await stage.send(stage.gateway, { who: null, headers: { authorization }, body });
            first.push(reply);
            expect(visible(reply)).toBe(visible(first[0] as Reply));
            return [reply];
          }),
        })),
        {
          what: "a key of a megabyte",
          safe: { status: 431, codes: ["HEADERS_TOO_LARGE"] },
          send: onlyAt(stage.gateway, async () => [
            await stage.send(stage.gateway, {
              who: null,
              headers: { authorization: `Bearer ${"x".repeat(1_000_000)}` },
              body,
            }),
          ]),
        },
        {
          what: "more than twenty from one address in a minute, and a good one after them",
          safe: { status: [401, 429], codes: ["UNAUTHENTICATED", "TOO_MANY_FAILURES"] },
          send: onlyAt(stage.gateway, async () => {
            const replies: Reply[] = [];
            for (let time = 0; time < 8; time += 1) replies.push(await stage.send(stage.gateway, { who: null, body }));
            expect(replies.map(({ status }) => status).slice(-4)).toEqual([429, 429, 429, 429]);
            expect(Number(replies.at(-1)?.headers["retry-after"])).toBeGreaterThan(0);
            return replies;
          }),
        },
        { what: "each of them at a subgraph's port", who: null, body, send: atPorts(Object.values(wrong)) },
      ];
    },
  },
  {
    number: 37,
    name: "the time that a wrong key takes",
    safe: nobody,
    shapes: () => [
      {
        what: "an unknown id against a wrong secret, 2 × 5,000",
        drill: async () => {
          // What a client could measure at best: the whole answer, with no network before it. How often the store is
          // asked is a test of its own.
          const hub = await openTestHub({}, ownLimits);
          const key = await hub.key("XYZ");
          const wrong = crossed(key, await hub.key("UTO"));
          const unknown = stranger();
          const ask = (text: string) =>
            hub.ask("XYZ", "{ me { owner } }", { headers: { authorization: `Bearer ${text}` } });
          expect((await ask(key)).status).toBe(200);
          const t = await spread(
            5_000,
            () => ask(wrong),
            () => ask(unknown),
          );
          await hub.close();
          expect(Math.abs(t), "t of the times").toBeLessThan(10);
        },
      },
    ],
  },
  {
    number: 43,
    name: "a key that makes keys wider than itself",
    safe: { status: 200, codes: ["FORBIDDEN"], holds: (reply) => expect(reply.text).not.toContain("blk_") },
    shapes: wideSiblings,
  },
];

/** An organisation's administrator, whose own key is narrow in every part. */
const narrow = {
  owner: "NLD",
  name: "administrator",
  role: "partner",
  scopes: ["partner:administer", "documentReport:read"],
  purposes: ["border-control"],
  bounds: { owners: ["XYZ"], classes: ["source"], operations: null, perMinute: 1_000, perDay: 5_000 },
  addresses: ["127.0.0.0/8"],
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ days: [day], from: "00:00", until: "24:00" })),
  documentMode: "log",
} satisfies Asker;

/** The same key but for one part, in which it reaches further. */
const wider: readonly Partial<NewKey>[] = [
  { role: "internal" },
  { role: "analyst" },
  { scopes: ["partner:administer", "*:read"] },
  { purposes: null },
  { purposes: ["border-control", "identify"] },
  { addresses: null },
  { addresses: ["126.0.0.0/7"] },
  { hours: null },
  { documentMode: "off" },
  ...(["owners", "classes", "perMinute", "perDay"] as const).map((part) => ({
    bounds: { ...narrow.bounds, [part]: null },
  })),
];

async function wideSiblings({ local }: Stage): Promise<Shape[]> {
  const expires = new Date(local.clock.now() + 86_400_000).toISOString();
  const who = { ...narrow, expires };
  return Promise.all(
    [...wider, { expires: null }].map(async (part) => {
      const sibling = { test: false, ...who, ...part, name: `sibling with ${JSON.stringify(part)}` };
      const { id } = await local.hub.platform.keys.create(sibling);
      const query = "mutation ($id: ID!) { rotateKey(id: $id) { key } }";
      return { what: `rotating a ${sibling.name}`, who, body: { query, variables: { id } } };
    }),
  );
}

function onlyAt(only: Target, send: () => Promise<readonly Reply[]>): Shape["send"] {
  return async (target) => (target === only ? send() : []);
}

/** A hub's own keys are nothing to a subgraph. */
function atPorts(authorizations: readonly (string | readonly string[] | undefined)[]): Shape["send"] {
  return async (target, stage) => {
    if (target !== stage.gateway) return [];
    const replies: Reply[] = [];
    for (const port of stage.ports) {
      for (const authorization of authorizations)
        replies.push(await stage.send(port, { who: null, headers: { authorization }, body }));
    }
    return replies;
  };
}
