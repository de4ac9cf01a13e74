import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `production` is what Office and browsers load; `workbench` shows the panes in a browser, for whoever builds them. */
const builds = {
  production: {
    pages: [
      here('addin/panes/taskpane.html'),
      here('addin/panes/coordinator.html'),
      here('addin/sign-in/sign-in-page.html'),
    ],
    folder: here('dist/addin'),
  },
  workbench: { pages: [here('addin/workbench/stories.html')], folder: here('dist/workbench') },
};

/**
 * What every pane starts with. Signing in with Entra ID stays apart, because few need it, and so do the controls that
 * only parts loaded later are made of.
 */
const ofPanes =
  /^(?!.*(?:msal|entra|-tokens|open-sign-in|react-select|react-input)).*(?:node_modules|addin|shared)/;

/**
 * zod's schemas name what writes them as JSON Schema, so that nothing else leaves it out; only the service writes
 * them, and it is more than 5 kB on the wire.
 */
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  transform: {
    filter: { id: /zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/ },
    handler: (code) => {
      const names = [...code.matchAll(/^export (?:function |const |\{ \w+ as )(\w+)/gm)].map(
        ([, name]) => name,
      );
      const absent = "const absent = () => { throw new Error('The panes write no JSON Schema.'); };";
      return [absent, ...names.map((name) => `export const ${name} = absent;`)].join('\n');
    },
  },
};

export default defineConfig(({ mode }) => {
  const { pages, folder } = mode === 'workbench' ? builds.workbench : builds.production;
  return {
    root: here('addin'),
    // Relative, so that the same build works wherever the service is hosted.
    base: './',
    // The manifest's icons stand beside the page.
    publicDir: here('addin/icons/png'),
    plugins: [react(), withoutJsonSchema],
    build: {
      outDir: folder,
      emptyOutDir: true,
      // What is loaded later is one small file each: looking ahead for more would cost every pane a script.
      modulePreload: false,
      rolldownOptions: {
        input: pages,
        // What nothing uses is left out: making a schema, or reading a property, does nothing else.
        treeshake: {
          manualPureFunctions: ['z'],
          unknownGlobalSideEffects: false,
          propertyReadSideEffects: false,
        },
        // One file of what the panes share: each file more weighs more on the wire, being packed by itself.
        output: { codeSplitting: { groups: [{ name: 'panes', test: ofPanes, minShareCount: 2 }] } },
      },
    },
  };
});
