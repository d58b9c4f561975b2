import { hubError } from "../../core/errors.ts";
import type { KeptPicture } from "../../core/pictures/kept.ts";
import { pictureSizes } from "../../core/pictures/sizes.ts";
import { header, type HubAnswer, type HubRequest } from "../http-message.ts";
import type { RequestContext } from "../request/context.ts";
import type { RequestHandler } from "../request/handler.ts";
import { besideScreening } from "../request/purpose-rule.ts";
import { plainAnswer } from "../rest/problem.ts";
import { fileIn } from "./body.ts";
import { maskOf } from "./mask.ts";

/** A picture of a record, as its owner names the two. */
export interface Named {
  readonly record: string;
  readonly name: string;
}

/** What the audit calls them. */
const names = { keep: "keepPicture", remove: "removePicture" } as const;

/** The answer to a picture that is handed in: what was made of it. */
export function keptPicture(
  handler: RequestHandler,
  request: HubRequest,
  { record, name }: Named,
  query: Readonly<Record<string, string | string[]>>,
): Promise<HubAnswer> {
  return acted(handler, names.keep, request, { record, name }, async ({ looking: { pictures } }) => {
    const own = await pictures.mayKeep(record, name);
    const { mask, ...others } = query;
    // A mask that is misspelt would leave a person's data in sight.
    const [other] = Object.keys(others);
    if (other !== undefined)
      throw hubError("BAD_USER_INPUT", 'No other parameter than "mask" is taken: nothing of the file was read.');
    const rectangles = mask === undefined ? [] : maskOf([mask].flat().join(";"));
    if (rectangles === null)
      throw hubError(
        "BAD_USER_INPUT",
        '"mask" is at most 20 rectangles "x,y,width,height" in fractions of the picture, such as "0.1,0.25,0.3,0.1", with ";" between them.',
      );
    const read = () => fileIn(request.body, header(request, "content-length"));
    return toldOf(await pictures.keep(own, read, rectangles));
  });
}

/** The answer to a picture that its owner takes away. */
export function removedPicture(handler: RequestHandler, request: HubRequest, of: Named): Promise<HubAnswer> {
  return acted(handler, names.remove, request, of, async ({ looking: { pictures } }) => {
    await pictures.remove(of.record, of.name);
    return { record: of.record, name: of.name, removed: true };
  });
}

/** The body is no variable: it is read once it is known who sends it, and that it is wanted. */
async function acted(
  handler: RequestHandler,
  name: string,
  { body: _file, ...request }: HubRequest,
  { record, name: picture }: Named,
  act: (context: RequestContext) => Promise<object>,
): Promise<HubAnswer> {
  const body = { variables: { record, name: picture } };
  const answer = await handler.run({ ...request, body }, { name, cost: 1 }, async (context) => {
    if (context.caller.sector !== undefined) throw besideScreening();
    context.notes.mutates = true;
    const told = JSON.stringify({ data: await act(context) });
    context.notes.changed = true;
    return told;
  });
  return plainAnswer(answer);
}

function toldOf({ record, name, sizes }: KeptPicture) {
  const { width, height } = sizes.LARGE;
  const bytes = Object.fromEntries(pictureSizes.map((size) => [size, sizes[size].bytes]));
  return { record, name, width, height, bytes };
}
