import type { SampleStore } from "./sample-store.ts";
import type { Gateway, Reply } from "./gateway.ts";

/** An answer as a client has it in its own books. */
export interface Answered extends Reply {
  /** Ids of the records that it carried. */
  readonly records: readonly string[];
}

export const linkQuery = `query ($number: String!) {
  documents(number: $number, type: PASSPORT, first: 5) { nodes { id number holders { nodes { id name } } } }
}`;

/** Clients that ask without pause, and write down what they are answered. One in ten has no key. */
export class Clients {
  readonly answers: Answered[] = [];
  readonly #leaving = new AbortController();
  readonly #loops: Promise<void>[];
  readonly #warm = Promise.withResolvers<void>();

  constructor(gateway: Gateway, { key, numbers }: SampleStore, count = 20) {
    this.#loops = Array.from({ length: count }, async (_, client) => {
      for (let turn = client; !this.#leaving.signal.aborted; turn += 1) {
        const number = numbers[turn % numbers.length];
        try {
          this.answers.push(answered(await gateway.ask(client % 10 === 9 ? null : key, linkQuery, { number })));
          if (this.answers.length >= count) this.#warm.resolve();
        } catch {
          // No answer, so nothing that the hub must answer for. The hub is gone, or this client soon is.
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }
    });
  }

  /** Resolves when as many answers came as there are clients: from then on queries are known and the load is whole. */
  get begun(): Promise<void> {
    return this.#warm.promise;
  }

  /** Each finishes what it has asked. */
  async leave(): Promise<readonly Answered[]> {
    this.#leaving.abort();
    await Promise.all(this.#loops);
    return this.answers;
  }
}

export function answered(reply: Reply): Answered {
  const { data } = JSON.parse(reply.body) as { data?: unknown };
  const records = [...JSON.stringify(data ?? null).matchAll(/"id":"([^"]+)"/g)].map(([, id = ""]) => id);
  return { ...reply, records };
}
