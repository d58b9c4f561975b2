import {
  type DocumentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { api } from "./schema.ts";

/** Fields, and types with all their fields, that lead to no record, and where they are tried instead. */
const elsewhere: Readonly<Record<string, string>> = {
  "Mutation.createKey": "test/gateway/key-administration.test.ts",
  "Mutation.rotateKey": "test/gateway/key-administration.test.ts",
  "Mutation.revokeKey": "test/gateway/key-administration.test.ts",
  NewApiKey: "test/gateway/key-administration.test.ts",
  RevokedKey: "test/gateway/key-administration.test.ts",
  "Query.grants": "test/gateway/grants/grants.test.ts",
  "Query.accessOn": "test/gateway/grants/deployments.test.ts",
  "Mutation.createGrant": "test/gateway/grants/grants.test.ts",
  "Mutation.revokeGrant": "test/gateway/grants/grants.test.ts",
  "Mutation.openDeployment": "test/gateway/grants/deployments.test.ts",
  Grant: "test/gateway/grants/grants.test.ts",
  GrantConnection: "test/gateway/grants/grants.test.ts",
  GrantEdge: "test/gateway/grants/grants.test.ts",
  MadeGrant: "test/gateway/grants/grants.test.ts",
  RevokedGrant: "test/gateway/grants/grants.test.ts",
  AccessSpan: "test/gateway/grants/deployments.test.ts",
  OpenedDeployment: "test/gateway/grants/deployments.test.ts",
  "Link.otherStatements": "test/subgraphs/links/statements.test.ts",
  "Link.contradicts": "test/subgraphs/links/statements.test.ts",
  "Session.taughtUnder": "test/subgraphs/operations/training.test.ts",
  "Session.attendedBy": "test/subgraphs/operations/training.test.ts",
  "Certificate.taughtBy": "test/subgraphs/operations/training.test.ts",
  "Certificate.chain": "test/subgraphs/operations/training.test.ts",
  "Exercise.progress": "test/subgraphs/operations/exercises.test.ts",
  "Exercise.score": "test/subgraphs/operations/exercises.test.ts",
  ParticipantProgress: "test/subgraphs/operations/exercises.test.ts",
  ParticipantScore: "test/subgraphs/operations/exercises.test.ts",
  TravellerScore: "test/subgraphs/operations/exercises.test.ts",
  ExerciseWritten: "test/subgraphs/operations/exercises.test.ts",
  ExerciseDecided: "test/subgraphs/operations/exercises.test.ts",
  "Mutation.startExercise": "test/subgraphs/operations/exercises.test.ts",
  "Mutation.recordExerciseDecision": "test/subgraphs/operations/exercises.test.ts",
  "Mutation.endExercise": "test/subgraphs/operations/exercises.test.ts",
  Agreement: "test/subgraphs/account/agreements.test.ts",
  Renewal: "test/subgraphs/account/agreements.test.ts",
  PointsLeft: "test/subgraphs/account/agreements.test.ts",
  MeSees: "test/subgraphs/account/agreements.test.ts",
  KindActions: "test/subgraphs/account/agreements.test.ts",
  KeyHours: "test/subgraphs/account/agreements.test.ts",
  TrustedDocument: "test/subgraphs/account/agreements.test.ts",
  Exchanged: "test/subgraphs/account/agreements.test.ts",
  ChecksExchanged: "test/subgraphs/account/agreements.test.ts",
  RecordsShown: "test/subgraphs/account/agreements.test.ts",
  RecordsHandedIn: "test/subgraphs/account/agreements.test.ts",
  "Query.agreementsDue": "test/subgraphs/account/agreements.test.ts",
  "Query.exchangedWith": "test/subgraphs/account/agreements.test.ts",
  "Me.agreement": "test/subgraphs/account/agreements.test.ts",
  "Me.points": "test/subgraphs/account/agreements.test.ts",
  "Me.sees": "test/subgraphs/account/agreements.test.ts",
  "Me.documents": "test/subgraphs/account/agreements.test.ts",
  "Me.exchanged": "test/subgraphs/account/agreements.test.ts",
  "Capacity.seen": "test/subgraphs/operations/capacity.test.ts",
  "Capacity.country": "test/subgraphs/operations/capacity.test.ts",
  CapacitySeen: "test/subgraphs/operations/capacity.test.ts",
  "Query.sources": "test/subgraphs/checks/sources.test.ts",
  "Mutation.confirmDelivery": "test/subgraphs/checks/sources.test.ts",
  Source: "test/subgraphs/checks/sources.test.ts",
  "RecordVersion.changed": "test/gateway/history/versions.test.ts",
  // Few askers see both sides of one, and who asks a path goes by its place.
  "IdentityCluster.conflicts": "test/subgraphs/links/identity.test.ts",
  "NetworkNode.cluster": "test/subgraphs/links/identity.test.ts",
  "Query.enquiries": "test/gateway/enquiries.test.ts",
  EnquiryConnection: "test/gateway/enquiries.test.ts",
  EnquiryEdge: "test/gateway/enquiries.test.ts",
  Enquiry: "test/gateway/enquiries.test.ts",
  Asker: "test/gateway/enquiries.test.ts",
  "Query.reviews": "test/gateway/background/retention.test.ts",
  "Query.holds": "test/gateway/background/retention.test.ts",
  "Mutation.extendReview": "test/gateway/background/retention.test.ts",
  "Mutation.holdRecord": "test/gateway/background/retention.test.ts",
  "Mutation.liftHold": "test/gateway/background/retention.test.ts",
  ReviewTaskConnection: "test/gateway/background/retention.test.ts",
  ReviewTaskEdge: "test/gateway/background/retention.test.ts",
  ReviewTask: "test/gateway/background/retention.test.ts",
  "Query.webhooks": "test/gateway/background/webhook-administration.test.ts",
  "Query.deadLetters": "test/gateway/background/webhook-administration.test.ts",
  "Mutation.createWebhook": "test/gateway/background/webhook-administration.test.ts",
  "Mutation.rotateWebhook": "test/gateway/background/webhook-administration.test.ts",
  "Mutation.pauseWebhook": "test/gateway/background/webhook-administration.test.ts",
  "Mutation.resumeWebhook": "test/gateway/background/webhook-administration.test.ts",
  "Mutation.resendDeadLetters": "test/gateway/background/webhook-administration.test.ts",
  "Mutation.deleteWebhook": "test/gateway/background/webhook-administration.test.ts",
  MadeWebhook: "test/gateway/background/webhook-administration.test.ts",
  DeletedWebhook: "test/gateway/background/webhook-administration.test.ts",
  Webhook: "test/gateway/background/webhook-administration.test.ts",
  WebhookFailure: "test/gateway/background/webhook-administration.test.ts",
  WebhookWatch: "test/gateway/background/webhook-watch.test.ts",
  DeadLetter: "test/gateway/background/webhook-administration.test.ts",
  DeadLetterConnection: "test/gateway/background/webhook-administration.test.ts",
  DeadLetterEdge: "test/gateway/background/webhook-administration.test.ts",
  "Query.whereabouts": "test/subgraphs/links/whereabouts.test.ts",
  SharedPresence: "test/subgraphs/links/whereabouts.test.ts",
  SharedPresenceConnection: "test/subgraphs/links/whereabouts.test.ts",
  SharedPresenceEdge: "test/subgraphs/links/whereabouts.test.ts",
  Hold: "test/gateway/background/retention.test.ts",
  HoldConnection: "test/gateway/background/retention.test.ts",
  HoldEdge: "test/gateway/background/retention.test.ts",
  "Mutation.submitAlert": "test/subgraphs/specimens/quality-control.test.ts",
  "Mutation.beginReview": "test/subgraphs/specimens/quality-control.test.ts",
  "Mutation.reviewAlert": "test/subgraphs/specimens/quality-control.test.ts",
  AlertSubmitted: "test/subgraphs/specimens/quality-control.test.ts",
  ReviewBegun: "test/subgraphs/specimens/quality-control.test.ts",
  AlertReviewed: "test/subgraphs/specimens/quality-control.test.ts",
  "Mutation.replyToHit": "test/subgraphs/checks/hits.test.ts",
  "Mutation.recordHitOutcome": "test/subgraphs/checks/hits.test.ts",
  "Mutation.notThisPerson": "test/subgraphs/checks/judgements.test.ts",
  "Mutation.withdrawJudgement": "test/subgraphs/checks/judgements.test.ts",
  "Mutation.declareTelling": "test/subgraphs/checks/telling.test.ts",
  HitReplied: "test/subgraphs/checks/hits.test.ts",
  "Mutation.sendToSecondLine": "test/subgraphs/checks/second-line.test.ts",
  "Mutation.takeReferral": "test/subgraphs/checks/second-line.test.ts",
  "Mutation.closeReferral": "test/subgraphs/checks/second-line.test.ts",
  "Query.inspect": "test/subgraphs/specimens/inspections.test.ts",
  "Mutation.recordInspection": "test/subgraphs/specimens/inspections.test.ts",
  "Mutation.inspectionOutcome": "test/subgraphs/specimens/inspections.test.ts",
  "Mutation.draftAlert": "test/subgraphs/specimens/inspections.test.ts",
  InspectionAnswer: "test/subgraphs/specimens/inspections.test.ts",
  InspectionMatch: "test/subgraphs/specimens/inspections.test.ts",
  FeatureToLookAt: "test/subgraphs/specimens/inspections.test.ts",
  InspectionRecorded: "test/subgraphs/specimens/inspections.test.ts",
  InspectionWritten: "test/subgraphs/specimens/inspections.test.ts",
  AlertDrafted: "test/subgraphs/specimens/inspections.test.ts",
  "Mutation.answerOperation": "test/subgraphs/operations/participations.test.ts",
  OperationAnswered: "test/subgraphs/operations/participations.test.ts",
  "Mutation.recordDecision": "test/subgraphs/operations/decisions.test.ts",
  "Decision.corrects": "test/subgraphs/operations/decisions.test.ts",
  DecisionRecorded: "test/subgraphs/operations/decisions.test.ts",
  "Query.programmes": "test/subgraphs/operations/programmes.test.ts",
  OperationProgramme: "test/subgraphs/operations/programmes.test.ts",
  "ResourcePlan.conflicts": "test/subgraphs/operations/resources.test.ts",
  AllocationConflict: "test/subgraphs/operations/resources.test.ts",
  MissingResource: "test/subgraphs/operations/resources.test.ts",
  "Mutation.offerResource": "test/subgraphs/operations/resources.test.ts",
  "Mutation.withdrawOffer": "test/subgraphs/operations/resources.test.ts",
  "Mutation.allocateResource": "test/subgraphs/operations/resources.test.ts",
  "Mutation.releaseAllocation": "test/subgraphs/operations/resources.test.ts",
  ResourceOffered: "test/subgraphs/operations/resources.test.ts",
  ResourceAllocated: "test/subgraphs/operations/resources.test.ts",
  "Query.operationResults": "test/subgraphs/operations/results.test.ts",
  CountedResults: "test/subgraphs/operations/results.test.ts",
  CountedSum: "test/subgraphs/operations/results.test.ts",
  CountedApart: "test/subgraphs/operations/results.test.ts",
  PlaceCoverage: "test/subgraphs/operations/results.test.ts",
  "Subscription.operationResultsChanged": "test/gateway/live/operation-results.test.ts",
  OperationResultsEvent: "test/gateway/live/operation-results.test.ts",
  "Query.operationReport": "test/subgraphs/operations/report.test.ts",
  OperationReport: "test/subgraphs/operations/report.test.ts",
  "Mutation.closeOperation": "test/subgraphs/operations/report.test.ts",
  "Mutation.correctReport": "test/subgraphs/operations/report.test.ts",
  OperationReported: "test/subgraphs/operations/report.test.ts",
  SentToSecondLine: "test/subgraphs/checks/second-line.test.ts",
  ReferralWritten: "test/subgraphs/checks/second-line.test.ts",
  HitResultRecorded: "test/subgraphs/checks/hits.test.ts",
  JudgementRecorded: "test/subgraphs/checks/judgements.test.ts",
  TellingDeclared: "test/subgraphs/checks/telling.test.ts",
  "Mutation.screenDocuments": "test/subgraphs/checks/screening-asked.test.ts",
  ScreeningReceived: "test/subgraphs/checks/screening.test.ts",
  "Mutation.checkDocument": "test/subgraphs/checks/document.test.ts",
  "Mutation.checkPerson": "test/subgraphs/checks/person.test.ts",
  "Mutation.checkVehicle": "test/subgraphs/checks/vehicle.test.ts",
  "Mutation.checkTraveller": "test/subgraphs/checks/traveller.test.ts",
  TravellerCheck: "test/subgraphs/checks/traveller.test.ts",
  CheckAnomaly: "test/subgraphs/checks/anomalies.test.ts",
  Check: "test/subgraphs/checks/document.test.ts",
  CheckReason: "test/subgraphs/checks/document.test.ts",
  CheckCandidate: "test/subgraphs/checks/document.test.ts",
  "Subscription.hits": "test/gateway/live/events.test.ts",
  HitEvent: "test/gateway/live/events.test.ts",
  "Subscription.checkTotals": "test/gateway/live/totals.test.ts",
  CheckTotalsEvent: "test/gateway/live/totals.test.ts",
  CheckTotal: "test/gateway/live/totals.test.ts",
  "Subscription.recordChanges": "test/gateway/live/watched.test.ts",
  WatchedChange: "test/gateway/live/watched.test.ts",
  "Query.quickCheckCard": "test/gateway/cards/card.test.ts",
  QuickCheckCard: "test/gateway/cards/card.test.ts",
  CardFeature: "test/gateway/cards/card.test.ts",
  CardGenuine: "test/gateway/cards/card.test.ts",
  CardPosition: "test/gateway/cards/card.test.ts",
  CardFake: "test/gateway/cards/card.test.ts",
  CardSpecimen: "test/gateway/cards/card.test.ts",
  CardAlert: "test/gateway/cards/card.test.ts",
  CardAddress: "test/gateway/cards/page.test.ts",
  "Query.readMrz": "test/subgraphs/checks/standards.test.ts",
  MrzReading: "test/subgraphs/checks/standards.test.ts",
  MrzFault: "test/subgraphs/checks/standards.test.ts",
  MrzSuggestion: "test/subgraphs/checks/standards.test.ts",
  MrzAdvice: "test/subgraphs/checks/standards.test.ts",
  "Query.readVin": "test/subgraphs/checks/standards.test.ts",
  VinReading: "test/subgraphs/checks/standards.test.ts",
};

/** Which fields of the client schema have been answered with something, to somebody. */
export class Coverage {
  readonly #answered = new Set<string>();

  /** Notes what the answers to one query have, whose objects name their types. */
  note(query: string, answers: readonly (Readonly<Record<string, unknown>> | null)[]): void {
    const document = parse(query);
    const [operation] = document.definitions as [OperationDefinitionNode];
    const root = operation.operation === "mutation" ? "Mutation" : "Query";
    for (const selection of operation.selectionSet.selections) {
      if (selection.kind !== Kind.FIELD) continue;
      const name = selection.alias?.value ?? selection.name.value;
      if (answers.some((data) => data?.[name] != null)) this.#answered.add(`${root}.${selection.name.value}`);
    }
    this.#walk(answers);
    this.#noteInterfaces(document);
  }

  /** Every field that no case covers, with what to do. */
  missing(): string[] {
    const fields = Object.values(api.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith("__") || !(isObjectType(type) || isInterfaceType(type)) || type.name in elsewhere)
        return [];
      return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
    });
    return fields.filter((field) => !this.#answered.has(field) && !(field in elsewhere));
  }

  get size(): number {
    return this.#answered.size;
  }

  #walk(value: unknown): void {
    if (Array.isArray(value)) return value.forEach((item) => this.#walk(item));
    if (!value || typeof value !== "object") return;
    const { __typename: type } = value as { __typename?: string };
    for (const [field, inner] of Object.entries(value)) {
      if (inner === null || (Array.isArray(inner) && inner.length === 0)) continue;
      if (type) this.#answered.add(`${type}.${field}`);
      this.#walk(inner);
    }
  }

  /** An interface's fields have no values but those of its types. */
  #noteInterfaces(document: DocumentNode): void {
    const types = new TypeInfo(api);
    const Field = ({ name }: { readonly name: { readonly value: string } }) => {
      const parent = types.getParentType();
      if (isInterfaceType(parent)) this.#answered.add(`${parent.name}.${name.value}`);
    };
    visit(document, visitWithTypeInfo(types, { Field }));
  }
}
