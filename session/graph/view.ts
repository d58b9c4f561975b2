import type { Kind } from "../../records/kinds.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import type { SeenCluster } from "../identity/clusters.ts";
import type { Place } from "./places.ts";

/** One link between two records, as far as an index holds it: who states it, and the first and last day it names. */
export interface LinkStatement {
  readonly id: string;
  readonly owner: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** All the links of one kind, in one direction, between the same two records: one edge, stated once or several times. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  /** In the order of their ids. */
  readonly statements: readonly LinkStatement[];
}

/** How many links of one kind a record has, of those that were asked for. */
export interface Degree {
  readonly kind: LinkKind;
  readonly count: number;
  /** Whether counting stopped there, and there are more. */
  readonly atLeast: boolean;
  /** Where the links of this kind were not all followed: the place after which to go on. */
  readonly after: Place | null;
}

export interface NetworkNode {
  readonly id: string;
  readonly kind: Kind;
  /** How many links lead to it from the nearest record that was asked for. */
  readonly depth: number;
  /** In the order of the kinds; null where the time ended before they were looked at. */
  readonly degree: readonly Degree[] | null;
  /** Whether it lies within the depth asked for, and its links were not all followed. */
  readonly unexpanded: boolean;
  /** The records that it stands for, where these are several: it has the id of the first of them. */
  readonly cluster: SeenCluster | null;
}

/**
 * What ended a walk before all was shown: a part of its budget, the most links that one record brings, or the most
 * records of a cluster.
 */
export type StoppedBy = "NODES" | "EDGES" | "MILLISECONDS" | "DEGREE" | "CLUSTER";

/** What is linked to some records: a plain value, of which everything may be shown to whom it was made for. */
export interface NetworkView {
  /** By depth, and within a depth by id. */
  readonly nodes: readonly NetworkNode[];
  /** By kind, from and to. */
  readonly edges: readonly GraphEdge[];
  /** Whether all that was asked for is shown. */
  readonly complete: boolean;
  readonly stoppedBy: StoppedBy | null;
  /** Ids that were asked for, of which the caller sees no record. */
  readonly notFound: readonly string[];
}

/** Records and the edges between each and the next, each with all the links that join the two. */
export interface GraphPath {
  readonly nodes: readonly string[];
  readonly steps: readonly (readonly GraphEdge[])[];
}

export type PathsResult = "FOUND" | "NONE_WITHIN_DEPTH" | "NONE_WITHIN_BUDGET";

export interface PathsView {
  readonly result: PathsResult;
  /** The shorter first, and of one length in the order of their records' ids. */
  readonly paths: readonly GraphPath[];
  /** Whether there are no shorter ones than these, and where there are fewer than asked for no others. */
  readonly complete: boolean;
  readonly stoppedBy: StoppedBy | null;
}

/** A record that is linked to several. */
export interface CommonRecord {
  readonly id: string;
  readonly kind: Kind;
  /** To which of those that were asked for. */
  readonly of: readonly string[];
  readonly edges: readonly GraphEdge[];
}
