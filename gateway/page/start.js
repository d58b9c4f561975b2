// Runs in the browser. React, ReactDOM and GraphiQL are the packages' own prebuilt scripts, loaded before this one.
/* global React, ReactDOM, GraphiQL */

const [key, purpose, caseReference, editor, examples] = ["key", "purpose", "case", "editor", "examples"].map((id) =>
  document.getElementById(id),
);
const unseen = new RegExp(editor.dataset.unseen, "gu");
const root = ReactDOM.createRoot(editor);
const defaultTabs = JSON.parse(examples.textContent);

/** GraphiQL keeps every query and its variables; nothing asked of the hub may stay behind in a browser. */
const forgetful = { length: 0, getItem: () => null, setItem() {}, removeItem() {}, clear() {} };

async function ask({ query, variables, operationName }, { headers = {} } = {}) {
  const fault = faultOfFields();
  if (fault) return { errors: [{ message: fault }] };
  const response = await fetch(editor.dataset.endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...(key.value && { authorization: `Bearer ${key.value.trim()}` }),
      ...(purpose.value && { "hub-purpose": purpose.value }),
      ...(caseReference.value.trim() && { "hub-case": caseReference.value.trim() }),
      ...headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return JSON.parse(await response.text(), (_name, value) => (typeof value === "string" ? visible(value) : value));
}

/** The browser sends headers in ASCII, and would fail without a word about which field it was. */
function faultOfFields() {
  const fields = Object.entries({ "API key or token": key.value.trim(), Case: caseReference.value.trim() });
  const [name] = fields.find(([, value]) => /[^ -~]/.test(value)) ?? [];
  return name && `${name}: write it in plain letters, digits and signs, as a header is sent in ASCII.`;
}

/** As core/visible.ts writes it: a mark in a name must not turn or hide what stands beside it. */
function visible(text) {
  const written = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return text.replace(unseen, (mark) => mark.split("").map(written).join(""));
}

/** GraphiQL reads the schema again whenever it is handed another fetcher; without a key it would be refused. */
function render() {
  const fetcher = (...request) => ask(...request);
  const schema = key.value ? undefined : null;
  root.render(
    React.createElement(GraphiQL, { fetcher, schema, defaultTabs, storage: forgetful, shouldPersistHeaders: false }),
  );
}

document.getElementById("caller").addEventListener("submit", (event) => event.preventDefault());
key.addEventListener("change", render);
render();
