import type { Inspection } from '../../project/Inspection.ts'
import type { Project } from '../../project/readProject.ts'
import type { Fetched } from '../networkLog.ts'
import type { Finding, Judged, Report } from './Report.ts'
import { rules, type Subject } from './rules.ts'

interface Evidence {
  project: Project
  inspections: Record<string, Inspection>
  /** Bytes of the built files. */
  bytes: Record<string, number>
  /** What surfaces fetched while they were on show; empty when none was. */
  fetched: readonly Fetched[]
}

/** Judges every surface of a project by every rule. */
export function reportOn({ project, inspections, bytes, fetched }: Evidence): Report {
  const permitted = project.permittedUrls.fetch.flatMap(url =>
    URL.canParse(url) ? [new URL(url).origin] : [],
  )
  const subjects: Subject[] = project.surfaces.map(surface => ({
    surface,
    inspection: inspections[surface.bundle]!,
    permitted: permitted.filter(origin => origin.startsWith('https:')),
    fetched: fetched.filter(entry => entry.surface === surface.bundle),
  }))
  const findings = subjects.flatMap(findingsOn)
  return {
    project: project.name,
    surfaces: project.surfaces.map(({ bundle, location }) => ({
      surface: bundle,
      location,
      bytes: bytes[`${bundle}.js`] ?? 0,
    })),
    judged: rules.map(({ name, measured }) => ({
      rule: name,
      measured,
      outcome: outcomeOf(name, measured, findings, fetched.length > 0),
    })),
    findings,
  }
}

const findingsOn = (subject: Subject): Finding[] =>
  rules.flatMap(({ name, remedy, broken }) =>
    broken(subject).map(seen => ({ surface: subject.surface.bundle, rule: name, seen, remedy })),
  )

function outcomeOf(
  rule: string,
  measured: Judged['measured'],
  findings: readonly Finding[],
  watched: boolean,
): Judged['outcome'] {
  if (findings.some(finding => finding.rule === rule)) return 'broken'
  return measured === 'network log' && !watched ? 'nothing to judge' : 'kept'
}
