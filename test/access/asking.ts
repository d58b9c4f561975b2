import type { Answer, TestHub } from "../hub.ts";
import type { Role } from "./askers.ts";
import { Coverage } from "./coverage.ts";
import type { Path } from "./paths/path.ts";
import { Ruling } from "./ruling.ts";
import type { AccessWorld } from "./world.ts";

/** What is asked. */
export type Question = Pick<Path, "query" | "variables">;

export function ask(hub: TestHub, role: Role, { query, variables }: Question): Promise<Answer> {
  const given = typeof variables === "function" ? variables(role) : variables;
  return hub.ask(role.key, query, { variables: given, headers: role.headers });
}

/** In the order of the roles. The first one's question is planned and kept, then the others ask it together. */
async function answersTo(hub: TestHub, [first, ...others]: readonly Role[], question: Question): Promise<Answer[]> {
  if (!first) return [];
  return [await ask(hub, first, question), ...(await Promise.all(others.map((role) => ask(hub, role, question))))];
}

/** Has every role ask every path, judges each answer and searches its bytes. */
export async function judged(hub: TestHub, world: AccessWorld, roles: readonly Role[], paths: readonly Path[]) {
  const ruling = new Ruling(world);
  const coverage = new Coverage();
  for (const path of paths) {
    const asking = roles.filter((role) => path.isFor?.(role) ?? true);
    const answers = await answersTo(hub, asking, path);
    for (const [at, role] of asking.entries()) {
      const answer = answers[at] as Answer;
      ruling.search(role, path.name, JSON.stringify(answer.headers) + answer.body);
      path.judge(role, answer, ruling);
    }
    coverage.note(
      path.query,
      answers.map(({ data }) => data),
    );
  }
  return { ruling, coverage };
}
