import { buildCards, inspectCards } from '../../build.ts'
import { readProject } from '../../project/readProject.ts'
import type { Report } from './Report.ts'
import { reportOn } from './reportOn.ts'

/** Builds a project, judges it and prints the report; answers the exit code. */
export async function printReport(dir: string, json: boolean): Promise<0 | 1> {
  const project = await readProject(dir)
  const built = await buildCards(undefined, project.dir)
  const inspections = await inspectCards(built)
  const report = reportOn({ project, inspections, bytes: built.bytes, fetched: [] })
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : inWords(report))
  return report.findings.length === 0 ? 0 : 1
}

function inWords({ project, surfaces, judged, findings }: Report): string {
  const lines = [
    `${project}: ${surfaces.length} surfaces`,
    ...surfaces.map(
      ({ surface, location, bytes }) => `  ${surface}, ${location}, ${(bytes / 1000).toFixed(1)} kB`,
    ),
    '',
    ...judged.map(({ rule, measured, outcome }) => `  ${outcome.padEnd(16)} ${rule} (${measured})`),
    '',
    ...findings.flatMap(({ surface, rule, seen, remedy }) => [
      `${surface}: ${rule}: ${seen}.`,
      `  ${remedy}`,
    ]),
    findings.length === 0
      ? 'Nothing HubSpot would refuse was seen.'
      : `HubSpot would refuse ${findings.length} ${findings.length === 1 ? 'thing' : 'things'}.`,
  ]
  return `${lines.join('\n')}\n`
}
