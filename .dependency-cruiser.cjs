// Who may read whom: the fence of ARCHITECTURE.md section 4. test/architecture/ plants violations to prove it bites.
const upstream = {
  kernel: [],
  statistics: [],
  'server-kit': ['kernel', 'statistics'],
  'web-kit': ['kernel', 'statistics'],
  access: ['kernel', 'server-kit', 'web-kit'],
  organizations: ['kernel', 'server-kit', 'web-kit', 'access'],
  documents: ['kernel', 'server-kit', 'web-kit', 'access', 'organizations'],
  templates: ['kernel', 'server-kit', 'web-kit', 'access', 'organizations', 'documents'],
  plans: ['kernel', 'server-kit', 'web-kit', 'access', 'organizations', 'documents'],
  assessment: ['kernel', 'statistics', 'server-kit', 'web-kit', 'access', 'organizations', 'templates'],
  objectivity: [
    'kernel',
    'statistics',
    'server-kit',
    'web-kit',
    'access',
    'organizations',
    'documents',
    'assessment',
  ],
  monitoring: ['kernel', 'statistics', 'server-kit', 'web-kit', 'access', 'organizations', 'documents'],
  outreach: ['kernel', 'server-kit', 'web-kit', 'access', 'organizations', 'documents', 'plans'],
  control: [
    'kernel',
    'statistics',
    'server-kit',
    'web-kit',
    'access',
    'organizations',
    'documents',
    'plans',
    'monitoring',
  ],
  support: [
    'kernel',
    'statistics',
    'server-kit',
    'web-kit',
    'access',
    'organizations',
    'documents',
    'plans',
    'assessment',
    'objectivity',
  ],
  appraisal: ['kernel', 'statistics', 'server-kit', 'web-kit', 'access', 'organizations', 'documents'],
  surveys: ['kernel', 'statistics', 'server-kit', 'web-kit', 'access', 'organizations'],
  cycle: [
    ...['kernel', 'statistics', 'server-kit', 'web-kit', 'access', 'organizations'],
    ...['documents', 'plans', 'templates'],
  ],
  reminders: ['kernel', 'server-kit', 'web-kit', 'access', 'organizations', 'documents', 'plans'],
}

// An import through `#context/…` may resolve below dist/; a rule written for src/ alone would then see nothing.
const at = (folder) => `^(?:src|dist)/${folder}/`
const tests = '\\.test\\.tsx?$'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Data flows one way: if two files need each other, a third is missing or one of them is two.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(upstream).map(([context, allowed]) => ({
      name: `${context}-reads-only-upstream`,
      comment: 'The order of contexts is on one page: ARCHITECTURE.md, section 4.',
      severity: 'error',
      from: { path: at(context), pathNot: tests },
      to: { path: at('[^/]+'), pathNot: [context, ...allowed].map(at) },
    })),
    {
      name: 'io-crosses-contexts-only-in-flows',
      comment: 'Another context’s storage, http and web are reached from src/flows and src/app alone.',
      severity: 'error',
      from: { path: '^(?:src|dist)/([^/]+)/', pathNot: [at('app'), at('flows'), tests] },
      to: {
        path: '^(?:src|dist)/[^/]+/(?:storage|http|web)/',
        pathNot: ['^(?:src|dist)/$1/', at('server-kit')],
      },
    },
    {
      name: 'domain-reads-no-io',
      comment: 'Rules are functions of their arguments; storage, http and web bring the world to them.',
      severity: 'error',
      from: {
        path: '^(?:src|dist)/[^/]+/(?:domain/|contract\\.ts|refusals\\.ts|texts\\.ru\\.ts|texts/)',
        pathNot: tests,
      },
      to: {
        path: [
          '^(?:src|dist)/[^/]+/(?:storage|http|web)/',
          at('server-kit'),
          at('web-kit'),
          at('flows'),
          at('app'),
        ],
      },
    },
    {
      name: 'storage-reads-no-http',
      comment: 'Inside a context: domain → storage → http → web.',
      severity: 'error',
      from: { path: '^(?:src|dist)/[^/]+/storage/', pathNot: tests },
      to: { path: '^(?:src|dist)/[^/]+/(?:http|web)/', pathNot: at('server-kit') },
    },
    {
      name: 'web-reads-no-server',
      comment: 'The browser knows the contract and the domain, never the server.',
      severity: 'error',
      from: { path: ['^(?:src|dist)/[^/]+/web/', at('web-kit')], pathNot: tests },
      to: { path: ['^(?:src|dist)/[^/]+/(?:storage|http)/', at('server-kit'), at('flows')] },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { pathNot: [tests, '^test/', '-fixture\\.ts$'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/web' },
    tsConfig: { fileName: 'tsconfig.server.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
