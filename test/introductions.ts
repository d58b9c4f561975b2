import type { RequestListener } from "node:http";
import type { FastifyInstance } from "fastify";
import { decodeJwt } from "jose";
import type { ClaimSigner } from "../core/access/claims.ts";
import { type Addressee, Introductions } from "../core/access/introduction.ts";
import type { Clock } from "../core/clock.ts";

/** Whom the gateway signs for at that subgraph: the process that says so when it is greeted. */
export async function addresseeAt(
  app: Pick<FastifyInstance, "inject">,
  subgraph: string,
  { introductions }: ClaimSigner,
): Promise<Addressee> {
  const greeting = await introductions.greet(subgraph);
  const reply = await app.inject({ url: "/instance", headers: { authorization: `Bearer ${greeting.token}` } });
  const addressee = await introductions.addressee(reply.json().introduction, greeting);
  if (!addressee) throw new Error(`${subgraph} did not say who it is`);
  return addressee;
}

/** A server that is taken for whatever subgraph is greeted there, and answers all else as it is told. */
export function introduced(secret: Uint8Array, clock: Clock, behave: RequestListener): RequestListener {
  const introductions = new Introductions(secret, clock);
  return async (request, response) => {
    if (request.url !== "/instance") return behave(request, response);
    const token = request.headers.authorization?.slice("Bearer ".length) ?? "";
    const subgraph = String(decodeJwt(token).aud);
    response.end(JSON.stringify({ introduction: await introductions.answer(token, { subgraph, instance: "i-1" }) }));
  };
}
