import { createSecretKey, type KeyObject } from "node:crypto";
import { errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { Clock } from "../clock.ts";

/** One process of a subgraph. Another has another name, also the next one at the same address. */
export interface Addressee {
  readonly subgraph: string;
  readonly instance: string;
}

/** What a gateway says on a new connection, and looks for in the answer. */
export interface Greeting {
  readonly subgraph: string;
  readonly token: string;
  /** Of this one greeting: an answer to another is none. */
  readonly nonce: string;
}

const algorithm = "HS256";
/** Neither is taken for the other, nor for claims. */
const [greeter, answerer] = ["borderlink-greeting", "borderlink-introduction"];
/** Seconds that a greeting is good for, and that two clocks may differ by. */
const [lifetime, skew] = [30, 5];

/**
 * How a gateway learns which process of a subgraph answers it, so that it signs claims for that one: both prove that they
 * hold `claims.key`. Once a connection: a load balancer may lead the next one to another process, and the process at an
 * address may be another after a restart.
 */
export class Introductions {
  readonly #key: KeyObject;
  readonly #clock: Clock;

  constructor(secret: Uint8Array, clock: Clock) {
    this.#key = createSecretKey(secret);
    this.#clock = clock;
  }

  /** The gateway's first word to a subgraph. */
  async greet(subgraph: string): Promise<Greeting> {
    const nonce = this.#clock.id();
    return { subgraph, nonce, token: await this.#sign(greeter, subgraph, { jti: nonce }) };
  }

  /** The subgraph's answer; null where it is not greeted by a gateway. A greeting that is shown again tells nothing new. */
  async answer(greeting: string, { subgraph, instance }: Addressee): Promise<string | null> {
    const said = await this.#read(greeting, greeter, subgraph);
    return said?.jti ? this.#sign(answerer, subgraph, { jti: said.jti, instance }) : null;
  }

  /** Whom the gateway speaks to; null where the answer is not the subgraph's own to this greeting. */
  async addressee(answer: string, { subgraph, nonce }: Greeting): Promise<Addressee | null> {
    const said = await this.#read(answer, answerer, subgraph);
    const instance = said?.["instance"];
    return said?.jti === nonce && typeof instance === "string" ? { subgraph, instance } : null;
  }

  #sign(issuer: string, subgraph: string, payload: JWTPayload): Promise<string> {
    return new SignJWT(payload)
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(issuer)
      .setAudience(subgraph)
      .setIssuedAt(Math.floor(this.#clock.now() / 1_000))
      .sign(this.#key);
  }

  async #read(token: string, issuer: string, subgraph: string): Promise<JWTPayload | null> {
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: [algorithm],
        issuer,
        audience: subgraph,
        maxTokenAge: lifetime,
        clockTolerance: skew,
        currentDate: new Date(this.#clock.now()),
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}
