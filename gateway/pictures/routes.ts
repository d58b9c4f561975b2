import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../core/errors.ts";
import { pictureTypes } from "../../core/pictures/file-kind.ts";
import { codeOfFault } from "../../core/refusal.ts";
import type { Hub } from "../hub.ts";
import type { HubAnswer } from "../http-message.ts";
import { plainAnswer } from "../rest/problem.ts";
import { keptPicture, type Named, removedPicture } from "./handed-in.ts";
import { noPicture, shownPicture } from "./shown.ts";

export interface PictureOptions {
  readonly hub: Pick<Hub, "requestHandler" | "authenticator" | "platform" | "clock">;
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
  readonly leaving: (reply: FastifyReply) => AbortSignal;
  readonly answered: (request: FastifyRequest) => boolean;
}

/** What the catalogue says in words of GraphQL's. */
const inPlainWords: Partial<Record<ErrorCode, string>> = {
  UNSUPPORTED_MEDIA_TYPE: `Send the picture's file as it is, uncompressed, as ${pictureTypes.join(", ")}.`,
  BAD_USER_INPUT: "A picture is handed in with `mask` in its address, or with nothing.",
  METHOD_NOT_ALLOWED: "Hand a picture in with PUT and take it away with DELETE; its address is got with GET.",
};

/** A picture is named by its record and its name, or by an address of one part. */
const refusedAt = ({ url }: FastifyRequest) => {
  const methods = /^\/\w+\/[^/?]+\/[^/?]/.test(url) ? "PUT, DELETE" : "GET";
  return (answer: HubAnswer): HubAnswer => {
    const { allow, ...headers } = answer.headers;
    return plainAnswer({ ...answer, headers: { ...headers, ...(allow && { allow: methods }) } });
  };
};

type OfPicture = FastifyRequest<{ Params: Named; Querystring: Readonly<Record<string, string | string[]>> }>;

/** Under the path of pictures. Pictures of records: handed in by their owners, and got by the addresses that answers give out. */
export async function pictureRoutes(app: FastifyInstance, options: PictureOptions): Promise<void> {
  const { hub, send, leaving, answered } = options;
  const { requestHandler } = hub;
  const asked = ({ headers, ip }: FastifyRequest, reply: FastifyReply) => ({
    headers,
    address: ip,
    signal: leaving(reply),
  });
  const refuse = (request: FastifyRequest, reply: FastifyReply, code: ErrorCode) =>
    send(
      reply,
      requestHandler.refuse(asked(request, reply), code, { message: inPlainWords[code], form: refusedAt(request) }),
    );
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answered(request)
      ? reply.hijack()
      : refuse(request, reply, request.is404 ? "METHOD_NOT_ALLOWED" : codeOfFault(error)),
  );
  app.setNotFoundHandler((request, reply) =>
    refuse(request, reply, request.method === "GET" ? "NOT_FOUND" : "METHOD_NOT_ALLOWED"),
  );
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
  app.get("/*", { exposeHeadRoute: false }, (request: FastifyRequest<{ Params: { "*": string } }>, reply) =>
    send(reply, shownPicture(hub, request.params["*"], asked(request, reply))),
  );
  // A browser asks for no picture's head, and to anybody else it would say the length of what it does not send.
  app.head("/*", (request, reply) => send(reply, noPicture(hub, asked(request, reply))));
}
