import { createHash } from "node:crypto";
import { kindOf } from "../../../records/kinds.ts";
import type { Asker, TestHub } from "../../hub.ts";

/** May follow whatever it is shown. */
export const follower: Asker = { owner: "XYZ", scopes: ["*:read", "*:search", "*:export"] };

// A line is what its kind has, which only the test knows.
type Line = any; // oxlint-disable-line typescript/no-explicit-any

/** Asks for a feed; its answer line by line. */
export async function fed(hub: TestHub, body: object = {}, as: Asker = follower, purpose = "border-control") {
  const headers = {
    authorization: `Bearer ${await hub.key(as)}`,
    "hub-purpose": purpose,
    "content-type": "application/json",
  };
  const payload = JSON.stringify({ reason: "our copy", ...body });
  const answer = await hub.app.inject({ method: "POST", url: "/feed", payload, headers });
  const texts = answer.statusCode === 200 ? answer.body.split("\n").slice(0, -1) : [];
  const lines: Line[] = texts.map((text) => JSON.parse(text));
  const told = texts.slice(0, -1).map((text) => `${text}\n`);
  return {
    status: answer.statusCode,
    body: answer.body,
    lines,
    records: lines.filter((line) => "body" in line),
    gone: lines.flatMap((line) => line.gone ?? []),
    begins: lines.flatMap((line) => line.begins ?? []),
    manifest: lines.at(-1)?.manifest ?? null,
    problem: lines.at(-1)?.problem ?? (answer.statusCode === 200 ? null : JSON.parse(answer.body)),
    cursor: lines.findLast((line) => "cursor" in line)?.cursor as string,
    sha256: createHash("sha256").update(told.join("")).digest("hex"),
    requestId: String(answer.headers["hub-request"]),
  };
}

/** A copy that is kept as docs/feeds.md says. */
export class Copy {
  readonly versions = new Map<string, number>();
  readonly #ends = new Map<string, readonly string[]>();
  readonly #seen = new Set<string>();
  #cursor: string | null = null;
  #isWhole = true;
  readonly #hub: TestHub;
  readonly #as: Asker;

  constructor(hub: TestHub, as: Asker = follower) {
    this.#hub = hub;
    this.#as = as;
  }

  /** Returns what the answer began with, where it was a copy. */
  async follow(): Promise<readonly string[]> {
    const { lines, begins, problem } = await fed(this.#hub, this.#cursor ? { after: this.#cursor } : {}, this.#as);
    if (problem) throw new Error(JSON.stringify(problem));
    for (const line of lines) this.#take(line);
    return begins;
  }

  #take(line: Line): void {
    if (line.begins) {
      this.#seen.clear();
      this.#isWhole = false;
    } else if (line.gone) this.#drop(line.gone);
    else if (line.body) {
      this.versions.set(line.id, line.version);
      this.#seen.add(line.id);
      if (kindOf(line.id) === "link") this.#ends.set(line.id, [line.body.from, line.body.to]);
    } else if (line.cursor) {
      this.#cursor = line.cursor;
      if (line.copy === "whole" && !this.#isWhole) {
        for (const id of this.versions.keys()) if (!this.#seen.has(id)) this.#drop(id);
        this.#isWhole = true;
      }
    }
  }

  #drop(id: string): void {
    this.versions.delete(id);
    for (const [link, ends] of this.#ends) if (link === id || ends.includes(id)) this.versions.delete(link);
  }
}
