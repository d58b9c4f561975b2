import type { Answer, Asker, TestHub } from "../../hub.ts";

export const day = 86_400_000;

/** The desk that gives access for a while: it may give no more than this. */
export const desk = {
  owner: "UTO",
  name: "Desk that grants",
  scopes: ["partner:administer", "document:*", "documentReport:*", "operation:read", "deployment:*", "specimen:read"],
};

const create = `mutation ($grant: NewGrantInput!, $idempotencyKey: String) {
  createGrant(grant: $grant, idempotencyKey: $idempotencyKey) {
    grant { id operation person team keys registers scopes places until inForce revoked granter }
    keys { id key }
  }
}`;

export interface Granted {
  readonly id: string;
  readonly keys: readonly { readonly id: string; readonly key: string }[];
  readonly requestId: string;
}

/** A moment that many milliseconds from now. */
export const later = (hub: TestHub, millis: number) => new Date(hub.clock.now() + millis).toISOString();

/** What the desk is answered who asks for a grant of SLTD for a team of one until tomorrow, unless it says otherwise. */
export function asked(hub: TestHub, grant: object, as: Asker = desk, idempotencyKey?: string): Promise<Answer> {
  const usual = "person" in grant || "key" in grant ? {} : { team: "Gate team", keys: 1 };
  const whole = { ...usual, registers: ["SLTD"], until: later(hub, day), ...grant };
  return hub.ask(as, create, { variables: { grant: whole, idempotencyKey } });
}

export async function granted(hub: TestHub, grant: object, as?: Asker): Promise<Granted> {
  const { data, errors, requestId } = await asked(hub, grant, as);
  const made = data?.createGrant;
  if (!made) throw new Error(`not granted: ${JSON.stringify(errors)}`);
  return { id: made.grant.id, keys: made.keys, requestId };
}

/** Asks with the text of a key. */
export function asking(hub: TestHub, text: string, query: string, headers: Record<string, string> = {}) {
  return hub.ask("UTO", query, { headers: { authorization: `Bearer ${text}`, ...headers } });
}

/** An operation of UTO that goes on. */
export function running(hub: TestHub, said: object = {}): Promise<string> {
  return hub.world.write("operation", { programme: "STOP", name: "Gates", phase: "RUNNING", ...said });
}

export const count = "{ documents(first: 1) { totalCount } }";

export const revoke = (hub: TestHub, id: string, as: Asker = desk) =>
  hub.ask(as, "mutation ($id: ID!) { revokeGrant(id: $id) { id revoked keys } }", { variables: { id } });
