import { hubError } from "../core/errors.ts";
import { recordIdForm } from "../core/record-id.ts";

/** `BAD_USER_INPUT` where one of the ids has not the form of any: nothing found would read as nothing there. */
export function checkIds(argument: string, ids: readonly string[]): void {
  const wrong = ids.find((id) => !recordIdForm.test(id));
  if (wrong !== undefined)
    throw hubError(
      "BAD_USER_INPUT",
      `"${argument}" takes ids such as PER-… of 30 characters, not "${wrong.slice(0, 40)}".`,
    );
}

/** The same of arguments that name one record each, where they are not left out. */
export function checkIdsGiven(asked: Readonly<Record<string, string | null | undefined>>): void {
  for (const [argument, id] of Object.entries(asked)) if (id != null) checkIds(argument, [id]);
}
