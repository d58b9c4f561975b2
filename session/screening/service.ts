import type { Caller } from "../../core/access/caller.ts";
import type { Idempotency } from "../../core/access/idempotency.ts";
import type { AgreementBook } from "../../core/access/keys/agreements.ts";
import { cut } from "../../core/audit/journal/entry.ts";
import type { Purpose } from "../../core/access/purposes.ts";
import { placeCode, policeOf, type ScreeningTerms, type Sector } from "../../core/access/sectors.ts";
import { hubError } from "../../core/errors.ts";
import type { Stamp } from "../../core/store/port.ts";
import { faultOfFlight, type Flight, flightSaid } from "../../records/checks/flight.ts";
import type { Named } from "../../records/documents/matching.ts";
import type { Question, Questions } from "./questions.ts";

export interface ScreeningServiceOptions {
  readonly caller: Pick<Caller, "owner" | "test" | "bounds" | "sector">;
  readonly purpose: Purpose | null;
  readonly agreements: Pick<AgreementBook, "of">;
  readonly questions: Pick<Questions, "keep">;
  readonly idempotency: Idempotency;
  readonly stamp: Stamp;
}

/** Where documents are shown, as their sector says it: a carrier by its flight, any other by a place of its agreement. */
export interface Shown {
  readonly flight: Flight | null;
  readonly place: string | null;
}

/** That questions were received, which is all that who asks is ever told of them. */
export interface Received {
  readonly received: number;
  /** RFC 3339. */
  readonly at: string;
}

/**
 * Where a sector asks without sight. Nothing is looked up here: what is answered follows from the question, the agreement and
 * how many questions wait, so that no answer, refusal or delay tells of a record.
 */
export class ScreeningService {
  readonly #options: ScreeningServiceOptions;

  constructor(options: ScreeningServiceOptions) {
    this.#options = options;
  }

  /** Resolves once the questions are durable. Under a key, what is sent again makes no second hit. */
  async receive(documents: readonly Named[], shown: Shown, idempotencyKey: string | null): Promise<Received> {
    const { caller, purpose, idempotency, questions, stamp } = this.#options;
    await idempotency.sent(what, documents, idempotencyKey);
    const terms = await this.#terms();
    const { sector } = terms;
    const { code, said } = this.#placeOf(shown, sector);
    const police = policeOf(terms, code);
    if (police === null)
      throw hubError("BAD_USER_INPUT", `Your agreement names no police of ${code}: ask the hub's operator.`);
    const about = { request: stamp.request, sector, police, place: `${said} (${cut(caller.owner)})` };
    const checkOf = (document: Named, at: number) =>
      idempotencyKey === null
        ? `${stamp.request}-${at}`
        : idempotency.named(what, [document, shown], `${idempotencyKey}.${at}`).contents;
    const asked = documents.map((document, at): Question => {
      const check = checkOf(document, at);
      return { ...about, check, document, purpose, bounds: caller.bounds };
    });
    await questions.keep(caller, asked);
    return { received: asked.length, at: stamp.at };
  }

  async #terms(): Promise<ScreeningTerms> {
    const { caller, agreements } = this.#options;
    const terms = (await agreements.of(caller.owner))?.terms.screening;
    if (terms && terms.sector === caller.sector) return terms;
    throw hubError("FORBIDDEN", "No agreement lets your organisation screen any more. Ask the hub's operator for one.");
  }

  #placeOf({ flight, place }: Shown, sector: Sector): { readonly code: string; readonly said: string } {
    if (sector !== "carriers") {
      if (flight !== null) throw hubError("BAD_USER_INPUT", `"flight" is for carriers: say "place".`);
      if (place !== null && placeCode.safeParse(place).success) return { code: place, said: place };
      throw hubError("BAD_USER_INPUT", `"place" is one that your agreement names, such as AMAUROT-2.`);
    }
    if (flight === null || place !== null)
      throw hubError("BAD_USER_INPUT", `A carrier says "flight", and no "place": it is where the flight leaves.`);
    const fault = faultOfFlight(flight, Date.parse(this.#options.stamp.at));
    if (fault !== null) throw hubError("BAD_USER_INPUT", `In "flight", ${fault}.`);
    return { code: flight.from, said: flightSaid(flight) };
  }
}

/** The kind of mutation, as idempotency keys count for one. */
const what = "screen documents";
