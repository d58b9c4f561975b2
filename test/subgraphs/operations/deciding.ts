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
};

/** What is done about operations, each as whoever is named. */
export function deciding(hub: () => TestHub) {
  return {
    desk: (owner: string) => ({ owner, scopes: ["*:read", "*:search", "*:write"] }),
    /** What the field answers; where it is refused, code and message. */
    act: async (field: string, answer: string, asked: object, asker: Asker) => {
      const names = Object.keys(asked);
      const query = `mutation (${names.map((name) => `$${name}: ${types[name]}`).join(", ")}) {
        ${field}(${names.map((name) => `${name}: $${name}`).join(", ")}) ${answer}
      }`;
      const { data, errors } = await hub().ask(asker, query, { variables: asked as Record<string, unknown> });
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
