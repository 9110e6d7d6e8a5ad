import { recordLink, safeUrl } from './link.ts'

it.each([
  [
    'https://app.hubspot.com/contacts/1/record/0-2/7?a=1&b=2',
    'https://app.hubspot.com/contacts/1/record/0-2/7?a=1&b=2',
  ],
  ['http://localhost:8080/x', 'http://localhost:8080/x'],
  ['https://crm.example/"onmouseover="x', 'https://crm.example/%22onmouseover=%22x'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  [' \tjavascript:alert(1)', null],
  ['data:text/html,<script>1</script>', null],
  ['file:///etc/passwd', null],
  ['//crm.example/x', null],
  ['', null],
  [null, null],
])('of %j follows %j', (url, safe) => expect(safeUrl(url)).toBe(safe))

it('opens records elsewhere and tells them nothing', () => {
  expect(recordLink('A & B', 'https://crm.example/7').text).toBe(
    '<a href="https://crm.example/7" target="_blank" rel="noopener noreferrer"><bdi>A &amp; B</bdi></a>',
  )
})

it('shows the name alone where there is no address, and says so where there is no name', () => {
  expect(recordLink('A', 'javascript:1').text).toBe('<bdi>A</bdi>')
  expect(recordLink(' ', null).text).toBe('<bdi>without a name</bdi>')
})
