import { expect } from "vitest";
import type { Answer, TestHub } from "../../hub.ts";
import { threadMillis } from "../../thread-time.ts";

/** What no message may hold: an address, a path, a stack, a driver's or a subgraph's words, a hint at the schema. */
const leaks =
  /https?:|127\.0\.0\.1|localhost|node_modules|\.ts:|\bat \w+ \(|sqlite|mongo|serviceName|did you mean|call stack/i;

const statuses = [200, 400, 401, 403, 405, 413, 415, 429, 431, 503];

/** Sends a body as it is, and holds the answer to what every attack's answer must be. */
export async function attack(
  hub: TestHub,
  body: string | object,
  asker: Parameters<TestHub["post"]>[0] = "XYZ",
): Promise<Answer> {
  const [began, before] = [performance.now(), threadMillis()];
  const answer = await hub.post(asker, body);
  expect(threadMillis() - before, "milliseconds of processor time").toBeLessThan(1000);
  // On a quiet machine it comes as soon; a busy one takes many times as long.
  expect(performance.now() - began, "milliseconds").toBeLessThan(20_000);
  expect(statuses).toContain(answer.status);
  for (const { message, extensions } of answer.errors) {
    expect(message).not.toMatch(leaks);
    expect(extensions.code).not.toBe("INTERNAL");
  }
  const entries = await hub.entries(answer.requestId);
  expect(entries).toHaveLength(1);
  expect(entries[0]?.header).toMatchObject({ status: answer.status, kind: answer.status < 400 ? "read" : "refusal" });
  const next = await hub.post(asker, { query: "{ me { owner } }" });
  expect([next.status, next.codes]).toEqual([200, []]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  return answer;
}

/** The code and status of an attack that is refused as a whole; its message names the limit. */
export async function refusal(hub: TestHub, body: object): Promise<readonly [number, string | undefined]> {
  const { status, codes, data, errors } = await attack(hub, body);
  expect(data).toBeUndefined();
  expect(codes).toHaveLength(1);
  expect(errors[0]?.message).toMatch(/\d/);
  return [status, codes[0]];
}

/** `field { field { … leaf } }` of that many levels, the leaf being the last. */
export function nested(levels: number, field = "documents { nodes"): string {
  const opened = field.split("{").length;
  const times = Math.floor((levels - 1) / opened);
  return `${`${field} { `.repeat(times)}id ${"}".repeat(times * opened)}`;
}
