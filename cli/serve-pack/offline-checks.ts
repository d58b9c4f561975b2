import { hubError } from "../../core/errors.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import type { CheckedOffline, PackAge, PackChecks } from "../../packs/checks.ts";
import { PackRefused } from "../../packs/refused.ts";
import type { Finding } from "../../records/checking/verdict.ts";
import type { Checked, CheckMade, CheckService, TravellerAsked, TravellerChecked } from "../../session/checks.ts";

type ServiceOfChecks = Pick<CheckService, "today" | "document" | "vehicle" | "person" | "traveller">;

/** What the subgraph asks of the hub's service of checks, answered by a pack. No hit is made here: see the journal. */
export class OfflineChecks implements ServiceOfChecks {
  readonly #checks: PackChecks;
  readonly #check: string;
  readonly today: CheckService["today"];
  #age: PackAge | null = null;

  constructor(checks: PackChecks, { check, now }: { readonly check: string; readonly now: number }) {
    [this.#checks, this.#check] = [checks, check];
    this.today = dayOf(new Date(now).toISOString());
  }

  /** Of the oldest pack that an answer rests on: a delta may have come between two. Null where nothing was looked up. */
  get age(): PackAge | null {
    return this.#age;
  }

  async document(document: NonNullable<TravellerAsked["document"]>, made: CheckMade): Promise<Checked> {
    return this.#part((await this.#asked({ ...nothing, document }, made)).document);
  }

  async vehicle(vehicle: NonNullable<TravellerAsked["vehicle"]>, made: CheckMade): Promise<Checked> {
    return this.#part((await this.#asked({ ...nothing, vehicle }, made)).vehicle);
  }

  async person(person: NonNullable<TravellerAsked["person"]>, made: CheckMade): Promise<Checked> {
    return this.#part((await this.#asked({ ...nothing, person }, made)).person);
  }

  async traveller(asked: TravellerAsked, made: CheckMade): Promise<TravellerChecked> {
    const { document, vehicle, person, verdict, nextStep } = await this.#asked(asked, made);
    const parts = [document, vehicle, person].map((part) => part && this.#part(part));
    const [ofDocument = null, ofVehicle = null, ofPerson = null] = parts;
    return { check: this.#check, verdict, nextStep, document: ofDocument, vehicle: ofVehicle, person: ofPerson };
  }

  async #asked(asked: TravellerAsked, { circumstances }: CheckMade): Promise<CheckedOffline> {
    try {
      const [answer] = (await this.#checks.check([asked], circumstances.place)) as [CheckedOffline];
      if (!this.#age || answer.pack.sequence < this.#age.sequence) this.#age = answer.pack;
      return answer;
    } catch (error) {
      if (!(error instanceof PackRefused)) throw error;
      // Where the pack or the journal cannot be read or written nothing was answered, and nobody takes it for an answer.
      throw hubError(error.because === "too-much" ? "BAD_USER_INPUT" : "STORE_UNAVAILABLE", error.message);
    }
  }

  #part(finding: Finding | null): Checked {
    if (!finding) throw new Error("a part that was asked has no answer");
    return { ...finding, check: this.#check, hits: [] };
  }
}

const nothing: TravellerAsked = { document: null, vehicle: null, person: null };
