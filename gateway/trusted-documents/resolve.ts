import { stripIgnoredCharacters } from "graphql";
import type { Caller } from "../../core/access/caller.ts";
import type { DocumentMode } from "../../core/access/document-mode.ts";
import { sha256 } from "../../core/audit/journal/entry.ts";
import type { ErrorCode } from "../../core/errors.ts";
import { type HubRequest, sent } from "../http-message.ts";
import type { TrustedDocument } from "./manifest.ts";

/** A request with the text that it stands for, or what it is refused with; not `listed` where that is to be noted. */
export type Resolved =
  | { readonly request: HubRequest; readonly listed: boolean }
  | { readonly code: ErrorCode; readonly message?: string };

/** What a body may hold to name a trusted document, not yet believed. */
interface Naming {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly id?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly version?: unknown; readonly sha256Hash?: unknown } };
}

/** The trusted documents of the manifest, and who may run what beside them. Nothing a client sends is ever added. */
export class TrustedDocuments {
  readonly all: readonly TrustedDocument[];
  readonly #byId: ReadonlyMap<string, TrustedDocument>;
  /** By their texts, also without white space and comments, which make no other query of them. */
  readonly #idsByText: ReadonlyMap<string, string>;

  constructor(all: readonly TrustedDocument[]) {
    this.all = all;
    this.#byId = new Map(all.map((one) => [one.id, one]));
    this.#idsByText = new Map(
      all.flatMap(({ id, body }) => [
        [body, id],
        [stripIgnoredCharacters(body), id],
      ]),
    );
  }

  /**
   * What the request asks to run, as far as a key of this mode may, and its agreement permits. What is no GraphQL request
   * passes: Apollo says so.
   */
  resolve(request: HubRequest, mode: DocumentMode, { documents }: Pick<Caller, "documents">): Resolved {
    const resolved = this.#resolve(request, mode);
    if ("code" in resolved || !documents) return resolved;
    const { query } = sent(resolved.request) as Naming;
    const id = this.#idOf(query);
    return id !== null && documents.includes(id) ? resolved : { code: "OPERATION_NOT_LISTED", message: notAgreed };
  }

  #resolve(request: HubRequest, mode: DocumentMode): Resolved {
    const body = sent(request) as Naming;
    const ids = idsIn(body);
    if (!ids) return { code: "BAD_REQUEST", message: "A trusted document is named by one SHA-256, in hex." };
    const [id] = ids;
    if (id !== undefined) return this.#byItsId(request, body, id, mode);
    if (mode === "off") return { request, listed: true };
    if (mode === "ids-only") return { code: "OPERATION_NOT_LISTED", message: byIdAlone };
    const listed = this.#has(body.query);
    return !listed && mode === "safelist" ? { code: "OPERATION_NOT_LISTED" } : { request, listed };
  }

  #byItsId(request: HubRequest, body: Naming, id: string, mode: DocumentMode): Resolved {
    const found = this.#byId.get(id);
    const { query } = body;
    // Apollo's client sends the text beside its hash where the hash alone was not found; it is not registered.
    if (query != null && (typeof query !== "string" || sha256(query) !== id))
      return { code: "BAD_REQUEST", message: "The text is not the one that its SHA-256 names." };
    if (found) return { request: withText(request, body, found.body, found.name), listed: true };
    if (query == null) return { code: "PERSISTED_QUERY_NOT_FOUND" };
    const listed = mode === "off" || (mode !== "ids-only" && this.#has(query));
    if (!listed && mode !== "log") return { code: "OPERATION_NOT_LISTED" };
    return { request: withText(request, body, query as string, null), listed };
  }

  #has(query: unknown): boolean {
    return this.#idOf(query) !== null;
  }

  /** Of the trusted document that has this text; null where none has. */
  #idOf(query: unknown): string | null {
    if (typeof query !== "string") return null;
    const known = this.#idsByText.get(query);
    if (known !== undefined) return known;
    try {
      return this.#idsByText.get(stripIgnoredCharacters(query)) ?? null;
    } catch {
      return null;
    }
  }
}

const byIdAlone =
  "Your key runs the hub's trusted documents alone, by their ids or as plain calls, which rest/openapi.json describes. Ask the hub's operator to add yours.";
const notAgreed = "Your organisation's agreement permits other trusted documents: `me { documents }` names them.";

/** The ids that a body names, at most one; null where they differ or are none. */
function idsIn({ id, documentId, extensions }: Naming): readonly string[] | null {
  const persisted = extensions?.persistedQuery;
  if (persisted != null && persisted.version !== 1) return null;
  const named = [id, documentId, ...(persisted == null ? [] : [persisted.sha256Hash ?? ""])];
  const ids = new Set(named.filter((one) => one != null).map(idOf));
  return ids.size > 1 || ids.has(null) ? null : ([...ids] as string[]);
}

function idOf(named: unknown): string | null {
  const [, id] = (typeof named === "string" && /^(?:sha256:)?([\da-f]{64})$/i.exec(named)) || [];
  return id?.toLowerCase() ?? null;
}

/** The request as if the text had been sent; the name is the manifest's, so that one plan serves all. */
function withText(request: HubRequest, body: Naming, query: string, name: string | null): HubRequest {
  const { persistedQuery: _named, ...extensions } = body.extensions ?? {};
  const rest = Object.keys(extensions).length > 0 ? { extensions } : {};
  const { variables = null, operationName = name } = body;
  return { ...request, body: { query, variables, operationName, ...rest } };
}
