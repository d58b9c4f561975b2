import { decodeProtectedHeader, errors } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IssuerKeys } from "../../../core/access/sign-in/issuer.ts";
import { SignInUnavailable } from "../../../core/access/sign-in/unavailable.ts";
import { type IssuerKey, issuerKey, TestIssuer } from "../../issuer.ts";
import { stillClock, type TestClock } from "../../world.ts";

const seconds = 1_000;
const minutes = 60 * seconds;

let clock: TestClock;
let issuer: TestIssuer;
let keys: IssuerKeys;
let failures: unknown[];

beforeEach(async () => {
  [clock, failures] = [stillClock(), []];
  issuer = await TestIssuer.open(clock);
  keys = keysFrom();
});
afterEach(() => issuer.close());

function keysFrom(jwks: string | null = null): IssuerKeys {
  const noted = failures;
  return new IssuerKeys({ issuer: issuer.address, jwks, clock, failed: (error) => noted.push(error) });
}

/** The key as it is found for one of its tokens: `found`, `unknown`, or `unavailable` where nobody can tell. */
async function look(key: IssuerKey = issuer.key, from = keys): Promise<string> {
  const [header = "", payload = "", signature = ""] = (await issuer.token({}, { key })).split(".");
  const jws = { protected: header, payload, signature };
  try {
    const found = await from.find({ alg: key.alg, ...decodeProtectedHeader(jws) }, jws);
    return found.type === "public" ? "found" : found.type;
  } catch (error) {
    if (error instanceof SignInUnavailable) return "unavailable";
    if (error instanceof errors.JWKSNoMatchingKey) return "unknown";
    throw error;
  }
}

describe("the issuer's keys", () => {
  it("are found by its configuration and fetched once, by however many requests at once", async () => {
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => look())))).toEqual(new Set(["found"]));
    expect(issuer.asked).toEqual(["/.well-known/openid-configuration", "/keys"]);
  });

  it("are fetched from where the settings say, if they do", async () => {
    expect(await look(issuer.key, keysFrom(`${issuer.address}/keys`))).toBe("found");
    expect(issuer.asked).toEqual(["/keys"]);
  });

  it.each<[string, object]>([
    ["names another issuer", { issuer: "https://elsewhere.example" }],
    ["names none", { issuer: undefined }],
    ["has keys in the open network", { jwks_uri: "http://keys.example/keys" }],
    ["has no keys", { jwks_uri: undefined }],
  ])("are not taken from a configuration that %s", async (_what, configuration) => {
    issuer.configuration = { ...configuration };
    expect(await look()).toBe("unavailable");
    expect(issuer.asked).toEqual(["/.well-known/openid-configuration"]);
  });

  it("that are new are known as soon as a token names one", async () => {
    expect(await look()).toBe("found");
    const next = await issuerKey("next");
    await issuer.publish(issuer.key, next);
    clock.pass(10 * seconds);
    expect(await Promise.all([look(next), look(next), look()])).toEqual(["found", "found", "found"]);
  });

  it("are asked for once in ten seconds, however many unknown ones the tokens name", async () => {
    await look();
    const fetched = issuer.asked.length;
    for (let time = 0; time < 50; time += 1) expect(await look(await issuerKey(`guess-${time}`))).toBe("unknown");
    expect(issuer.asked.length).toBe(fetched);
    clock.pass(10 * seconds);
    for (let time = 0; time < 3; time += 1) expect(await look(await issuerKey(`guess-${time}`))).toBe("unknown");
    expect(issuer.asked.length).toBe(fetched + 2);
  });

  it("that were taken back are unknown after ten minutes at the latest", async () => {
    expect(await look()).toBe("found");
    await issuer.publish(await issuerKey("next"));
    clock.pass(5 * minutes - 1);
    expect(await look()).toBe("found");
    clock.pass(5 * minutes + 1);
    expect(await look()).toBe("unknown");
  });

  it("are fetched anew after five minutes, while nobody waits for it", async () => {
    await look();
    clock.pass(5 * minutes);
    expect(await look()).toBe("found");
    // Who names an unknown key waits for the fetch that is under way.
    expect(await look(await issuerKey("guess"))).toBe("unknown");
    clock.pass(6 * minutes);
    issuer.down = true;
    expect(await look()).toBe("found");
  });

  it("at hand serve for ten minutes while the issuer is down, and then nobody can tell until it is back", async () => {
    await look();
    issuer.down = true;
    clock.pass(9 * minutes);
    expect([await look(), await look(await issuerKey("guess"))]).toEqual(["found", "unknown"]);
    clock.pass(minutes);
    expect(await look()).toBe("unavailable");
    issuer.down = false;
    expect(await look()).toBe("unavailable");
    clock.pass(10 * seconds);
    expect(await look()).toBe("found");
    // One when the keys grew old, one when they were believed no more.
    expect(failures.length).toBe(2);
  });

  it("are nobody's to tell from the start while the issuer is down, and it is not asked by every request", async () => {
    issuer.down = true;
    for (let time = 0; time < 20; time += 1) expect(await look()).toBe("unavailable");
    expect([issuer.asked.length, failures.length]).toEqual([1, 1]);
  });

  it("that cannot be used are the issuer's fault and not the token's", async () => {
    issuer.published = issuer.published.map((jwk) => ({ ...jwk, x: "AA" }));
    expect(await look()).toBe("unavailable");
  });

  it("do not outlive a clock that was set back", async () => {
    await look();
    await issuer.publish(await issuerKey("next"));
    clock.pass(-minutes);
    expect(await look()).toBe("unknown");
  });
});
