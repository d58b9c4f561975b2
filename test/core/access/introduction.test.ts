import { describe, expect, it } from "vitest";
import { ClaimSigner, ClaimVerifier } from "../../../core/access/claims.ts";
import type { Clock } from "../../../core/clock.ts";
import { callerOf, claimsOf } from "../../world.ts";

const secret = new Uint8Array(32).fill(3);
const noon = Date.parse("2026-06-01T12:00:00.000Z");
const here = { subgraph: "documents", instance: "i-1" };
const asked = '{"query":"{ me { name } }"}';

function clockAt(now: number): Clock {
  let ids = 0;
  return { now: () => now, id: () => `id-${(ids += 1)}` };
}

const signer = new ClaimSigner(secret, clockAt(noon));
const verifier = new ClaimVerifier(secret, clockAt(noon), here);
const claims = claimsOf(clockAt(noon), { caller: callerOf("UTO"), purpose: "border-control" });

describe("a greeting between a gateway and a subgraph", () => {
  const { introductions } = signer;

  it("tells the gateway which process answers, and nobody else anything", async () => {
    const greeting = await introductions.greet("documents");
    const answer = (await verifier.introduce(greeting.token)) ?? "";
    expect(await introductions.addressee(answer, greeting)).toEqual(here);
    const stranger = new ClaimSigner(new Uint8Array(32).fill(4), clockAt(noon));
    const strange = [
      (await stranger.introductions.greet("documents")).token,
      (await introductions.greet("persons")).token,
      await signer.sign(here, claims, asked),
      answer,
      "",
    ];
    for (const one of strange) expect(await verifier.introduce(one)).toBeNull();
    const late = new ClaimVerifier(secret, clockAt(noon + 36_000), here);
    expect(await late.introduce(greeting.token)).toBeNull();
  });

  it("is answered by the subgraph itself and at that moment, or is no answer", async () => {
    const greeting = await introductions.greet("documents");
    const [before, wrong] = [
      await introductions.greet("documents"),
      new ClaimVerifier(new Uint8Array(32), clockAt(noon), here),
    ];
    const answers = [
      await verifier.introduce(before.token),
      await wrong.introduce(
        (await new ClaimSigner(new Uint8Array(32), clockAt(noon)).introductions.greet("documents")).token,
      ),
      greeting.token,
      await signer.sign(here, claims, asked),
      "",
    ];
    for (const answer of answers) expect(await introductions.addressee(answer ?? "", greeting)).toBeNull();
  });
});
