// Runs in the browser. React, ReactDOM and GraphiQL are the packages' own prebuilt scripts, loaded before this one.
/* global React, ReactDOM, GraphiQL */

const [key, purpose, editor, examples] = ["key", "purpose", "editor", "examples"].map((id) =>
  document.getElementById(id),
);
const root = ReactDOM.createRoot(editor);
const defaultTabs = JSON.parse(examples.textContent).map((query) => ({ query }));

/** GraphiQL keeps every query and its variables; nothing asked of the hub may stay behind in a browser. */
const forgetful = { length: 0, getItem: () => null, setItem() {}, removeItem() {}, clear() {} };

async function ask({ query, variables, operationName }, { headers = {} } = {}) {
  const response = await fetch(editor.dataset.endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...(key.value && { authorization: `Bearer ${key.value.trim()}` }),
      ...(purpose.value && { "hub-purpose": purpose.value }),
      ...headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return response.json();
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
