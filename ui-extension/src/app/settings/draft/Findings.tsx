import { Alert } from '@hubspot/ui-extensions'
import type { SettingFinding } from '@perennial/shared/wire/settings-draft'

const titles = { error: 'Must be mended before publishing', warning: 'Probably not meant' } as const

/** What is wrong with the draft: the place, the value, and what to write instead. */
export const Findings = ({ findings }: { findings: readonly SettingFinding[] }) => (
  <>
    {(['error', 'warning'] as const).map(severity => {
      const own = findings.filter(one => one.severity === severity)
      if (own.length === 0) return null
      return (
        <Alert key={severity} title={titles[severity]} variant={severity === 'error' ? 'danger' : 'warning'}>
          {own.map(said).join(' ')}
        </Alert>
      )
    })}
  </>
)

const said = ({ path, message, remedy }: SettingFinding): string =>
  `${path.join('.')}: ${message}. To do: ${remedy}.`
