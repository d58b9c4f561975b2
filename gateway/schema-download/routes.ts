import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { type DocumentNode, isObjectType, parse, print } from "graphql";
import type { Caller } from "../../core/access/caller.ts";
import { laterTurn } from "../../core/turn.ts";
import { subgraphNames } from "../../records/subgraphs.ts";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { makeSubgraph } from "../../subgraphs/make.ts";
import { beneathGuard, passes } from "../../subgraphs/shield.ts";
import type { HubAnswer } from "../http-message.ts";
import type { Hub } from "../hub.ts";
import { plainAnswer } from "../rest/problem.ts";
import { allowedPart } from "./allowed.ts";

export interface SchemaRouteOptions {
  readonly hub: Pick<Hub, "requestHandler">;
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
}

const definitionsInTurn = 50;

const clientSdl = join(import.meta.dirname, "../../schema/generated/api.graphql");

/** `GET /schema.graphql`: the part of the schema that the caller's scopes let it ask, with every description. */
export async function schemaRoute(app: FastifyInstance, { hub, send }: SchemaRouteOptions): Promise<void> {
  /** A caller stays one object while its key does not change. */
  const made = new WeakMap<Caller, string>();
  const schemaFor = async (caller: Caller) => {
    const text = made.get(caller) ?? (await partFor(caller));
    made.set(caller, text);
    return text;
  };
  app.get("/schema.graphql", ({ headers, ip }, reply) =>
    send(reply, hub.requestHandler.describe({ headers, address: ip }, schemaFor, asSdl)),
  );
}

function asSdl(answer: HubAnswer): HubAnswer {
  if (answer.code) return plainAnswer(answer);
  return { ...answer, headers: { ...answer.headers, "content-type": "application/graphql; charset=utf-8" } };
}

/** Read once, as it is large. */
function clientSchema(): DocumentNode {
  return (read ??= parse(readFileSync(clientSdl, "utf8"), { noLocation: true }));
}

let read: DocumentNode | null = null;

/** A field may be asked where the rule of a subgraph that answers it passes. */
async function partFor(caller: Caller): Promise<string> {
  const subgraphs = await Promise.all(subgraphNames.map(async (name) => makeSubgraph(await loadSubgraph(name))));
  const guarded = subgraphs.flatMap((schema) => beneathGuard(schema) ?? []);
  const part = allowedPart(clientSchema(), (type, field) =>
    guarded.some(({ open, ruleOf }) => {
      const known = open.getType(type);
      return isObjectType(known) && field in known.getFields() && passes(ruleOf(type, field), caller);
    }),
  );
  const printed: string[] = [];
  for (const [at, definition] of part.entries()) {
    // The whole takes a fifth of a second, in which others wait.
    if (at % definitionsInTurn === 0) await laterTurn();
    printed.push(`${print(definition)}\n`);
  }
  return printed.join("\n");
}
