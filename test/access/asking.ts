import type { Answer, TestHub } from "../hub.ts";
import type { Role } from "./askers.ts";
import { Coverage } from "./coverage.ts";
import type { Path } from "./paths/path.ts";
import { Hearing, Ruling } from "./ruling.ts";
import type { AccessWorld } from "./world.ts";

/** What is asked. */
export type Question = Pick<Path, "query" | "variables">;

/** An answer, as far as it is judged. */
type Heard = Pick<Answer, "headers" | "body" | "data" | "errors">;

export type Ask = (role: Role, question: Question) => Promise<Heard>;

/** Asks the hub. */
export function askerOf(hub: TestHub): (role: Role, question: Question) => Promise<Answer> {
  return (role, { query, variables }) => {
    const given = typeof variables === "function" ? variables(role) : variables;
    return hub.ask(role.key, query, { variables: given, headers: role.headers });
  };
}

/**
 * Has so many roles ask each path, each role some paths of every sort in its turn, or all of them; judges each answer
 * and searches its bytes.
 */
export async function judged(
  ask: Ask,
  world: AccessWorld,
  roles: readonly Role[],
  paths: readonly Path[],
  rolesEach = roles.length,
) {
  const ruling = new Ruling();
  const coverage = new Coverage();
  for (const [nth, path] of paths.entries()) {
    const inTurn = roles.filter((_, at) => (at + 5 * nth) % roles.length < rolesEach);
    const asking = path.isFor ? roles.filter(path.isFor) : inTurn;
    const answers = await answersTo(ask, asking, path);
    for (const [at, role] of asking.entries()) {
      const answer = answers[at] as Heard;
      const hearing = new Hearing(role, path.name, ruling);
      hearing.search(JSON.stringify(answer.headers) + answer.body, world);
      path.judge(hearing, answer);
    }
    coverage.note(
      path.query,
      answers.map(({ data }) => data),
    );
  }
  return { ruling, coverage };
}

/** In the order of the roles. The first one's question is planned and kept, then the others ask it together. */
async function answersTo(ask: Ask, [first, ...others]: readonly Role[], question: Question): Promise<Heard[]> {
  if (!first) return [];
  return [await ask(first, question), ...(await Promise.all(others.map((role) => ask(role, question))))];
}
