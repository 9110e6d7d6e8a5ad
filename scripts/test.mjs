/**
 * `npm test`: everything. Sets up what is missing, then lint, types, arrows and all tests. Arguments are
 * handed to jest, e.g. `npm test -- shared` for a part. The last line is "N passed, N failed, N skipped".
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { setUpChromium } from './chromium.mjs'
import { projectNode, root, setUp } from './setup.mjs'

const arguments_ = process.argv.slice(2)
setUp()
const chromium = setUpChromium()
const environment = {
  ...process.env,
  PATH: `${dirname(projectNode)}:${process.env.PATH}`,
  NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  ...(chromium && { CHROMIUM_PATH: chromium }),
}

const rooms = ['shared', 'connector', 'ui-extension', 'test']
const checks = [
  ['lint and format', 'biome', ['check', '--diagnostic-level=error', '.']],
  ...rooms.map(room => [`types of ${room}`, 'tsc', ['-p', room]]),
  [
    'arrows',
    'depcruise',
    ['--config', '.dependency-cruiser.mjs', 'connector/src', 'shared/src', 'ui-extension', 'test', 'scripts'],
  ],
]

let failedChecks = 0
if (arguments_.length === 0)
  for (const [name, program, parameters] of checks) {
    const passed = run(program, parameters)
    process.stderr.write(`${passed ? 'ok  ' : 'FAIL'} ${name}\n`)
    if (!passed) failedChecks += 1
  }
const passedChecks = arguments_.length === 0 ? checks.length - failedChecks : 0

const report = join(root, '.perennial', 'jest.json')
mkdirSync(dirname(report), { recursive: true })
rmSync(report, { force: true })
// Two at least: while one test waits for a process or a database, another one works.
const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`
const green = run('jest', ['--json', `--outputFile=${report}`, '--forceExit', workers, ...arguments_], {
  NODE_ENV: 'test',
})
const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 1, testResults: [] }
tellSkipped(counts.testResults)
const failed = failedChecks + Math.max(counts.numFailedTests, counts.numFailedTestSuites)
process.stdout.write(
  `${counts.numPassedTests + passedChecks} passed, ${failed} failed, ${counts.numPendingTests} skipped\n`,
)
process.exit(green && failed === 0 && !missesShared(counts.numPendingTests) ? 0 : 1)

/** stdout belongs to the last line; jest's JSON goes to a file. */
function run(program, parameters, more = {}) {
  const file = join(root, 'node_modules', '.bin', program)
  const done = spawnSync(file, parameters, {
    cwd: root,
    env: { ...environment, ...more },
    stdio: ['ignore', 'ignore', 2],
  })
  if (done.status !== 0 && program !== 'jest')
    spawnSync(file, parameters, { cwd: root, env: environment, stdio: ['ignore', 2, 2] })
  return done.status === 0
}

function tellSkipped(results) {
  for (const { assertionResults } of results)
    for (const { status, fullName } of assertionResults)
      if (status === 'pending') process.stderr.write(`skipped: ${fullName}\n`)
}

/** CI has the shared folder beside the project: there, a skipped test is a failure. */
function missesShared(skipped) {
  if (process.env.PERENNIAL_NOTHING_SKIPPED !== '1' || skipped === 0) return false
  process.stderr.write(`${skipped} tests were skipped although nothing may be skipped here.\n`)
  return true
}
