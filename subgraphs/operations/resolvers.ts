import { decided, decisionMutations, decisionQueries, decisionResolvers } from "./decisions.ts";
import { allocationResolvers, offerResolvers, planned, resourceMutations, resourceQueries } from "./resources.ts";
import { programmeCodeOf } from "../../records/operations/programmes.ts";
import type { Filter } from "../../core/store/port.ts";
import { overlapping } from "../../records/date-ranges.ts";
import { countryAsked, participantAsked } from "../codes-asked.ts";
import { among, amongCountries, between, within } from "../lists.ts";
import { all, byId, conditions, search } from "../search.ts";
import { capacityQueries } from "./capacity.ts";
import { policyDocumentQueries } from "./policy-documents.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { deployments } from "../../records/operations/deployments.ts";
import { partners } from "../../records/operations/partners.ts";
import { operations } from "../../records/operations/records.ts";
import { participationMutations, participationQueries, participationResolvers, takenPartIn } from "./participations.ts";
import { reportMutations, reportQueries, reportResolvers, toldReportResolvers } from "./reports.ts";
import { resultQueries, resultResolvers } from "./results.ts";
import { courses, sessions } from "../../records/operations/training.ts";
import { attempted, exerciseQueries, practised, practising } from "./exercises.ts";
import { certified, held, lineageStep, officerResolvers, trainingQueries } from "./training.ts";

export const resolvers: Resolvers = {
  Query: {
    operation: (_parent, { id }, context) => byId(context, operations, id),
    operations: (
      _parent,
      { programme, programmes, programmeCode, phase, phases, country, countries, ...asked },
      context,
    ) => {
      const filter = all(
        conditions({ programme, programmeCode, phase, country: participantAsked("country", country) }),
        ...among("programme", "programmes", programmes),
        ...among("phase", "phases", phases),
        ...among("country", "countries", countries, (code) => [participantAsked("countries", code)]),
        ...during(asked),
      );
      return search(context, "operations", operations, filter, asked);
    },
    ...participationQueries,
    ...resultQueries,
    ...reportQueries,
    ...resourceQueries,
    ...decisionQueries,
    programmes: async (_parent, _args, { operations: acts }) => [...(await acts.programmes())],
    deployment: (_parent, { id }, context) => byId(context, deployments, id),
    deployments: (_parent, asked, context) => search(context, "deployments", deployments, inPlaceAndTime(asked), asked),
    course: (_parent, { id }, context) => byId(context, courses, id),
    courses: (_parent, { trainTheTrainer, durationDays, ...list }, context) => {
      const filter = all(conditions({ trainTheTrainer }), ...between("durationDays", "durationDays", durationDays));
      return search(context, "courses", courses, filter, list);
    },
    session: (_parent, { id }, context) => byId(context, sessions, id),
    sessions: (_parent, asked, context) => search(context, "sessions", sessions, inPlaceAndTime(asked), asked),
    ...trainingQueries,
    ...exerciseQueries,
    partner: (_parent, { id }, context) => byId(context, partners, id),
    partners: (_parent, { kind, kinds, ...asked }, context) => {
      const filter = all(conditions({ kind }), ...among("kind", "kinds", kinds), ...during(asked));
      return search(context, "partners", partners, filter, asked);
    },
    ...capacityQueries,
    ...policyDocumentQueries,
  },
  CountedResults: resultResolvers,
  AfterActionReport: reportResolvers,
  OperationReport: toldReportResolvers,
  Mutation: {
    ...practising,
    ...participationMutations,
    ...resourceMutations,
    ...decisionMutations,
    ...reportMutations,
  },
  Operation: { programmeCode: programmeCodeOf, ...takenPartIn, ...planned, ...decided },
  ResourceOffer: offerResolvers,
  Allocation: allocationResolvers,
  Decision: decisionResolvers,
  Exercise: practised,
  ExerciseAttempt: attempted,
  Certificate: certified,
  Officer: officerResolvers,
  LineageStep: lineageStep,
  Session: held,
  Participation: participationResolvers,
};

type During = Parameters<typeof within>[1];

function during({ during: days }: { readonly during?: During }): Filter[] {
  return within("during", days, (range) => overlapping("from", "until", range));
}

interface PlaceAndTime {
  readonly country?: string | null;
  readonly countries?: readonly string[] | null;
  readonly during?: During;
}

function inPlaceAndTime({ country, countries, ...asked }: PlaceAndTime): Filter {
  return all(
    conditions({ country: countryAsked("country", country) }),
    ...amongCountries("country", "countries", countries),
    ...during(asked),
  );
}
