import type { Answer } from "../../hub.ts";
import type { Role } from "../askers.ts";
import type { Content, Hearing } from "../ruling.ts";
import type { AccessWorld, Known } from "../world.ts";

type Variables = Readonly<Record<string, unknown>>;

/** One question, asked by everybody, and what the model says of each answer. */
export interface Path {
  readonly name: string;
  readonly query: string;
  readonly variables: Variables | ((role: Role) => Variables);
  /** Who asks it; the roles in turn, where it does not say. */
  readonly isFor?: (role: Role) => boolean;
  judge(hearing: Hearing, answer: Pick<Answer, "data" | "errors">): void;
}

/** What paths are made from. */
export interface Ground {
  readonly world: AccessWorld;
  /** By id: what a record says to its owner. */
  readonly whole: ReadonlyMap<string, Content>;
  /** How many links one sort of path is asked for: there are links by the hundred. */
  readonly maxLinks: number;
}

/** The records of a type that paths are asked for, links spread over all their sorts. */
export function askedFor({ world, maxLinks }: Ground, type: string): readonly Known[] {
  const all = world.ofType(type);
  const every = type === "Link" ? Math.max(1, Math.floor(all.length / maxLinks)) : 1;
  return all.filter((_, at) => at % every === 0);
}

/** Lists of at most so many. */
export function chunksOf<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));
}

/** One question about many records: the field under an alias for each, its id in a variable. Bound by the hub's limit of root fields. */
export function aliased(records: readonly Known[], field: (alias: string, id: string) => string) {
  const declared = records.map((_, at) => `$i${at}: ID!`).join(" ");
  return {
    query: `query(${declared}) { ${records.map((_, at) => field(`r${at}`, `$i${at}`)).join(" ")} }`,
    variables: Object.fromEntries(records.map(({ id }, at) => [`i${at}`, id])),
  };
}

export const maxAliases = 20;
