import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from './docs/pages.ts'

const stored = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8')

describe('generated pages', () => {
  it.each(Object.entries(pages))('%s is what the source says (else: npm run docs)', (file, generate) => {
    expect(stored(file)).toBe(generate())
  })
})
