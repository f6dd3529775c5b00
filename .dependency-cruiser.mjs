/** The layers inside one service: domain ← application ← adapters ← module. Between projects: eslint.config.mjs. */
const service = '^apps/(identity|certification|orders|matching|logistics|sampling)/src';

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'No Nest, no TypeORM, no I/O, no other layer: a domain file imports the domain, kernel, contract types, the states and decisions of sealed bidding, and the solvers (pure too).',
      severity: 'error',
      from: { path: `${service}/domain/`, pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '/src/domain/',
          '^libs/kernel/',
          '^libs/contracts/',
          '^libs/bidding/',
          '^libs/solvers/',
          '^node_modules/tslib',
        ],
      },
    },
    {
      name: 'application-does-not-know-adapters',
      severity: 'error',
      from: { path: `${service}/application/`, pathNot: '\\.spec\\.ts$' },
      to: { path: ['/src/adapters/', '\\.module\\.ts$', '^node_modules/(typeorm|pg|@nats-io)'] },
    },
    {
      name: 'nats-and-postgres-do-not-meet',
      comment: 'Handlers call use cases; stores are reached through ports.',
      severity: 'error',
      from: { path: `${service}/adapters/nats/` },
      to: { path: '/src/adapters/postgres/' },
    },
    {
      name: 'services-meet-only-in-contracts',
      severity: 'error',
      from: { path: '^apps/(identity|certification|orders|matching|logistics|sampling)/' },
      to: { path: '^apps/(?!$1/)', pathNot: '^apps/$1/' },
    },
    {
      name: 'only-the-platform-hosts-services',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: '^apps/(platform|identity|certification|orders|matching|logistics|sampling)/',
      },
      to: { path: '^apps/(identity|certification|orders|matching|logistics|sampling)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-deep-imports-between-projects',
      comment: 'A library is used through its index.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['/dist/', '/generated/', '^apps/web/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};
