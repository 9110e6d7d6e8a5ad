import { isExecutiveTitle } from './executives.ts'

describe('job titles', () => {
  it.each([
    ['CEO'],
    ['CFO & Co-Founder'],
    ['CTO'],
    ['Chief Information Security Officer'],
    ['VP Customer Success'],
    ['SVP, Global Sales'],
    ['Vice President Engineering'],
    ['Director of Operations'],
    ['Head of IT'],
    ['Geschäftsführerin'],
    ['Mitglied des Vorstands'],
    ['Leiter Einkauf'],
    ['Vertriebsleiterin'],
    ['Abteilungsleitung IT'],
    ['Directrice générale'],
    ['PDG'],
    ['Président'],
    ['Directora de Marketing'],
    ['Jefa de Compras'],
    ['Consejero Delegado'],
    ['Algemeen directeur'],
    ['Hoofd ICT'],
    ['Bestuursvoorzitter'],
  ])('%s leads', title => {
    expect(isExecutiveTitle(title)).toBe(true)
  })

  it.each([
    ['Executive Assistant to the CEO'],
    ['Assistenz der Geschäftsführung'],
    ['Assistante de direction'],
    ['Art Director'],
    ['Account Manager'],
    ['Product Owner'],
    ['Teamleiter Support'],
    ['Projektleiterin'],
    ['Jefe de proyecto'],
    ['Chef de projet'],
    ['Mitarbeiter Buchhaltung'],
    ['Software Engineer'],
    ['Coordinator'],
    [''],
  ])('%s does not', title => {
    expect(isExecutiveTitle(title)).toBe(false)
  })
})
