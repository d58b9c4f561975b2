import type { Answer, TestHub } from "../hub.ts";
import type { Role } from "./askers.ts";
import { Coverage } from "./coverage.ts";
import type { Path } from "./paths/path.ts";
import { Ruling } from "./ruling.ts";
import type { AccessWorld } from "./world.ts";

/** What a path is asked for. */
export type Question = Pick<Path, "query" | "variables">;

export function ask(hub: TestHub, role: Role, { query, variables }: Question): Promise<Answer> {
  return hub.ask(role.key, query, { variables, headers: role.headers });
}

/** Has every role ask every path, judges each answer and searches its bytes. */
export async function judged(hub: TestHub, world: AccessWorld, roles: readonly Role[], paths: readonly Path[]) {
  const ruling = new Ruling(world);
  const coverage = new Coverage();
  for (const path of paths) {
    // The roles together: their entries in the audit become durable in one write.
    const asking = roles.filter((role) => path.isFor?.(role) ?? true);
    const answers = await Promise.all(asking.map((role) => ask(hub, role, path)));
    for (const [at, role] of asking.entries()) {
      const answer = answers[at] as Answer;
      ruling.search(role, path.name, JSON.stringify(answer.headers) + answer.body);
      path.judge(role, answer, ruling);
      coverage.note(path.query, answer.data);
    }
  }
  return { ruling, coverage };
}
