import type { SelectionSetNode } from "graphql";
import { fieldsOf, type ReadFetch, readFetch } from "./fetch-text.ts";
import { type PlanNode, type Required, wayOf } from "./plan.ts";

/** A variable that has to be true, or false, for a fetch to be made. */
export interface Condition {
  readonly variable: string;
  readonly value: boolean;
}

/** A fetch of a plan, and which others come before it. */
export interface OrderedFetch {
  readonly read: ReadFetch;
  readonly conditions: readonly Condition[];
  /** Numbers of the fetches that it needs; all are less than its own. */
  readonly after: readonly number[];
}

/**
 * The fetches of a plan in its order, each after those alone whose answers it needs: those that it reads, and those that
 * answer a part of the same object. A plan's own stages have a fetch wait for all of the stage before it, however slow.
 */
export function orderedFetches(plan: PlanNode): readonly OrderedFetch[] {
  const ordered: OrderedFetch[] = [];
  const footprints: Footprint[] = [];

  const add = (node: PlanNode, before: readonly number[], conditions: readonly Condition[]): number[] => {
    switch (node.kind) {
      case "Sequence": {
        const done: number[] = [];
        for (const one of node.nodes) done.push(...add(one, [...before, ...done], conditions));
        return done;
      }
      case "Parallel":
        return node.nodes.flatMap((one) => add(one, before, conditions));
      case "Condition": {
        const branch = (of: PlanNode | null, value: boolean) =>
          of ? add(of, before, [...conditions, { variable: node.variable, value }]) : [];
        return [...branch(node.met, true), ...branch(node.unmet, false)];
      }
      case "Fetch": {
        const read = readFetch(node);
        const footprint = footprintOf(read);
        const after = before.filter((one) => isNeeded(footprints[one] as Footprint, footprint));
        footprints.push(footprint);
        return [ordered.push({ read, conditions, after }) - 1];
      }
    }
  };
  add(plan, [], []);
  return ordered;
}

/** What a fetch reads of the answer, and what it writes into it: ways from the root, whatever the types on them. */
interface Footprint {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
  /** Whether it keeps its place in the plan's order, before and behind. */
  readonly isFixed: boolean;
  /** Whether it comes after all that is before it. */
  readonly readsAnything: boolean;
}

function isNeeded(earlier: Footprint, later: Footprint): boolean {
  if (earlier.isFixed || later.isFixed || later.readsAnything) return true;
  for (const way of later.reads) if (earlier.writes.has(way)) return true;
  // Whatever names a type is the same whoever answers it, or is told apart when it is merged.
  for (const way of later.writes) if (earlier.writes.has(way) && !way.endsWith(".__typename")) return true;
  return false;
}

function footprintOf({ fetch, parts }: ReadFetch): Footprint {
  const reads = new Set<string>();
  const writes = new Set<string>();
  for (const { part, selection } of parts) {
    const renamed = part.outputRewrites.flatMap((one) => (one.kind === "KeyRenamer" ? [one.to] : []));
    for (const path of part.paths) {
      const way = wayOf(path);
      for (let end = way.length; end > 0; end = way.lastIndexOf(".", end - 1)) reads.add(way.slice(0, end));
      for (let end = way.length; end > 0; end = way.lastIndexOf(".", end - 1))
        reads.add(`${way.slice(0, end)}.__typename`);
      if (part.entities) addRequired(reads, way, part.entities.requires);
      addSelected(writes, way, [selection], renamed);
    }
  }
  const readsAnything = parts.some(({ part }) => (part.entities?.contextRewrites.length ?? 0) > 0);
  return { reads, writes, isFixed: fetch.isMutation, readsAnything };
}

function addRequired(reads: Set<string>, way: string, requires: readonly Required[]): void {
  for (const one of requires) {
    if (one.kind === "Fragment") addRequired(reads, way, one.selections);
    else {
      reads.add(`${way}.${one.name}`);
      addRequired(reads, `${way}.${one.name}`, one.selections ?? []);
    }
  }
}

function addSelected(
  writes: Set<string>,
  way: string,
  sets: readonly SelectionSetNode[],
  renamed: readonly string[],
): void {
  for (const name of renamed) writes.add(`${way}.${name}`);
  for (const [name, inner] of fieldsOf(sets)) {
    writes.add(`${way}.${name}`);
    if (inner.length > 0) addSelected(writes, `${way}.${name}`, inner, renamed);
  }
}
