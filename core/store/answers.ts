/** What came of something that was sent under an idempotency key, kept to be told again. */
export interface FirstAnswer {
  /** Names it: what was sent, by whom and under which key. */
  readonly name: string;
  /** Fingerprint of what was sent; null where an earlier hub kept none. */
  readonly contents: string | null;
  readonly at: string;
  /** Ids and what became of them, never what was said of anybody: no erasure reaches these. */
  readonly outcomes: readonly { readonly id: string }[];
}

/** The part of the port that keeps first answers. They are kept for good, and are in no change log. */
export interface FirstAnswers {
  /** Null where nothing is kept under this name. */
  firstAnswer(name: string): Promise<FirstAnswer | null>;

  /**
   * To be called in the transaction that does what the answer tells, once it has found none: of two transactions that
   * keep an answer under one name, the later is run again and finds the earlier's.
   */
  keepAnswer(answer: FirstAnswer): Promise<void>;
}
