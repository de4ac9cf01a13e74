/** The page's own style: nothing is fetched, so that it works without the internet. */
export const docsStyle = `
:root { color-scheme: light dark; --ink: #1c1f24; --paper: #fff; --soft: #f3f4f6; --line: #c9cdd3; --accent: #0b5394; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e9ec; --paper: #16181c; --soft: #22262c; --line: #454b54; --accent: #8cc4ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, 'Segoe UI', sans-serif; }
h1 { font-size: 1.8rem; line-height: 1.2; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { margin: 2rem 0 .25rem; font-size: 1.1rem; overflow-wrap: anywhere; }
a { color: var(--accent); } a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, pre { font: .9em/1.45 ui-monospace, Consolas, monospace; }
pre { overflow-x: auto; padding: .75rem; background: var(--soft); border-radius: .375rem; }
.method { display: inline-block; min-width: 3.5rem; color: var(--accent); font-weight: 700; }
nav ul { padding: 0; list-style: none; } dt { font-weight: 600; } dd { margin: 0 0 .5rem 1rem; }
dd p, dd ul { margin: 0; } summary { cursor: pointer; }
`;
