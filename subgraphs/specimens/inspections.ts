import { hubError } from "../../core/errors.ts";
import { isIssuer } from "../../core/standards/countries.ts";
import { mostObservations, inspections } from "../../records/specimens/inspections.ts";
import { alerts } from "../../records/specimens/records.ts";
import type { InspectedNow, ToInspect } from "../../session/inspections.ts";
import { countryAsked } from "../codes-asked.ts";
import type { SubgraphContext } from "../context.ts";
import { byId, conditions, search } from "../search.ts";
import { dateAsked } from "../times-asked.ts";
import { writeResult } from "../in-capitals.ts";
import type { DocumentToInspect, FeatureSeenInput, InspectionLight, Resolvers } from "./generated/resolver-types.ts";

/** What can be asked of inspections. */
export const inspectionQueries = {
  inspect: async (_parent, { document, observations, lights }, context) =>
    told(await context.examining.inspections.look(toInspect(document, observations, lights))),
  inspection: (_parent, { id }, context) => byId(context, inspections, id),
  inspections: (_parent, { issuer, verdict, ...page }, context) =>
    search(context, "inspections", inspections, conditions({ issuer: countryAsked("issuer", issuer), verdict }), page),
} satisfies Resolvers["Query"];

/** What officers and examiners keep. */
export const inspecting = {
  recordInspection: async (_parent, { reference, document, observations, lights, place, idempotencyKey }, context) => {
    const asked = toInspect(document, observations, lights);
    const { result, id, answer } = await context.examining.inspections.record(
      reference,
      asked,
      place ?? null,
      idempotencyKey,
    );
    return { result: writeResult(result), id, answer: told(answer) };
  },
  inspectionOutcome: async (_parent, { inspection, outcome, note, expected, idempotencyKey }, context) => {
    const said = { outcome, note: note ?? null, expected };
    const written = await context.examining.inspections.sayOutcome(inspection, said, idempotencyKey);
    if (!written) return null;
    return { result: writeResult(written.result), inspection: await shown(context, written.id) };
  },
  draftAlert: async (_parent, { inspection, title, description, idempotencyKey }, context) => {
    const said = { title: title ?? null, description: description ?? null };
    const drafted = await context.examining.inspections.draftAlert(inspection, said, idempotencyKey);
    if (!drafted) return null;
    return { result: writeResult(drafted.result), alert: await byId(context, alerts, drafted.id) };
  },
} satisfies Resolvers["Mutation"];

function shown(context: SubgraphContext, id: string) {
  return byId(context, inspections, id);
}

function toInspect(
  { issuer: named, category, type, number, issued }: DocumentToInspect,
  observations: readonly FeatureSeenInput[],
  lights: readonly InspectionLight[],
): ToInspect {
  const issuer = countryAsked("document.issuer", named);
  if (!isIssuer(issuer)) throw hubError("BAD_USER_INPUT", `"${issuer}" issues no travel documents.`);
  if (observations.length > mostObservations)
    throw hubError("BAD_USER_INPUT", `"observations" are to be ${mostObservations} at most.`);
  return {
    issuer,
    category,
    type: type ?? "ORDINARY",
    printed: { number: number ?? null, issued: issued == null ? null : dateAsked("document.issued", issued) },
    observations: observations.map((one) => ({ ...one, light: one.light ?? null })),
    lights: [...new Set(lights)],
  };
}

/** The answer as the graph has it. */
function told({ verdict, ranked, next, versions, alerts: fakes }: InspectedNow) {
  const names = new Map<string, { readonly number: string | null; readonly title: string | null }>([
    ...versions.map(({ id, number, title }) => [id, { number, title }] as const),
    ...fakes.map(({ id, specimenNumber, title }) => [id, { number: specimenNumber, title }] as const),
  ]);
  return {
    verdict,
    says: versions.length === 0 ? "You are told of no version of this issuer and type." : inWords[verdict],
    ranked: ranked.map(({ kind, id, agrees, contradicts, print }) => ({
      kind,
      match: id,
      number: names.get(id)?.number ?? null,
      title: names.get(id)?.title ?? null,
      agrees: [...agrees],
      contradicts: [...contradicts],
      print: [...print],
    })),
    next,
  };
}

const inWords = {
  CONSISTENT: "What was seen goes with a genuine document.",
  CONTRADICTED: "What was seen contradicts every genuine version that is known: send the document to second line.",
  CANNOT_SAY: "What was seen does not yet tell a genuine document from a false one.",
} as const;
