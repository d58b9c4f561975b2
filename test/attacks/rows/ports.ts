import { createSecretKey, hash } from "node:crypto";
import { SignJWT } from "jose";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { ClaimSigner, claimsVersion } from "../../../core/access/claims.ts";
import type { Addressee } from "../../../core/access/introduction.ts";
import { subgraphNames } from "../../../records/subgraphs.ts";
import { addresseeAt } from "../../introductions.ts";
import { callerOf, claimsOf, stillClock } from "../../world.ts";
import { type Target, refused, type Row, type Shape } from "../row.ts";
import { canary, type Stage } from "../stage.ts";
import { type Reply, sendRequest } from "../wire.ts";

const entities = "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }";
const asked = (representations: unknown) => JSON.stringify({ query: entities, variables: { r: representations } });

/** Who the gateway says is asking: somebody who may see everything that is shown to XYZ. */
const claims = (requestId: string) =>
  claimsOf(stillClock(), { caller: callerOf("XYZ"), purpose: "identify", requestId });

/** Claims as a forger would make them; all but what is altered is right. */
function forged(
  { local }: Stage,
  { subgraph, instance }: Addressee,
  body: string,
  altered: { key?: Uint8Array; age?: number; issuer?: string; digest?: string; claims?: object },
): Promise<string> {
  const now = Math.floor(local.clock.now() / 1_000) - (altered.age ?? 0);
  return new SignJWT({
    version: claimsVersion,
    instance,
    ...claims("request-000000"),
    body: altered.digest ?? hash("sha256", body, "base64url"),
    ...altered.claims,
  })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(altered.issuer ?? "borderlink-gateway")
    .setAudience(subgraph)
    .setJti(local.clock.id())
    .setIssuedAt(now)
    .setExpirationTime(now + 30)
    .sign(createSecretKey(altered.key ?? new Uint8Array(local.hub.platform.secret("claims"))));
}

const unsigned = (audience: string) =>
  [{ alg: "none" }, { iss: "borderlink-gateway", aud: audience, jti: "x", ...claims("x") }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".") + ".";

/** What a forger could show at the port of a subgraph, and what it would then ask for. */
const credentials: Readonly<Record<string, (stage: Stage, at: Addressee, body: string) => Promise<string> | string>> = {
  "a word": () => "Bearer x",
  "a hub's own key": async ({ local }) => `Bearer ${await local.key("XYZ")}`,
  "claims under another key": async (stage, at, body) =>
    `Bearer ${await forged(stage, at, body, { key: new Uint8Array(32) })}`,
  "claims that are signed by nobody": (_stage, { subgraph }) => `Bearer ${unsigned(subgraph)}`,
  "claims for another subgraph": async (stage, at, body) =>
    `Bearer ${await forged(stage, { ...at, subgraph: `${at.subgraph}x` }, body, {})}`,
  "a greeting": async ({ local }, { subgraph }) =>
    `Bearer ${(await signerOf(local).introductions.greet(subgraph)).token}`,
  "claims of another issuer": async (stage, at, body) =>
    `Bearer ${await forged(stage, at, body, { issuer: "somebody" })}`,
  "claims that are too old": async (stage, at, body) => `Bearer ${await forged(stage, at, body, { age: 60 })}`,
  "claims of tomorrow": async (stage, at, body) => `Bearer ${await forged(stage, at, body, { age: -86_400 })}`,
  "claims for another body": async (stage, at, body) =>
    `Bearer ${await forged(stage, at, body, { digest: hash("sha256", `${body} `, "base64url") })}`,
  "claims of another shape": async (stage, at, body) =>
    `Bearer ${await forged(stage, at, body, { claims: { caller: { owner: "UTO", scopes: ["*:*"] } } })}`,
};

/** What the gateway would never ask for, under its own signature. */
const representations: Readonly<Record<string, (stage: Stage) => unknown>> = {
  "another type's id": ({ known }) => [{ __typename: "Vehicle", id: known.anna }],
  "a type that nobody knows": ({ known }) => [{ __typename: "Nothing", id: known.anna }],
  "the type __proto__": ({ known }) => [{ __typename: "__proto__", id: known.anna }],
  "the id __proto__": () => [{ __typename: "Person", id: "__proto__" }],
  "an operator for an id": () => [{ __typename: "Person", id: { $ne: null } }],
  "no id": () => [{ __typename: "Person" }],
  null: () => [null],
  "a text": () => ["x"],
  "a list": () => [[]],
  "a hidden record": ({ secret }) => [{ __typename: "Person", id: secret }],
  "10,000 of them": ({ secret }) => Array.from({ length: 10_000 }, () => ({ __typename: "Person", id: secret })),
};

/** The subgraphs' own ports. */
export const ports: readonly Row[] = [
  {
    number: 24,
    name: "straight to a subgraph's port",
    safe: { status: 401, codes: ["UNAUTHENTICATED"] },
    shapes: () => [
      ...Object.entries(credentials).map(([what, credential]): Shape => ({
        what,
        send: atEach(async (stage, port, at) => {
          const body = asked([{ __typename: "Person", id: stage.known.anna }]);
          const reads = stage.reads();
          const reply = await ask(port, body, await credential(stage, at, body));
          expect(stage.reads() - reads).toBe(0);
          return [reply];
        }),
      })),
      {
        what: "claims of another version",
        safe: { status: 409, codes: ["VERSIONS_DIFFER"] },
        send: atEach(async (stage, port, at) => {
          const body = asked([{ __typename: "Person", id: stage.known.anna }]);
          const reads = stage.reads();
          const reply = await ask(port, body, `Bearer ${await forged(stage, at, body, { claims: { version: 1 } })}`);
          expect(stage.reads() - reads).toBe(0);
          return [reply];
        }),
      },
      {
        what: "claims for another process, that before a restart or one beside it",
        safe: { status: 421, codes: ["OTHER_INSTANCE"] },
        send: atEach(async (stage, port, at) => {
          const body = asked([{ __typename: "Person", id: stage.known.anna }]);
          const reads = stage.reads();
          const before = await forged(stage, { ...at, instance: "another" }, body, {});
          const replies = [await ask(port, body, `Bearer ${before}`), await ask(port, body, `Bearer ${before}`)];
          expect(stage.reads() - reads).toBe(0);
          return replies;
        }),
      },
      {
        what: "claims that were used before",
        send: atEach(async (stage, port, at) => {
          const body = JSON.stringify({ query: "{ __typename }" });
          const token = `Bearer ${await forged(stage, at, body, {})}`;
          expect((await ask(port, body, token)).status).toBe(200);
          return [await ask(port, body, token)];
        }),
      },
      {
        what: "claims, and another token beside them",
        send: atEach(async (stage, port, at) => {
          const body = JSON.stringify({ query: "{ __typename }" });
          const token = `Bearer ${await forged(stage, at, body, {})}`;
          return [await ask(port, body, [token, "Bearer x"]), await ask(port, body, [token, token])];
        }),
      },
      ...Object.entries(representations).map(([what, of]): Shape => ({
        what: `${what}, under the gateway's signature`,
        drill: async (stage) => {
          for (const reply of await underSignature(stage, asked(of(stage)))) expect(reply.status).toBe(200);
        },
      })),
      {
        what: "a query that is none, under the gateway's signature",
        safe: refused("GRAPHQL_PARSE_FAILED"),
        send: (target, stage) =>
          target === stage.gateway ? underSignature(stage, '{"query":"{ nonsense( "}') : Promise.resolve([]),
      },
    ],
  },
];

/** Answered with nothing, or with what is wrong; never with a fault, and never with a record that is hidden. */
async function underSignature(stage: Stage, body: string): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (const [place, port] of stage.ports.entries()) {
    const at = await addresseeOf(stage, subgraphNames[place] ?? "");
    const token = await signerOf(stage.local).sign(at, claims("request-000000"), body);
    const reply = await ask(port, body, `Bearer ${token}`);
    expect(reply.millis).toBeLessThan(1000);
    expect(reply.text).not.toMatch(new RegExp(`${canary}|node_modules|\\bat [\\w.]+ \\(`));
    expect(JSON.parse(reply.text).extensions?.disclosed ?? []).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    replies.push(reply);
  }
  return replies;
}

function atEach(send: (stage: Stage, port: Target, at: Addressee) => Promise<readonly Reply[]>): Shape["send"] {
  return async (target, stage) => {
    if (target !== stage.gateway) return [];
    const replies: Reply[] = [];
    for (const [place, port] of stage.ports.entries())
      replies.push(...(await send(stage, port, await addresseeOf(stage, subgraphNames[place] ?? ""))));
    return replies;
  };
}

function signerOf({ hub, clock }: Stage["local"]): ClaimSigner {
  return new ClaimSigner(hub.platform.secret("claims"), clock);
}

function addresseeOf({ local, subgraphs }: Stage, name: string): Promise<Addressee> {
  return addresseeAt(subgraphs.get(name) as FastifyInstance, name, signerOf(local));
}

function ask(port: Target, body: string, authorization: string | readonly string[]): Promise<Reply> {
  return sendRequest(port, {
    method: "POST",
    path: "/graphql",
    headers: { authorization, "content-type": "application/json" },
    body: Buffer.from(body),
  });
}
