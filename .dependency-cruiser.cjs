/** The floors: shared (pure) under sync and addin; nothing points back up, sync and addin never meet. */
module.exports = {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment:
        'shared is the ground floor: it may run in Excel, a browser or Node, so it knows none of them.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(sync|addin|test)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'No Node module and no package but zod below the first floor.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
        pathNot: 'node_modules/zod/',
      },
    },
    {
      name: 'sync-does-not-know-the-addin',
      severity: 'error',
      from: { path: '^sync/' },
      to: { path: '^addin/' },
    },
    {
      name: 'addin-does-not-know-the-service',
      comment: 'The add-in takes the types of the service through the contract in shared.',
      severity: 'error',
      from: { path: '^addin/' },
      to: { path: '^sync/' },
    },
    {
      name: 'product-does-not-know-its-tests',
      severity: 'error',
      from: { path: '^(shared|sync|addin)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^test/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      from: { path: '^(shared|sync|addin)/', pathNot: '(\\.test\\.tsx?|/library-contract\\.ts)$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      // A package of types alone has nothing else to resolve to.
      mainFields: ['main', 'types'],
    },
  },
};
