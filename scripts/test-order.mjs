import Sequencer from '@jest/test-sequencer'

/**
 * The long suites first, so that none is left to the end; between two that drive a browser come some that do not, since
 * two browsers at once slow each other down by more than half.
 */
export default class TestOrder extends Sequencer {
  sort(tests) {
    const of = name => super.sort(tests.filter(({ context }) => context.config.displayName?.name === name))
    const browsers = of('browser')
    const journeys = of('journeys')
    const between = Math.ceil(journeys.length / Math.max(1, browsers.length))
    return [
      ...browsers.flatMap((one, at) => [one, ...journeys.slice(at * between, (at + 1) * between)]),
      ...(browsers.length === 0 ? journeys : []),
      ...of('unit'),
    ]
  }
}
