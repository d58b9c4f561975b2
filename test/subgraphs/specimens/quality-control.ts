import type { Asker, TestHub } from "../../hub.ts";
import { reviewItems } from "../../../records/specimens/reviews.ts";

/** The country that has found a fake, and those that review. */
export const utopia = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] } as const;
export const reviewer = { owner: "XPO", scopes: ["alert:read", "alert:search", "alertReview:*"] } as const;
/** Anybody else. */
export const greece = { owner: "GRC", scopes: ["*:read", "*:search"] } as const;

export const everybody = { audiences: [{}] };

/** Every item passed, but for those that are said otherwise. */
export function checklist(found: Readonly<Record<string, string>> = {}) {
  return reviewItems.map((item) => ({ item, finding: found[item] ?? "PASSED" }));
}

let keys = 0;

/** What is asked of alerts on their way to publication, each as whoever is named. */
export function qualityControl(hub: TestHub) {
  const ask = async (asker: Asker, query: string, variables: object) => {
    const answer = await hub.ask(asker, query, { variables: variables as Record<string, unknown> });
    const [field = ""] = Object.keys(answer.data ?? {});
    return { ...answer, value: answer.data?.[field] };
  };
  const record = async (said: object, asker: Asker = utopia) => {
    const alert = { kind: "COUNTERFEIT", specimenNumber: "UTO-AO-00001", title: "False swan", handling: everybody };
    const idempotencyKey = `alert-${(keys += 1)}-key`;
    const query = `mutation ($records: [AlertInput!]!, $idempotencyKey: String!) {
      recordAlerts(records: $records, idempotencyKey: $idempotencyKey) {
        id result version path reason record { state returnReasons version }
      }
    }`;
    const { value, errors } = await ask(asker, query, { records: [{ ...alert, ...said }], idempotencyKey });
    if (!value) throw new Error(JSON.stringify(errors));
    return value[0];
  };
  const begin = (alert: string, asker: Asker = reviewer) =>
    ask(asker, "mutation ($alert: ID!) { beginReview(alert: $alert) { result alert { version state } } }", { alert });
  const review = (alert: string, version: number, said: object = {}, asker: Asker = reviewer) =>
    ask(
      asker,
      `mutation ($alert: ID!, $version: Int!, $checklist: [ReviewedItemInput!]!, $decision: ReviewDecision!,
          $reasons: [String!], $idempotencyKey: String) {
        reviewAlert(alert: $alert, version: $version, checklist: $checklist, decision: $decision, reasons: $reasons,
            idempotencyKey: $idempotencyKey) {
          result alert { version state } review { id owner alertVersion decision reasons }
        }
      }`,
      { alert, version, checklist: checklist(), decision: "PUBLISH", ...said },
    );
  const submit = (alert: string, asker: Asker = utopia, expected?: number) =>
    ask(
      asker,
      `mutation ($alert: ID!, $expected: Int) {
        submitAlert(alert: $alert, expected: $expected) { result alert { version state } }
      }`,
      { alert, expected },
    );
  return {
    record,
    begin,
    review,
    submit,
    /** Hands an alert in and has it published; its id. */
    published: async (said: object = {}, asker: Asker = utopia): Promise<string> => {
      const { id, reason } = await record({ state: "SUBMITTED", ...said }, asker);
      if (id === null) throw new Error(reason);
      const begun = await begin(id);
      const { value, errors } = await review(id, begun.value?.alert?.version ?? 0);
      if (value?.result !== "CHANGED") throw new Error(JSON.stringify([value, errors]));
      return id;
    },
    /** As whoever asks is shown it. */
    shown: async (id: string, asker: Asker) =>
      (await hub.ask(asker, `{ alert(id: "${id}") { state version returnReasons } }`)).data?.alert,
  };
}
