import type { Asker } from "../hub.ts";
import type { Stage } from "./stage.ts";
import type { Reply } from "./wire.ts";

/** What is sent. A POST of a GraphQL request by an analyst of XYZ, unless it says otherwise. */
export interface Sending {
  /** Null sends no key. */
  readonly who?: Asker | null;
  readonly method?: string;
  readonly path?: string;
  /** Beside key, purpose, `Content-Type` and `Accept`; one that is undefined is not sent. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As it is, or an object as JSON. */
  readonly body?: string | Buffer | object;
}

/** What an attack may get, and nothing else. */
export interface Safe {
  readonly status: number | readonly number[];
  /** At least one of these codes, and no other, where the status is not 200. */
  readonly codes?: readonly string[];
  /** What else holds of the answer; throws where it does not. */
  readonly holds?: (reply: Reply, stage: Stage) => void;
}

/** One concrete attack. */
export interface Shape extends Sending {
  readonly what: string;
  /** Where it is not the row's. */
  readonly safe?: Safe;
  /**
   * Its own way of sending, for what is no plain request. Each reply it returns is held to the row's safe answer and to
   * what holds for every answer.
   */
  readonly send?: (target: Target, stage: Stage) => Promise<readonly Reply[]>;
  /** What it checks beside or in place of replies. */
  readonly drill?: (stage: Stage) => Promise<void>;
  /** Milliseconds that an answer may take, where it is not one second. */
  readonly within?: number;
  /** True where the hub itself was made to fail: then it may say so, and nothing more. */
  readonly faulty?: boolean;
}

/** Where the hub is reached: its subgraphs in the gateway's process, or each in one of its own. */
export interface Target {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

/** A row of the list of known attacks; its number stays its own. */
export interface Row {
  readonly number: number;
  readonly name: string;
  readonly safe: Safe;
  readonly shapes: (stage: Stage) => readonly Shape[] | Promise<readonly Shape[]>;
  /** Parts of the row that the hub has nothing for yet, each with the reason. */
  readonly notYet?: readonly string[];
}

/** Refused as a whole by these codes of the catalogue, with 400. */
export function refused(...codes: readonly string[]): Safe {
  return { status: 400, codes };
}

/** Answered like any other question; `holds` looks at the answer. */
export function answered(holds?: Safe["holds"]): Safe {
  return { status: 200, codes: [], ...(holds && { holds }) };
}

export const invalid = refused("GRAPHQL_VALIDATION_FAILED");
export const badInput = refused("BAD_USER_INPUT");
export const badRequest = refused("BAD_REQUEST");

/** A shape that asks this query. */
export function asks(what: string, query: string, variables?: object, more: Partial<Shape> = {}): Shape {
  return { what, body: { query, ...(variables && { variables }) }, ...more };
}
