import { countPlaywright } from '../report/countPlaywright.mjs'
import { countVitest } from '../report/countVitest.mjs'

const vitestReport = 'reports/vitest.json'
const playwrightReport = 'reports/e2e.json'

/** Every check of the repository, in the order in which they run. */
export const steps = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['node', '.ci/types.mjs'] },
  { name: 'unused', command: ['knip'] },
  { name: 'build', command: ['pnpm', 'build'] },
  { name: 'packages', command: ['node', '.ci/packages.mjs'], needsBuild: true },
  { name: 'exports', command: ['node', '.ci/exports.mjs'], needsBuild: true },
  { name: 'sizes', command: ['size-limit'], needsBuild: true },
  {
    name: 'tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    report: vitestReport,
    count: countVitest,
  },
  {
    name: 'e2e',
    command: ['playwright', 'test', '--retries=0', '--reporter=list,json'],
    folder: 'apps/e2e',
    report: playwrightReport,
    count: countPlaywright,
    needsBuild: true,
  },
]
