// The arrows of ARCHITECTURE.md: each layer lists what it may import; everything else is forbidden.
const engine = 'server/src/engine';

/** Folder → the folders it may import besides itself. */
const engineLayers = {
  text: [],
  markdown: ['text'],
  lexicon: ['text'],
  facts: ['lexicon', 'markdown', 'text'],
  rules: ['facts', 'lexicon', 'markdown', 'text'],
  config: ['rules', 'facts', 'lexicon', 'markdown', 'text'],
  linter: ['config', 'rules', 'facts', 'lexicon', 'markdown', 'text'],
};

/** Layer → the layers it may import besides itself. */
const layers = {
  'server/src/engine': [],
  'server/src/protocol': [],
  'server/src/language-service': ['server/src/protocol', 'server/src/engine'],
  'server/src/project': ['server/src/engine'],
  'server/src/lsp': [
    'server/src/language-service',
    'server/src/project',
    'server/src/protocol',
    'server/src/engine',
  ],
  'server/src/cli': [
    'server/src/lsp',
    'server/src/language-service',
    'server/src/project',
    'server/src/engine',
  ],
  'client/src': ['server/src/protocol'],
};

const own = '^(server|client|test)/(?!node_modules/|package\\.json$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(engineLayers).map(([folder, allowed]) => ({
      name: `engine-${folder}`,
      comment: `engine/${folder} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other folder of the engine'}`,
      severity: 'error',
      from: { path: `^${engine}/${folder}/` },
      to: { path: `^${engine}/`, pathNot: [folder, ...allowed].map((name) => `^${engine}/${name}/`) },
    })),
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: layer.replace(/^server\/src\/|\/src$/g, ''),
      comment: `${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other layer'}`,
      severity: 'error',
      from: { path: `^${layer}/` },
      to: { path: own, pathNot: [layer, ...allowed].map((name) => `^${name}/`) },
    })),
    {
      name: 'cli-lsp',
      comment: 'the command line starts the server, and takes nothing else from it',
      severity: 'error',
      from: { path: '^server/src/cli/' },
      to: { path: '^server/src/lsp/', pathNot: '^server/src/lsp/node/' },
    },
    {
      name: 'front-door',
      comment: 'other layers enter the engine by its index',
      severity: 'error',
      from: { path: '^server/src/(language-service|project|lsp|cli)/' },
      to: { path: `^${engine}/`, pathNot: `^${engine}/index\\.ts$` },
    },
    {
      name: 'project-front-door',
      comment: 'other layers enter project by its index, and its Node half by its own',
      severity: 'error',
      from: { path: '^server/src/(lsp|cli)/' },
      to: { path: '^server/src/project/', pathNot: '^server/src/project/(node/)?index\\.ts$' },
    },
    {
      name: 'project-node',
      comment: 'only what runs on Node anyway takes files from Node',
      severity: 'error',
      from: { path: '^(server|client)/src/', pathNot: '^server/src/(cli|lsp/node|project/node)/' },
      to: { path: '^server/src/project/node/' },
    },
    {
      name: 'platform',
      comment: 'only cli, lsp/node and project/node touch Node',
      severity: 'error',
      from: {
        path: '^(server|client)/src/',
        pathNot: '^(server/src/cli|server/src/lsp/node|server/src/project/node|client/src/node)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'vscode',
      comment: 'only the client knows VS Code',
      severity: 'error',
      from: { pathNot: '^client/src/' },
      to: { path: '^(vscode$|node_modules/(@types/vscode|vscode-languageclient)/)' },
    },
    {
      name: 'product-tests',
      comment: 'the product imports neither tests nor scripts',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { path: '^(test|server/scripts)/' },
    },
    {
      name: 'dev-dependency',
      comment: 'what ships stands under dependencies',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        // What the tests import as well is declared in both places.
        dependencyTypesNot: ['type-only', 'npm'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'undeclared',
      severity: 'error',
      from: {},
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined', 'deprecated'],
        pathNot: '^vscode$',
      },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
    { name: 'circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'orphan',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(server|client)/src/',
        pathNot: [`^${engine}/index\\.ts$`, '^server/src/cli/main\\.ts$', '\\.d\\.ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.tsbuild|test/e2e|test/fixtures)/' },
    // Type-only imports are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
