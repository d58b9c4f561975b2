import type { DocumentNode } from "graphql";

/** Plans operations over one supergraph: which subgraph is asked for what, and in which order. */
export interface Planner {
  /** The document is valid and holds one operation. Throws a `GraphQLError` where no subgraph can answer it. */
  plan(document: DocumentNode): Plan | Promise<Plan>;
}

/** What any planner answers. It is plain data and can be sent to another thread. */
export interface Plan {
  /** Null where no subgraph is asked. */
  readonly node: PlanNode | null;
  /** Of a subscription: the fetch that its subgraph would be subscribed with. The node is what completes an event. */
  readonly subscription: Fetch | null;
}

export type PlanNode =
  | { readonly kind: "Sequence"; readonly nodes: readonly PlanNode[] }
  | { readonly kind: "Parallel"; readonly nodes: readonly PlanNode[] }
  | {
      readonly kind: "Condition";
      readonly variable: string;
      readonly met: PlanNode | null;
      readonly unmet: PlanNode | null;
    }
  | Fetch;

/** One request to a subgraph. */
export interface Fetch {
  readonly kind: "Fetch";
  readonly subgraph: string;
  readonly text: string;
  readonly isMutation: boolean;
  /** Names of the client's variables that it takes along. */
  readonly variables: readonly string[];
  readonly parts: readonly FetchPart[];
}

/** What a request asks for at some places of the answer. */
export interface FetchPart {
  /** Null where fields of the root are asked, `Query` or `Mutation`. */
  readonly entities: AskedEntities | null;
  /** Ways from the answer's root to the places. */
  readonly paths: readonly Path[];
  /** Changes to what is answered, before it is put in place. */
  readonly outputRewrites: readonly Rewrite[];
}

export interface AskedEntities {
  /** The name in the answer of their list. */
  readonly field: string;
  /** The variable that holds their representations. */
  readonly variable: string;
  readonly requires: readonly Required[];
  readonly inputRewrites: readonly Rewrite[];
  /** Variables that each place takes from what stands above it (`@fromContext`). */
  readonly contextRewrites: readonly KeyRenamer[];
}

/** Names of fields; `@` stands for every item of a list, and of the lists in it, `... on A|B` for going on with things of these types alone. */
export type Path = readonly string[];

/** What has to be known of a place: `name` in the answer so far, `as` in what the subgraph is sent. */
export type Required =
  | {
      readonly kind: "Field";
      readonly name: string;
      readonly as: string;
      readonly selections: readonly Required[] | null;
    }
  | { readonly kind: "Fragment"; readonly type: string; readonly selections: readonly Required[] };

/** A change of names or values where the plan had to give others than the client or the subgraph has. */
export type Rewrite = KeyRenamer | ValueSetter;

export interface KeyRenamer {
  readonly kind: "KeyRenamer";
  readonly path: Path;
  readonly to: string;
}

export interface ValueSetter {
  readonly kind: "ValueSetter";
  readonly path: Path;
  readonly value: unknown;
}

/** The beginning of a step to things of certain types. */
const fragment = "... on ";

/** The types that a step of a path goes on with; null where it is the name of a field. */
export function typesOfStep(step: string): readonly string[] | null {
  return step.startsWith(fragment) ? step.slice(fragment.length).split("|") : null;
}

export function stepToTypes(types: readonly string[]): string {
  return fragment + types.join("|");
}

/** The names on a path. */
export function wayOf(path: Path): string {
  return ["", ...path.filter((step) => step !== "@" && !typesOfStep(step))].join(".");
}
