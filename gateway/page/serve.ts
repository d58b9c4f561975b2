import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { unseen } from "../../core/visible.ts";
import { purposes } from "../../core/access/purposes.ts";

export interface PageOptions {
  /** Path of the GraphQL endpoint on this same server. */
  readonly endpoint: string;
}

const own = (file: string) => join(import.meta.dirname, file);
// By path, since graphiql's `exports` leaves out its own prebuilt files.
const packaged = (file: string) => join(import.meta.dirname, "../../node_modules", file);

/** What the page is made of, by its name below `/page/`: the packages' prebuilt files and its own. */
const files: Readonly<Record<string, string>> = {
  "graphiql.css": packaged("graphiql/graphiql.min.css"),
  "graphiql.js": packaged("graphiql/graphiql.min.js"),
  "react.js": packaged("react/umd/react.production.min.js"),
  "react-dom.js": packaged("react-dom/umd/react-dom.production.min.js"),
  "page.css": own("page.css"),
  "start.js": own("start.js"),
  "icon.svg": own("icon.svg"),
};

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The hub alone: no other address, no inline script. Fonts and pictures lie inside GraphiQL's style sheet. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const guards = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/**
 * Serves the query page (GraphiQL) at `/page`, wholly from this machine: the hub must work with no internet. Key,
 * purpose and case are typed into the page, which sends them with each request and keeps none of them.
 */
export async function page(app: FastifyInstance, { endpoint }: PageOptions): Promise<void> {
  const shell = shellFor(endpoint);
  const assets = new Map(Object.entries(files).map(([name, path]) => [name, asset(path)]));

  // Only where a page is asked for: a health check that is led here would be told nothing of the hub's health.
  app.get("/", ({ headers: { accept } }, reply) =>
    accept?.includes("text/html") ? reply.headers({ vary: "accept" }).redirect("/page") : reply.callNotFound(),
  );

  app.get("/page", (_request, reply) =>
    reply
      .headers({ ...guards, "cache-control": "no-cache" })
      .type("text/html; charset=utf-8")
      .send(shell),
  );

  app.get<{ Params: { file: string } }>("/page/:file", (request, reply) => {
    const found = assets.get(request.params.file);
    if (!found) return reply.callNotFound();
    reply.headers({ ...guards, etag: found.etag, "cache-control": "public, max-age=3600" });
    if (request.headers["if-none-match"] === found.etag) return reply.code(304).send();
    return reply.type(found.type).send(found.content);
  });
}

function asset(path: string) {
  const content = readFileSync(path);
  const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  return { content, etag, type: types[extname(path)] ?? "application/octet-stream" };
}

function shellFor(endpoint: string): string {
  const values: Readonly<Record<string, string>> = {
    endpoint,
    unseen: unseen.source,
    purposes: purposes.map((purpose) => `<option>${purpose}</option>`).join(""),
    // Inside a script element only this character could end it.
    examples: JSON.stringify(examples()).replaceAll("<", "\\u003c"),
  };
  return readFileSync(own("shell.html"), "utf8").replaceAll(
    /\{\{(\w+)\}\}/g,
    (_all, name: string) => values[name] ?? "",
  );
}

/** A tab of GraphiQL's as it opens. */
interface Example {
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
}

/** The example queries in the order of their file names, each with the variables of the file of that name. */
function examples(): Example[] {
  const queries = readdirSync(own("examples")).filter((file) => file.endsWith(".graphql"));
  return queries.toSorted().map((file) => {
    const variables = own(`variables/${file.replace(".graphql", ".json")}`);
    return {
      query: readFileSync(own(`examples/${file}`), "utf8"),
      ...(existsSync(variables) && { variables: readFileSync(variables, "utf8") }),
    };
  });
}
