import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configSchema } from './docs/config-schema.ts'
import { propertiesPage } from './docs/properties-page.ts'

const stored = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8')

describe('generated pages', () => {
  it.each([
    ['docs/PROPERTIES.md', propertiesPage],
    ['docs/perennial.config.schema.json', configSchema],
  ])('%s is what the source says (else: npm run docs)', (file, generate) => {
    expect(stored(file)).toBe(generate())
  })
})
