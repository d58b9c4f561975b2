import { isPurpose } from "../../core/access/purposes.ts";
import { systemClock as clock } from "../../core/clock.ts";
import { type CaseName, caseNames, makeCase, type Variables } from "../cases.ts";
import { callerOf, entryWriter, sessionOf, type Standing } from "../standing.ts";
import { byHand } from "./answers.ts";

/** What came over the wire, as far as a handler needs it. */
export interface Incoming {
  readonly authorization: string | undefined;
  readonly purpose: unknown;
  readonly address: string | null;
  readonly text: string;
}

/** The body of an answer, or the status of a refusal. */
export type Handler = (incoming: Incoming) => Promise<string | number>;

type Gathered = () => object;

const names = new Map<string, CaseName>(caseNames.map((name) => [makeCase(name, []).query, name]));

/** The handler whose speed is the floor: who asks, for what purpose, the reads, the answer, the audit entry. */
export function floorHandler(standing: Standing): Handler {
  const entryOf = entryWriter(standing);
  return async (incoming) => {
    const started = clock.now();
    const admitted = await admit(standing, incoming);
    if (typeof admitted === "number") return admitted;
    const { caller, purpose, name, query, variables } = admitted;
    const { field, gather } = byHand[name];
    const requestId = clock.id();
    const session = sessionOf(standing, { caller, purpose, requestId, started });
    const body = bodyOf(await gather(session, variables));
    const { address } = incoming;
    const asked = { requestId, caller, purpose, query, name, fields: [field], variables, address, started };
    await standing.audit.append(entryOf(asked, session.disclosures));
    return body;
  };
}

/**
 * The same without reads, stringify and audit: rows and text are kept from the first time that a question came. What it
 * costs is what the floor adds of its own.
 */
export function hollowHandler(standing: Standing): Handler {
  const kept = new Map<string, { gathered: Gathered; body: string }>();
  return async (incoming) => {
    const admitted = await admit(standing, incoming);
    if (typeof admitted === "number") return admitted;
    const { caller, purpose, name, variables } = admitted;
    let known = kept.get(incoming.text);
    if (!known) {
      const session = sessionOf(standing, { caller, purpose, requestId: clock.id(), started: clock.now() });
      const gathered = await byHand[name].gather(session, variables);
      kept.set(incoming.text, (known = { gathered, body: bodyOf(gathered) }));
    }
    known.gathered();
    return known.body;
  };
}

/** Who asks for which query, or the status of a refusal. */
export async function admit(standing: Standing, { authorization, purpose, text }: Incoming) {
  const caller = await callerOf(standing, authorization);
  if (!caller) return 401;
  if (!isPurpose(purpose)) return 400;
  const { query, variables } = JSON.parse(text) as { readonly query: string; readonly variables: Variables };
  const name = names.get(query);
  return name ? { caller, purpose, name, query, variables } : 400;
}

/**
 * Apollo Server ends an answer with a line end, and bodies are compared to the byte. A text, since Node sends a text
 * together with its headers in one write, and a buffer in two.
 */
function bodyOf(gathered: Gathered): string {
  return `${JSON.stringify({ data: gathered() })}\n`;
}
