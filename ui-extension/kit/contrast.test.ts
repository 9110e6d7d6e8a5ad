import { readFileSync } from 'node:fs'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const token = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? ''

const chartColors = [...css.matchAll(/--(chart-[a-z-]+):/g)].map(([, name = '']) => name)

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(token(one)), luminance(token(other))].sort(
    (left, right) => left - right,
  )
  return (light + 0.05) / (dark + 0.05)
}

describe('the palette', () => {
  it.each([
    ['ink', 'surface'],
    ['ink-soft', 'surface'],
    ['ink-soft', 'surface-sunken'],
    ['surface', 'accent'],
    ['accent', 'accent-soft'],
    ['link', 'surface'],
    ['success', 'success-soft'],
    ['warning', 'warning-soft'],
    ['danger', 'danger-soft'],
    ['info', 'info-soft'],
  ])('%s reads on %s (AA text)', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(chartColors)('%s stands out from the surface and carries its words', color => {
    expect(contrast(color, 'surface')).toBeGreaterThanOrEqual(3)
    expect(contrast(color, color.includes('dark') ? 'surface' : 'ink')).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['focus', 'surface'],
    ['focus', 'surface-sunken'],
    ['line-strong', 'surface'],
    ['figure', 'line'],
  ])('%s stands out from %s (AA graphics)', (mark, ground) => {
    expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3)
  })
})
