/** The arrows of the house. Data flows one way; a room imports only what lies below it. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const room = (...names) => `^connector/src/(${names.join('|')})/`
const anywhereBelow = [
  '^connector/src/(store|config)/',
  '^connector/src/(clock|config|errors|log|record)\\.ts$',
]
const code = { pathNot: '\\.test\\.tsx?$' }

export default {
  forbidden: [
    rule('no-cycles', 'two files that need each other are one file, or three', {}, { circular: true }),
    rule(
      'shared-is-pure',
      'the retention model imports zod and itself, nothing else',
      { path: '^shared/src/', ...code },
      { pathNot: ['^shared/src/', 'node_modules/zod/'] },
    ),
    rule(
      'rooms-stand-apart',
      'crm, mirror, view and writeback never import each other',
      { path: room('crm', 'mirror', 'view', 'writeback'), ...code },
      { path: room('crm', 'mirror', 'view', 'writeback'), pathNot: '^connector/src/$1/' },
    ),
    rule(
      'rooms-look-down',
      'what a sync is made of does not know the sync, the web or the command line',
      { path: room('crm', 'mirror', 'view', 'writeback', 'import'), ...code },
      {
        path: [
          '^connector/src/(sync|main)\\.ts$',
          room('sync', 'scoring', 'web', 'cli', 'doctor', 'init', 'jobs'),
        ],
      },
    ),
    rule(
      'scoring-looks-down',
      'scoring reads views and notes touched accounts; it knows neither the CRM nor the sync',
      { path: room('scoring'), ...code },
      {
        path: [
          '^connector/src/(sync|main)\\.ts$',
          room('crm', 'writeback', 'sync', 'web', 'cli', 'doctor', 'init'),
        ],
      },
    ),
    rule(
      'web-does-not-call-the-crm',
      'a card is answered from PostgreSQL, never from the CRM',
      { path: room('web'), ...code },
      { path: [room('crm', 'writeback', 'cli', 'doctor', 'init'), '^connector/src/(sync|main)\\.ts$'] },
    ),
    rule(
      'adapters-stand-apart',
      'an adapter imports no sibling adapter',
      { path: '^connector/src/crm/([^/]+)/', ...code },
      { path: '^connector/src/crm/[^/]+/', pathNot: '^connector/src/crm/$1/' },
    ),
    rule(
      'foundations-know-nobody',
      'anyone may import them, so they import nothing above them',
      { path: anywhereBelow, ...code },
      { path: '^connector/src/', pathNot: anywhereBelow },
    ),
    rule(
      'cards-import-the-contract-only',
      'a card may know what it asks and gets, not how it came to be',
      { path: '^ui-extension/src/', ...code },
      {
        path: ['^connector/', '^test/', '^scripts/', '^shared/src/'],
        pathNot:
          '^shared/src/((card|adjust|alert-request|confirm|override-request|role-request|stage-request|touchpoint-request)\\.ts$|wire/)',
      },
    ),
    rule(
      'the-product-does-not-need-its-tests',
      'the connector and the model run without test, scripts and the extension',
      { path: '^(connector|shared)/src/', ...code },
      { path: ['^test/', '^scripts/', '^ui-extension/'] },
    ),
    rule(
      'kit-is-only-a-kit',
      'the kit draws components and knows no card, no host and no CRM',
      { path: '^ui-extension/kit/', ...code },
      { path: ['^ui-extension/(src|host)/', '^connector/', '^shared/', '^test/'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|^\\.perennial/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
