import { type AnyRoute, walk } from '@waymark/domain/shared/contract-kit.ts';

/** The API as a page that a person can read without any script. */
export function openapiPage(contract: object): string {
  const modules = Map.groupBy(walk(contract), ([name]) => name.split('.')[0] ?? '');
  const links = [...modules.keys()].map((module) => `<li><a href="#${escapeHtml(module)}">${escapeHtml(module)}</a></li>`);
  const sections = [...modules].map(([module, operations]) => sectionOf(module, operations));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Waymark API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>Waymark API</h1>
<p>Everything the screens do goes through these operations. Send an API key as <code>Authorization: Bearer …</code>.
The whole as <a href="/api/openapi.json">OpenAPI 3.1</a>. Refusals are <code>application/problem+json</code> with a <code>code</code>.</p>
<nav aria-label="Modules"><ul>${links.join('')}</ul></nav>${sections.join('')}</main></body></html>`;
}

function sectionOf(module: string, operations: readonly [string, AnyRoute][]): string {
  const rows = operations.map(
    ([name, route]) => `<tr><td><code>${escapeHtml(`${route.method} /api/v1${route.path}`)}</code></td><td>${escapeHtml(route.summary)}</td>
<td>${escapeHtml(route.rights.join(', '))}</td><td><code>${escapeHtml(name)}</code></td></tr>`,
  );
  return `<section aria-labelledby="${escapeHtml(module)}"><h2 id="${escapeHtml(module)}">${escapeHtml(module)}</h2><table>
<thead><tr><th scope="col">Call</th><th scope="col">What it does</th><th scope="col">For</th><th scope="col">Name</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></section>`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

export const openapiPageCss = `body{font:15px/1.5 system-ui,sans-serif;margin:0;background:#f4f7f6;color:#12201b}main{max-width:1080px;margin:0 auto;padding:28px 16px}
table{width:100%;border-collapse:collapse;background:#fff}td,th{text-align:start;padding:8px;border-bottom:1px solid #dfe6e3;vertical-align:top}code{font-size:13px}a{color:#0b5d4e}
@media (prefers-color-scheme:dark){body{background:#0d1412;color:#e8f0ed}table{background:#141d1a}td,th{border-color:#2a3733}a{color:#63cdb3}}`;
