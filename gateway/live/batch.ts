import { Disclosures } from "../../core/access/disclosures.ts";

/** Characters of answers after which they leave. */
export const batchCharacters = 64 * 1024;
const batchEvents = 50;

interface AnsweredEvent {
  readonly text: string;
  readonly codes: readonly string[];
  readonly disclosures: Disclosures;
}

/** Events that leave together, under one entry of the audit. */
export class Batch {
  readonly requestId: string;
  readonly texts: string[] = [];
  readonly codes = new Set<string>();
  readonly disclosures = new Disclosures();
  #characters = 0;

  constructor(requestId: string) {
    this.requestId = requestId;
  }

  get full(): boolean {
    return this.texts.length >= batchEvents || this.#characters >= batchCharacters;
  }

  add(event: AnsweredEvent): void {
    this.texts.push(event.text);
    this.#characters += event.text.length;
    for (const code of event.codes) this.codes.add(code);
    for (const { owner, records } of event.disclosures.list())
      for (const record of records) this.disclosures.add(owner, record);
  }
}
