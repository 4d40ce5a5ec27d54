// The room table of docs/architecture.md: a room imports only what its row names,
// plus `statistics`, and `platform`, `ui`, `access` once one of those is named.
const MAY_IMPORT = {
  platform: [],
  ui: ['platform/i18n', 'platform/app-error', 'platform/nonce'],
  access: ['platform', 'ui'],
  statistics: [],
  kit: ['access'],
  method: ['access', 'kit'],
  datamap: ['access', 'kit', 'method'],
  imagine: ['access', 'kit', 'method', 'datamap'],
  governance: ['access', 'kit', 'imagine'],
  holders: ['platform', 'ui', 'access'],
  vault: ['platform'],
  services: ['platform', 'ui'],
  pilots: ['access', 'kit', 'method', 'datamap', 'governance', 'holders', 'services'],
  scenarios: ['access', 'kit', 'method', 'datamap', 'imagine', 'governance', 'holders', 'pilots'],
  consent: ['access', 'governance', 'holders', 'vault', 'pilots'],
  panels: ['access', 'kit', 'pilots', 'consent'],
  surveys: ['access', 'pilots'],
  space: ['access', 'services', 'vault', 'pilots', 'consent', 'panels', 'surveys'],
  research: ['access', 'pilots', 'surveys'],
};
const GROUND = ['platform', 'ui', 'access'];

const allowedFor = (room, named) => {
  const ground = named.some((other) => GROUND.includes(other) || !['platform'].includes(other)) && named.length > 0;
  const extra = room === 'platform' || room === 'ui' || room === 'statistics' ? [] : ['statistics'];
  const base = ground && !['ui', 'vault', 'access', 'services'].includes(room) ? GROUND : [];
  return [...new Set([room, ...named, ...base, ...extra])];
};

const roomRules = Object.entries(MAY_IMPORT).map(([room, named]) => ({
  name: `room-${room}`,
  comment: `${room}/ imports only: ${named.join(', ') || 'nothing of app/'}`,
  severity: 'error',
  from: { path: `^app/${room}/` },
  to: {
    path: '^(app|seeds|tests|scripts)/',
    pathNot: [...allowedFor(room, named).map((other) => `^app/${other}(/|\\.)`)],
  },
}));

// Tests may use the test support code, whatever room they stand in.
for (const rule of roomRules) rule.from.pathNot = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'research-sees-no-one',
      comment: 'research/ never reaches vault, consent or identities, not even through another room',
      severity: 'error',
      from: { path: '^app/research/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^app/(vault|consent|panels|space)/', reachable: true },
    },
    {
      name: 'one-door-to-readings',
      comment: 'what a tester holds is opened through the gate that asks the policy (consent/shares), and nowhere else',
      severity: 'error',
      from: {
        path: '^(app|seeds)/',
        pathNot: [
          // A share that was voted asks the policy for each tester, with the vote on that very proposal.
          '^app/consent/collective/release-share',
          // A rehearsal compares what lies at rest in two throw-away databases, of simulated people.
          '^app/rehearsal/engine/vault-content',
          ...['^app/vault/', '^app/consent/shares/'],
          '\\.test\\.tsx?$',
        ],
      },
      to: {
        path: '^app/vault/(read-range|read-readings|read-entries|read-record|read-chunks|copies/read-copy)\\.server\\.ts$',
      },
    },
    {
      name: 'production-code-without-tests',
      severity: 'error',
      from: { path: '^(app|seeds)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/|\\.test\\.tsx?$' },
    },
    {
      name: 'routes-do-not-import-the-database',
      severity: 'error',
      from: { path: '^app/[^/]+/routes/' },
      to: { path: '^app/platform/database/' },
    },
    ...roomRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules|app/platform/database/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
