import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters } from "jose";
import type { Clock } from "../core/clock.ts";

/** A key pair of an issuer. */
export interface IssuerKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export async function issuerKey(kid: string, alg = "ES256"): Promise<IssuerKey> {
  return { kid, alg, ...(await generateKeyPair(alg, { extractable: true })) };
}

export async function publicJwk({ kid, alg, publicKey }: IssuerKey): Promise<JWK> {
  return { ...(await exportJWK(publicKey)), kid, alg, use: "sig" };
}

/** What an issuer says of somebody; undefined leaves a claim out. */
export type Said = Readonly<Record<string, unknown>>;

interface Signed {
  readonly key?: IssuerKey;
  readonly header?: Partial<JWTHeaderParameters>;
}

/** An OpenID Connect issuer on a free port of this machine. */
export class TestIssuer {
  readonly address: string;
  /** What it publishes. */
  published: readonly JWK[] = [];
  /** Whether it answers with failures alone. */
  down = false;
  /** Over what its configuration says of it. */
  configuration: Said = {};
  /** Paths it was asked for. */
  readonly asked: string[] = [];
  readonly key: IssuerKey;
  readonly #server: Server;
  readonly #clock: Clock;

  private constructor(server: Server, key: IssuerKey, clock: Clock) {
    this.#server = server;
    this.#clock = clock;
    this.key = key;
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Its tokens' times go by that clock. */
  static async open(clock: Clock): Promise<TestIssuer> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const issuer = new TestIssuer(server, await issuerKey("first"), clock);
    await issuer.publish(issuer.key);
    server.on("request", ({ url = "" }, response) => {
      issuer.asked.push(url);
      const known: Readonly<Record<string, object>> = {
        "/.well-known/openid-configuration": {
          issuer: issuer.address,
          jwks_uri: `${issuer.address}/keys`,
          ...issuer.configuration,
        },
        "/keys": { keys: issuer.published },
      };
      const status = issuer.down ? 503 : known[url] ? 200 : 404;
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(known[url] ?? {}));
    });
    return issuer;
  }

  async publish(...keys: readonly IssuerKey[]): Promise<void> {
    this.published = await Promise.all(keys.map(publicJwk));
  }

  /** A token for the hub, good for five minutes, of an analyst unless it says otherwise. */
  token(said: Said = {}, { key = this.key, header = {} }: Signed = {}): Promise<string> {
    // Not by SignJWT, which refuses to sign nonsense.
    return new CompactSign(new TextEncoder().encode(JSON.stringify(this.claims(said))))
      .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: "at+jwt", ...header })
      .sign(key.privateKey);
  }

  claims(said: Said = {}): Said {
    const now = this.#clock.now() / 1_000;
    const defaults = { iss: this.address, aud: "borderlink", sub: "anna@desk.example", roles: ["analysts"] };
    return { ...defaults, iat: now, exp: now + 300, ...said };
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }
}
