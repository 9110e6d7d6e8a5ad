import { writtenBy } from './writer.ts'

const version = (value: string | null, validFrom: string, source: string) => ({
  property: 'p',
  value,
  validFrom,
  source,
})

it('takes the newest value of each record: when it was written, and mostly by whom', () => {
  const histories = [
    [version('b', '2026-02-01', 'CRM_UI'), version('a', '2024-01-01', 'IMPORT')],
    [version(null, '2026-05-01', 'CRM_UI'), version('a', '2026-03-01', 'IMPORT')],
    [version('c', '2025-01-01', 'CRM_UI')],
  ]
  expect(writtenBy('p', histories)).toEqual({ last: '2026-03-01', writer: 'people' })
  expect(writtenBy('q', histories)).toEqual({ last: null, writer: null })
})
