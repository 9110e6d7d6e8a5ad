import { folded } from './folded.ts'

it.each([
  ['Kündigungs_Frist (Tage)', 'kundigungs frist tage'],
  ['Durée du contrat', 'duree du contrat'],
  ['Straße', 'strasse'],
  ['c4_vtg__ende', 'c4 vtg ende'],
])('%s is %s', (text, plain) => {
  expect(folded(text)).toBe(plain)
})
