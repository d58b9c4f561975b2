import { type NextStep, nextSteps } from "../../records/checking/verdict.ts";

/** What a key names; kinds stand here in the order of the numbers that packs have for them, which never change. */
export const answerKinds = ["DOCUMENT_REPORT", "VEHICLE_REPORT", "NOTICE", "PERSON", "DOCUMENT"] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The least that is told of a key: enough to send somebody to second line where the rows are not at hand. */
export interface FirstAnswer {
  readonly kind: AnswerKind;
  readonly nextStep: NextStep;
  /** Whether the key alone may name another. */
  readonly weak: boolean;
  /** Place of the owner among the manifest's; null where these are more than have a number, and the row says it. */
  readonly owner: number | null;
}

/** Owners that have a number: the last of nine bits says that this one has none. */
export const mostOwners = 511;

/** That a key is not there. No answer is 0, as kinds are numbered from 1. */
export const noAnswer = 0;

/** In two bytes: kind 3 bits, next step 3, weak 1, owner 9. */
export function encodeAnswer({ kind, nextStep, weak, owner }: FirstAnswer): number {
  const numbered = owner === null || owner >= mostOwners ? mostOwners : owner;
  return ((answerKinds.indexOf(kind) + 1) << 13) | (nextSteps.indexOf(nextStep) << 10) | (weak ? 512 : 0) | numbered;
}

/** Each of the 65,536 answers that there can be, once it was met. */
const decoded: (FirstAnswer | null)[] = [];

/** Null where no answer is so written, as what a false alarm brings seldom is. */
export function decodeAnswer(encoded: number): FirstAnswer | null {
  return (decoded[encoded] ??= decode(encoded));
}

function decode(encoded: number): FirstAnswer | null {
  const [kind, nextStep] = [answerKinds[(encoded >>> 13) - 1], nextSteps[(encoded >>> 10) & 7]];
  if (!kind || !nextStep) return null;
  const owner = encoded & mostOwners;
  return Object.freeze({ kind, nextStep, weak: (encoded & 512) !== 0, owner: owner === mostOwners ? null : owner });
}

/** Of two answers to one key, the one that counts: the graver step, then the kind that stands first, then the certain one. */
export function graver(one: number, other: number): number {
  return rankOf(one) <= rankOf(other) ? one : other;
}

function rankOf(encoded: number): number {
  return (((encoded >>> 10) & 7) << 16) | ((encoded >>> 13) << 10) | (encoded & 1023);
}
