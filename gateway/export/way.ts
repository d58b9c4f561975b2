import { Buffer } from "node:buffer";
import { maySome } from "../../core/access/caller.ts";
import { exportName, exportNote } from "../../core/audit/exported.ts";
import { asciiJson } from "../../core/audit/journal/entry.ts";
import { hubError, lacksScope } from "../../core/errors.ts";
import { lines, readAs } from "../../core/faults.ts";
import { linkKinds } from "../../records/links/kinds.ts";
import { type ExportFile, exportFormats, type FormatName } from "../../session/exports/service.ts";
import type { Hub } from "../hub.ts";
import type { HubAnswer, HubRequest } from "../http-message.ts";
import type { RequestContext } from "../request/context.ts";
import type { FileAnswer, Undertaking } from "../request/handler.ts";
import { besideScreening } from "../request/purpose-rule.ts";
import { plainAnswer } from "../rest/problem.ts";
import { type ExportForm, form } from "./form.ts";
import { idsOfList, idsOfNetwork } from "./asked-ids.ts";

type Exporting = Pick<Hub, "requestHandler" | "schema">;

/** Records of one list in an export. */
const mostListed = 10_000;

/**
 * The answer to what asks for an export: the file, or a problem. Its audit entry names every record that is in it. `asker`:
 * who asks, where that is not whoever brings a credential.
 */
export async function exported(hub: Exporting, request: HubRequest, asker?: Undertaking["asker"]): Promise<HubAnswer> {
  const variables = request.body ?? {};
  const answer = await hub.requestHandler.run(
    { ...request, body: { variables } },
    { name: exportName, cost: 1, ...(asker && { asker }) },
    async (context) => {
      const asked = askedIn(request.body, context);
      const ids = asked.records ?? (await found(hub, request, asked, context));
      const { format, releasableTo, reason } = asked;
      const follow = asked.links === "ALL" ? linkKinds : (asked.links ?? null);
      const wanted = { ids, follow, format, releasableTo, leavesOut: asked.leaveOut, reason };
      return answerWith(await context.looking.exports.make(wanted), format);
    },
  );
  return answer.code ? plainAnswer(answer) : answer;
}

function askedIn(body: unknown, { caller }: RequestContext): ExportForm {
  if (caller.sector !== undefined) throw besideScreening();
  if (!maySome(caller, "export")) throw lacksScope("KIND:export for each kind of record that is in it");
  const read = readAs(form, body);
  if ("faults" in read) throw hubError("BAD_USER_INPUT", lines(read.faults, "the export").join("; "), read.faults);
  return read.value;
}

function found(
  { requestHandler, schema }: Exporting,
  request: HubRequest,
  { list, network = {} }: ExportForm,
  context: RequestContext,
): Promise<string[]> {
  const ask = (query: string, variables: Readonly<Record<string, unknown>>) =>
    requestHandler.ask({ ...request, body: { query, variables } }, context);
  return list ? idsOfList(schema, list, ask, mostListed) : idsOfNetwork(schema, network, ask);
}

/** The name tells of the file what it is: whoever has it can see whether it is whole (`sha256sum`). */
function answerWith({ text, manifest }: ExportFile, format: FormatName): FileAnswer {
  const { contentType, extension } = exportFormats[format];
  return {
    body: text,
    note: exportNote({ format, ...manifest }),
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename="export-${manifest.sha256}.${extension}"`,
      "content-digest": `sha-256=:${Buffer.from(manifest.sha256, "hex").toString("base64")}:`,
      "hub-manifest": asciiJson(manifest),
    },
  };
}
