import { classesWithheld } from "../../core/access/policies/classes-shown.ts";
import { equivalentCodes } from "../../core/standards/countries.ts";
import { everything } from "../../core/store/port.ts";
import type { Match } from "../../core/store/matches.ts";
import { levelClasses, levelsOf } from "../../records/specimens/levels.ts";
import { specimenKey } from "../../records/specimens/matching.ts";
import { type SpecimenRecord, specimens } from "../../records/specimens/records.ts";
import { compareVersions, type ShownVersion } from "../../records/specimens/versions.ts";
import { countryAsked } from "../codes-asked.ts";
import type { SubgraphContext } from "../context.ts";
import { loader } from "../loader.ts";
import { dateAsked } from "../times-asked.ts";
import { pageOfMatches } from "../matches.ts";
import { byId } from "../search.ts";
import type { QueryspecimensInForceArgs, Resolvers } from "./generated/resolver-types.ts";
import { withPicture } from "./pictures.ts";

const successorsField = { field: "Specimen.successors", dataset: specimens, key: "predecessor" };

export const versionQueries: Resolvers["Query"] = {
  specimensInForce: (_parent, asked, context) => specimensInForce(context, asked),
  compareSpecimens: async (_parent, { one, other }, context) => {
    const [from, to] = await Promise.all([byId(context, specimens, one), byId(context, specimens, other)]);
    return from && to && compare(context, from, to);
  },
};

/** At most as many as are looked through, each of which is a row. */
async function specimensInForce(
  { looking, spending }: SubgraphContext,
  { issuer, category, type, on }: QueryspecimensInForceArgs,
): Promise<SpecimenRecord[]> {
  const asked = {
    country: countryAsked("issuer", issuer),
    category,
    type: type ?? null,
    on: dateAsked("on", on),
  };
  const found = await looking.specimens.inForce(asked);
  spending.charge("rows", found.length);
  return found;
}

export const versionFields: Resolvers["Specimen"] = {
  predecessorSpecimen: (specimen, _args, context) => predecessorOf(context, specimen),
  successors: (specimen, page, context) =>
    pageOfMatches(context, successorsField, specimen, matchOf(specimen.number, specimen), page, () => ({})),
  changes: async (specimen, _args, context) => {
    const predecessor = await predecessorOf(context, specimen);
    return predecessor && compare(context, predecessor, specimen);
  },
};

export const comparisonFields: Resolvers["SpecimenComparison"] = {
  pages: ({ pages }, { changed }) => {
    if (!pages || !changed) return pages ?? null;
    const without = pages.map(({ page, features }) => {
      const apart = (features ?? []).filter(({ change }) => change !== "SAME");
      return { page: page ?? null, features: apart };
    });
    return without.filter(({ features }) => features.length > 0);
  },
};

/** Specimens by a number: first those that the issuing country itself states. */
function matchOf(number: string | null, { country }: SpecimenRecord): Match {
  const key = number ? specimenKey(number) : null;
  return {
    keys: key === null ? [] : [key],
    preferences: [{ field: "owner", values: equivalentCodes(country) }],
  };
}

/** Of all that are compared, the predecessors come in one read. */
async function predecessorOf(context: SubgraphContext, specimen: SpecimenRecord): Promise<SpecimenRecord | null> {
  if (!specimen.predecessor) return null;
  const { reader } = context;
  const batch = async (matches: readonly Match[]) => {
    const found = await reader.findMatches(specimens, "number", matches, everything, { first: 1 });
    return found.map(({ records }) => records[0]?.record ?? null);
  };
  return loader(context, "predecessors", batch).load(matchOf(specimen.predecessor, specimen));
}

async function compare({ reader }: SubgraphContext, one: SpecimenRecord, other: SpecimenRecord) {
  const view = await reader.view();
  const shown = (specimen: SpecimenRecord): ShownVersion => {
    const withheld = classesWithheld(view, specimens, specimen, levelClasses);
    return { specimen, withheld: levelsOf(withheld) };
  };
  const compared = compareVersions(shown(one), shown(other));
  const pages = compared.pages.map(({ page, features }) => ({
    page,
    features: features.map((feature) => ({
      ...feature,
      one: feature.one && withPicture(one, feature.one),
      other: feature.other && withPicture(other, feature.other),
    })),
  }));
  return { ...compared, pages };
}
