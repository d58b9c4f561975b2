import type { Asker, TestHub } from "../../hub.ts";

const types: Readonly<Record<string, string>> = {
  operation: "ID!",
  offer: "ID!",
  allocation: "ID!",
  corrects: "ID",
  reference: "String!",
  kind: "ResourceKind!",
  state: "ParticipationState!",
  name: "String",
  place: "String",
  amount: "Int!",
  from: "PartialDate",
  until: "PartialDate",
  hours: "[BorderPointHoursInput!]",
  subject: "String!",
  decision: "String!",
  reasons: "String",
  idempotencyKey: "String",
};

/** A mutation of one field, as it is asked of the hub. */
export function asking(hub: () => TestHub) {
  return (field: string, asked: object, asker: Asker, answer = "{ result }") => {
    const names = Object.keys(asked);
    const query = `mutation (${names.map((name) => `$${name}: ${types[name]}`).join(", ")}) {
      ${field}(${names.map((name) => `${name}: $${name}`).join(", ")}) ${answer}
    }`;
    return hub().ask(asker, query, { variables: asked as Record<string, unknown> });
  };
}

/** What is done about operations, each as whoever is named. */
export function deciding(hub: () => TestHub) {
  const ask = asking(hub);
  return {
    desk: (owner: string) => ({ owner, scopes: ["*:read", "*:search", "*:write"] }),
    /** What the field answers; where it is refused, code and message. */
    act: async (field: string, answer: string, asked: object, asker: Asker) => {
      const { data, errors } = await ask(field, asked, asker, answer);
      const [error] = errors ?? [];
      return error ? `${error.extensions.code}: ${error.message}` : data[field];
    },
  };
}

/** Whether the list holds these alone, in any order. */
export function isSame<T>(all: readonly T[]) {
  const inOrder = (list: readonly T[]) => list.map((one) => JSON.stringify(one)).toSorted();
  return (list: readonly T[]) => JSON.stringify(inOrder(list)) === JSON.stringify(inOrder(all));
}
