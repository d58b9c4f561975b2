import { type Asker, openTestHub, type TestHub } from "../../hub.ts";
import type { Said } from "../../world.ts";

const answer = `{
  check verdict nextStep travellerScreen
  reasons { code says }
  candidates { kind owner score nextStep }
  anomalies { rule says }
}`;

const mutations: Readonly<Record<string, string>> = {
  checkDocument: `mutation ($asked: DocumentToCheck!, $at: CheckedAt, $key: String) {
    checkDocument(document: $asked, at: $at, idempotencyKey: $key) ${answer}
  }`,
  checkVehicle: `mutation ($asked: VehicleToCheck!, $at: CheckedAt, $key: String) {
    checkVehicle(vehicle: $asked, at: $at, idempotencyKey: $key) ${answer}
  }`,
  checkPerson: `mutation ($asked: PersonToCheck!, $at: CheckedAt, $key: String) {
    checkPerson(person: $asked, at: $at, idempotencyKey: $key) ${answer}
  }`,
  checkTraveller: `mutation ($asked: TravellerToCheck!, $at: CheckedAt, $key: String) {
    checkTraveller(traveller: $asked, at: $at, idempotencyKey: $key) {
      check verdict nextStep travellerScreen document ${answer} vehicle ${answer} person ${answer}
    }
  }`,
};

/** May check, and nothing else. */
export const officer: Asker = { owner: "GRC", scopes: ["*:check"] };

/** A hub at which officers check, and what they would find there. */
export class CheckPoint {
  readonly hub: TestHub;
  readonly close: () => Promise<void>;
  #numbers = 0;

  constructor(hub: Awaited<ReturnType<typeof openTestHub>>) {
    this.hub = hub;
    this.close = () => hub.close();
  }

  /** A passport number that no other test has. */
  newNumber(): string {
    return `XZ${String((this.#numbers += 1)).padStart(7, "0")}`;
  }

  /** What `checkDocument` and its like answer, without an error. */
  async check(field: string, asked: object, more: { at?: object; key?: string; as?: Asker } = {}) {
    const { as = officer, ...variables } = more;
    const { data, errors } = await this.hub.ask(as, mutations[field] as string, { variables: { asked, ...variables } });
    if (errors.length > 0) throw new Error(`${field}: ${JSON.stringify(errors)}`);
    return data[field];
  }

  /** The codes of a check that is refused. */
  async refusal(field: string, asked: object, more: { at?: object; key?: string } = {}): Promise<readonly string[]> {
    const variables = { asked, ...more };
    return (await this.hub.ask(officer, mutations[field] as string, { variables })).codes;
  }

  passport(number: string, more: object = {}) {
    return this.check("checkDocument", { number, type: "PASSPORT", issuer: "UTO", ...more });
  }

  report(number: string, said: Said = {}): Promise<string> {
    return this.hub.world.write("documentReport", {
      type: "PASSPORT",
      number,
      issuer: "UTO",
      fraudType: "STOLEN",
      ...said,
    });
  }

  notice(said: Said = {}): Promise<string> {
    return this.hub.world.write("notice", { form: "NOTICE", colour: "RED", status: "VALID", owner: "D", ...said });
  }

  /** Hits that an owner sees, the newest state of each. */
  async hitsOf(owner: string) {
    const query =
      "{ hits(first: 100) { nodes { owner kind recordOwner urgent meetings { check place } record { id } } } }";
    return (await this.hub.ask(owner, query)).data.hits.nodes;
  }
}

export async function openCheckPoint(): Promise<CheckPoint> {
  return new CheckPoint(await openTestHub());
}
