import type { FastifyInstance, FastifyRequest } from "fastify";
import { pictureTypes } from "../../core/pictures/file-kind.ts";
import { type AddressedOptions, addressedRoutes, type Refusals } from "../addressed/routes.ts";
import { keptPicture, type Named, removedPicture } from "./handed-in.ts";
import { pictureShown } from "./shown.ts";

const refusals: Refusals = {
  inPlainWords: {
    UNSUPPORTED_MEDIA_TYPE: `Send the picture's file as it is, uncompressed, as ${pictureTypes.join(", ")}.`,
    BAD_USER_INPUT: "A picture is handed in with `mask` in its address, or with nothing.",
    METHOD_NOT_ALLOWED: "Hand a picture in with PUT and take it away with DELETE; its address is got with GET.",
  },
  // A picture is named by its record and its name, or by an address of one part.
  allowed: ({ url }) => (/^\/\w+\/[^/?]+\/[^/?]/.test(url) ? "PUT, DELETE" : "GET"),
};

type OfPicture = FastifyRequest<{ Params: Named; Querystring: Readonly<Record<string, string | string[]>> }>;

/** Pictures of records: handed in by their owners, and got by the addresses that answers give out. */
export async function pictureRoutes(app: FastifyInstance, options: AddressedOptions): Promise<void> {
  const { send } = options;
  const { requestHandler } = options.hub;
  const { asked, refuse } = addressedRoutes(app, pictureShown, options, refusals);
  // A file is read once it is known who sends it: until then it waits outside.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...pictureTypes], (_request, body, done) => done(null, body));

  app.put("/:record/:name", { bodyLimit: Number.MAX_SAFE_INTEGER }, (request: OfPicture, reply) => {
    const { params, query, body, headers } = request;
    // A mask whose name is misspelt would leave somebody's data in sight.
    if (Object.keys(query).some((name) => name !== "mask")) return refuse(request, reply, "BAD_USER_INPUT");
    const coding = headers["content-encoding"] ?? "identity";
    if (body === undefined || coding !== "identity") return refuse(request, reply, "UNSUPPORTED_MEDIA_TYPE");
    return send(reply, keptPicture(requestHandler, { ...asked(request, reply), body }, params, query));
  });
  app.delete("/:record/:name", (request: OfPicture, reply) =>
    send(reply, removedPicture(requestHandler, { ...asked(request, reply), body: null }, request.params)),
  );
}
