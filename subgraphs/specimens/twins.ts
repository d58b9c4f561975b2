import { hubError } from "../../core/errors.ts";
import { largestPage } from "../connection.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

export const alertFields: Resolvers["Alert"] = {
  twins: async (alert, { first }, { looking, spending }) => {
    const most = first ?? 5;
    if (most < 1 || most > largestPage)
      throw hubError("PAGE_SIZE", `Of each alert 1 to ${largestPage} twins are listed: "first" is ${most}.`);
    const twins = await looking.specimens.twinsOf(alert, most);
    spending.charge("rows", twins.matches.length);
    return twins;
  },
};
