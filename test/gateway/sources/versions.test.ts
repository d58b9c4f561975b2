import { hash } from "node:crypto";
import { SignJWT } from "jose";
import { afterEach, beforeEach, expect, describe, it, vi } from "vitest";
import { ClaimSigner, ClaimVerifier, versionsDiffer } from "../../../core/access/claims.ts";
import { openBothHubs } from "../../hub.ts";

let both: Awaited<ReturnType<typeof openBothHubs>>;
beforeEach(async () => {
  both = await openBothHubs();
  await both.local.world.passport("XZ000123");
});
afterEach(async () => {
  vi.restoreAllMocks();
  await both.close();
});

/** Claims as the gateway of 2026-11-28 signed them: without a number, and with the key's mode under another name. */
function claimsOfBefore(): typeof ClaimSigner.prototype.sign {
  const { hub, clock } = both.remote;
  return ({ subgraph }, { caller, ...asked }, body) =>
    new SignJWT({ ...asked, caller: { ...caller, operationsMode: "log" }, body: hash("sha256", body, "base64url") })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer("borderlink-gateway")
      .setAudience(subgraph)
      .setJti(clock.id())
      .setIssuedAt(Math.floor(clock.now() / 1_000))
      .setExpirationTime(Math.floor(clock.now() / 1_000) + 30)
      .sign(hub.platform.secret("claims"));
}

describe("a gateway that was not upgraded with its subgraphs", () => {
  it("is refused before anything is read: both logs say why, and the client learns that a part is missing", async () => {
    const reads = vi.spyOn(both.platform.store, "find");
    vi.spyOn(ClaimSigner.prototype, "sign").mockImplementation(claimsOfBefore());
    const logged = both.remote.logged.length;
    const { status, body, codes } = await both.remote.ask("XYZ", '{ documents(number: "XZ000123") { nodes { id } } }');
    expect([status, codes]).toEqual([200, ["SUBGRAPH_UNAVAILABLE"]]);
    expect(body).not.toContain("version");
    expect(reads).not.toHaveBeenCalled();

    const lines = both.remote.logged.slice(logged).map((line) => JSON.parse(line) as Record<string, unknown>);
    const words = "gateway and subgraphs are of different versions: upgrade them together";
    expect(lines.map(({ msg, err }) => [msg, (err as Error | undefined)?.message])).toEqual([
      [words, undefined],
      ["a subgraph did not answer", words],
    ]);
    const refusals = (await both.remote.entries()).filter(({ header }) => header.kind === "refusal");
    expect(refusals).toMatchObject([{ header: { status: 409, caller: null, errors: ["VERSIONS_DIFFER"] } }]);
  });
});

describe("a subgraph that was not upgraded with its gateway", () => {
  it("refuses it, and the log says why; account beside it, which was upgraded, answers", async () => {
    const { verify } = ClaimVerifier.prototype;
    vi.spyOn(ClaimVerifier.prototype, "verify").mockImplementation(function (this: ClaimVerifier, token, body) {
      // The verifier of 2026-11-28 takes a number, which it does not know, for a forgery.
      if (body.includes("operations"))
        return Promise.resolve({ code: "UNAUTHENTICATED", note: "claims of another shape" });
      return verify.call(this, token, body);
    });
    const logged = both.remote.logged.length;
    const { data, codes } = await both.remote.ask("XYZ", "{ me { owner } operations { nodes { id } } }");
    expect([data, codes]).toEqual([{ me: { owner: "XYZ" }, operations: null }, ["SUBGRAPH_UNAVAILABLE"]]);
    const lines = both.remote.logged
      .slice(logged)
      .map((line) => JSON.parse(line) as { err?: Error; subgraph?: string });
    expect(lines).toMatchObject([
      { subgraph: "operations", err: { message: expect.stringContaining(versionsDiffer) } },
    ]);
  });
});
