import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { byId, conditions, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { asPrinted, fitsNumberFormat } from "../../records/specimens/matching.ts";
import { alerts, specimens } from "../../records/specimens/records.ts";

export const resolvers: Resolvers = {
  Query: {
    specimen: (_parent, { id }, context) => byId(context, specimens, id),
    specimens: (_parent, { number, country, category, type, first, after }, context) => {
      const filter = conditions({ number: number && asPrinted(number), country, category, type });
      return search(context, "specimens", specimens, filter, { first, after });
    },
    alert: (_parent, { id }, context) => byId(context, alerts, id),
    alerts: (_parent, { specimenNumber, first, after, ...columns }, context) => {
      const filter = conditions({ ...columns, specimenNumber: specimenNumber && asPrinted(specimenNumber) });
      return search(context, "alerts", alerts, filter, { first, after });
    },
  },
  Specimen: {
    fitsNumberFormat: ({ numberFormat }, { number }) =>
      numberFormat === null ? null : fitsNumberFormat(numberFormat, normaliseNumber(number)),
  },
};
