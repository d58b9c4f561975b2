import { schemaOf } from "../../core/draft.ts";
import type { Dataset } from "../../core/record.ts";

/** The form of a value as zod keeps it, as far as it is looked at. */
interface Form {
  readonly def: {
    readonly innerType?: Form;
    readonly element?: Form;
    readonly shape?: Readonly<Record<string, Form>>;
  };
}

/** Every field of a kind, with the form of its value. */
export function leavesOf(dataset: Dataset): [field: string, form: Form][] {
  const leaves = (form: Form, path: string): [string, Form][] => {
    const { innerType, element, shape } = form.def;
    const inner = innerType ?? element;
    if (inner) return leaves(inner, path);
    if (!shape) return [[path, form]];
    return Object.entries(shape).flatMap(([name, one]) => leaves(one, path ? `${path}.${name}` : name));
  };
  return leaves(schemaOf(dataset) as unknown as Form, "");
}
