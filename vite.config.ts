import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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

/** Signing in with Entra ID stays apart: few need it. */
const ofPanes = /^(?!.*(?:msal|entra|-tokens|open-sign-in)).*(?:node_modules|addin|shared)/;

export default defineConfig(({ mode }) => {
  const { pages, folder } = mode === 'workbench' ? builds.workbench : builds.production;
  return {
    root: here('addin'),
    // Relative, so that the same build works wherever the service is hosted.
    base: './',
    // The manifest's icons stand beside the page.
    publicDir: here('addin/icons/png'),
    plugins: [react()],
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
