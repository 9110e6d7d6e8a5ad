import type { ChartColor } from '@hubspot/ui-extensions'

/** The SDK's colour names in the order they are dealt out; each is a token in tokens.css. */
export const palette: readonly ChartColor[] = [
  'blue',
  'orange',
  'aqua',
  'purple',
  'green',
  'pink',
  'yellow',
  'darkBlue',
  'darkOrange',
  'darkAqua',
  'darkPurple',
  'darkGreen',
  'darkPink',
  'darkYellow',
]

const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
export const paint = (color: ChartColor): string => `var(--chart-${kebab(color)})`

/** Words on a colour: white on the dark ones, ink on the others. */
export const inkOn = (color: ChartColor): string =>
  color.startsWith('dark') ? 'var(--surface)' : 'var(--ink)'
