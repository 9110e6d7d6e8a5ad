import type { IllustrationProps } from '@hubspot/ui-extensions'
import { Glyph, type GlyphName } from './Glyph.tsx'

/** The SDK's pictures this kit has a drawing for; any other shows the magnifier. */
const drawn: Partial<Record<IllustrationProps['name'], GlyphName>> = {
  companies: 'building',
  contacts: 'person',
  customerSupport: 'info',
  emailConfirmation: 'mail',
  errorGeneral: 'warning',
  errorHourglass: 'clock',
  leads: 'person',
  lock: 'lock',
  meetings: 'calendar',
  task: 'check',
}

export const Illustration = ({ name, alt, width = 120, height = 120 }: IllustrationProps) => (
  <span className="k-illustration" style={{ width, height }}>
    <Glyph name={drawn[name] ?? 'search'} {...(alt ? { label: alt } : {})} />
  </span>
)
