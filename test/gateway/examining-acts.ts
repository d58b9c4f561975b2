import { expect } from "vitest";
import type { Asker, TestHub } from "../hub.ts";
import { checklist, qualityControl, reviewer } from "../subgraphs/specimens/quality-control.ts";

export type Said = Readonly<Record<string, unknown>>;

/** An act that is sent under an idempotency key. */
export interface Act {
  /** Its arguments, as they are declared. */
  readonly declared: string;
  readonly answer: string;
  /** What is asked, of something that was made for it. */
  readonly asked: () => Promise<Said>;
  /** What tells another argument from that. */
  readonly other: Said;
  /** The answer, and what is answered when it is sent again, where that is less. */
  readonly answered: unknown;
  readonly again?: unknown;
  /** Whether its outcome lists the records that it changed: done before, it lists none. */
  readonly lists?: true;
  /** Who does it; an organisation that may do everything, where nobody is said. */
  readonly as?: Exclude<Asker, string>;
}

/** Acts of those who examine documents, warn of fakes and review the warnings. */
export function examiningActs(hub: () => TestHub, newKey: () => string): Readonly<Record<string, Act>> {
  const anAlert = async (state: string) => {
    const { id } = await qualityControl(hub()).record({ reference: newKey(), state });
    return id as string;
  };
  const inReview = async () => {
    const alert = await anAlert("SUBMITTED");
    const { value } = await qualityControl(hub()).begin(alert);
    return { alert, version: value.alert.version as number };
  };

  const seen = { page: "data page", technique: "WATERMARK", whatToSee: "A heron." };
  const document = { issuer: "UTO", category: "PASSPORT" };
  const anInspection = async () => {
    const asked = { reference: newKey(), document, observations: [{ ...seen, finding: "ABSENT" }] };
    const query = `mutation ($reference: String!, $document: DocumentToInspect!, $observations: [FeatureSeenInput!]!) {
      recordInspection(reference: $reference, document: $document, observations: $observations) { id } }`;
    const examiner = { owner: "UTO", scopes: ["*:*"] };
    return (await hub().ask(examiner, query, { variables: asked })).data.recordInspection.id as string;
  };

  return {
    submitAlert: {
      lists: true,
      declared: "$alert: ID!, $expected: Int",
      answer: "{ result alert { state } }",
      asked: async () => ({ alert: await anAlert("DRAFT") }),
      other: { expected: 7 },
      answered: { result: "CHANGED", alert: { state: "SUBMITTED" } },
    },
    beginReview: {
      lists: true,
      as: reviewer,
      declared: "$alert: ID!",
      answer: "{ result alert { state } }",
      asked: async () => ({ alert: await anAlert("SUBMITTED") }),
      other: { alert: `ALE-${"A".repeat(26)}` },
      answered: { result: "CHANGED", alert: { state: "IN_QUALITY_CONTROL" } },
    },
    reviewAlert: {
      lists: true,
      as: reviewer,
      declared: "$alert: ID!, $version: Int!, $checklist: [ReviewedItemInput!]!, $decision: ReviewDecision!",
      answer: "{ result alert { state } review { id } }",
      asked: async () => ({ ...(await inReview()), checklist: checklist(), decision: "PUBLISH" }),
      other: { version: 99 },
      answered: { result: "CHANGED", alert: { state: "PUBLISHED" }, review: { id: expect.any(String) } },
    },
    recordInspection: {
      lists: true,
      declared: "$reference: String!, $document: DocumentToInspect!, $observations: [FeatureSeenInput!]!",
      answer: "{ result id }",
      asked: async () => ({ reference: newKey(), document, observations: [{ ...seen, finding: "ABSENT" }] }),
      other: { observations: [] },
      answered: { result: "CREATED", id: expect.any(String) },
    },
    inspectionOutcome: {
      lists: true,
      declared: "$inspection: ID!, $outcome: InspectionOutcome!, $expected: Int!",
      answer: "{ result inspection { id outcome } }",
      asked: async () => ({ inspection: await anInspection(), outcome: "FAKE", expected: 1 }),
      other: { outcome: "GENUINE" },
      answered: { result: "CHANGED", inspection: { id: expect.any(String), outcome: "FAKE" } },
    },
  };
}
