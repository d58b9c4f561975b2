import { kindNames, kinds } from "../../records/kinds.ts";
import { fromTemplate } from "./templates.ts";
import { addType, nameOf, objectTypes, type Types } from "./types.ts";

/** Where a field leads to a record of any kind, the types of all kinds are known by id; others answer for what they hold. */
export function addStubs(types: Types): void {
  const leadsAnywhere = objectTypes(types).some(({ fields = [] }) =>
    fields.some(({ type }) => nameOf(type) === "Node"),
  );
  if (!leadsAnywhere) return;
  for (const { type, prefix } of kindNames.map((kind) => kinds[kind]))
    addType(types, fromTemplate("STUB", { STUB: type, PREFIX: prefix }));
}
