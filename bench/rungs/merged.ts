import type { ExecutionResult } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { systemClock as clock } from "../../core/clock.ts";
import type { SubgraphContext } from "../../subgraphs/context.ts";
import { Cursors } from "../../subgraphs/cursors.ts";
import { obey } from "../child.ts";
import { admit, type Handler } from "../floor/handler.ts";
import { graphql } from "../graphql.ts";
import { countReads } from "../usage.ts";
import { mergedSchema } from "./merged-schema.ts";
import { servePlain } from "./plain-http.ts";
import { entryWriter, openStanding, sessionOf } from "../standing.ts";

// One schema instead of subgraphs and a gateway, run by graphql-js or compiled by graphql-jit, behind what the floor
// has: the same server, key check, reads and audit.
const [data = "", engine = "js"] = process.argv.slice(2);
const standing = await openStanding(data);
const { store, secret } = standing.platform;
const usage = countReads(store);
const schema = await mergedSchema();
const cursors = new Cursors(secret("id"));
const entryOf = entryWriter(standing);

type Run = (context: object, variables: Record<string, unknown>) => Promise<ExecutionResult> | ExecutionResult;
const prepared = new Map<string, Run>();

function prepare(query: string): Run {
  const document = graphql.parse(query);
  if (engine === "js")
    return (contextValue, variableValues) => graphql.execute({ schema, document, contextValue, variableValues });
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error(JSON.stringify(compiled.errors));
  return (context, variables) => compiled.query(undefined, context, variables);
}

const answer: Handler = async (incoming) => {
  const started = clock.now();
  const admitted = await admit(standing, incoming);
  if (typeof admitted === "number") return admitted;
  const { caller, purpose, name, query, variables } = admitted;
  const requestId = clock.id();
  const session = sessionOf(standing, { caller, purpose, requestId, started });
  const context: SubgraphContext = Object.assign(session, { log: console, cursors, loaders: new Map() });
  let run = prepared.get(query);
  if (!run) prepared.set(query, (run = prepare(query)));
  const body = `${JSON.stringify(await run(context, variables))}\n`;
  const { address } = incoming;
  const asked = { requestId, caller, purpose, query, name, fields: [], variables, address, started };
  await standing.audit.append(entryOf(asked, session.disclosures));
  return body;
};
const origin = await servePlain({ "/graphql": answer });

obey({ usage, url: () => `${origin}/graphql` });
