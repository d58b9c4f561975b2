import { countryAsked, participantAsked } from "../codes-asked.ts";
import { byId, conditions, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { courses, deployments, operations, partners, sessions } from "../../records/operations/records.ts";

export const resolvers: Resolvers = {
  Query: {
    operation: (_parent, { id }, context) => byId(context, operations, id),
    operations: (_parent, { programme, phase, country, ...page }, context) =>
      search(
        context,
        "operations",
        operations,
        conditions({ programme, phase, country: participantAsked("country", country) }),
        page,
      ),
    deployment: (_parent, { id }, context) => byId(context, deployments, id),
    deployments: (_parent, { country, ...page }, context) =>
      search(context, "deployments", deployments, conditions({ country: countryAsked("country", country) }), page),
    course: (_parent, { id }, context) => byId(context, courses, id),
    courses: (_parent, { trainTheTrainer, ...page }, context) =>
      search(context, "courses", courses, conditions({ trainTheTrainer }), page),
    session: (_parent, { id }, context) => byId(context, sessions, id),
    sessions: (_parent, { country, ...page }, context) =>
      search(context, "sessions", sessions, conditions({ country: countryAsked("country", country) }), page),
    partner: (_parent, { id }, context) => byId(context, partners, id),
    partners: (_parent, { kind, ...page }, context) =>
      search(context, "partners", partners, conditions({ kind }), page),
  },
};
