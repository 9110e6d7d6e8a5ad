const stems =
  `Halvorne Quenby Tarskel Brindmoor Ostrava-Line Velquist Marrowgate Penhallic Fenwarth Lumbrook Caskwell
Drossen Elvarre Forsmark-Hale Gantry-Rhee Hexholm Inverleaf Jorvane Kestrow Lindqvar Mossgrave Norvalle Ochreton
Pallister-Voe Quillmar Rookhaven Saltmere Thornquay Umberfold Vantrish Wexcombe Yarrowby Zellerath Ambrecht Bolvane
Corvessa Dunmarrow Estrilde Fallowick Grethwyn Holmsary Ivenhurst Jasperlow Kilndrake Larkstead-Voss Merrowen Nethersole-Quay
Orlagh-Finch Prestwyn Quarrelstone Ravensmeer Silvenna Tolgarth Ulverdine Varnholt Wintergleam Yewstrand Zephrane Aldermoor
Bracewyn Cindervale Dovrelund Emberlyn Farrowmist Glenhusk Harrowfen Islemere Juniperth Keldavar Lochranza-Bell Mirrowick
Northolme Oakenshade Pinderfell Quoynalong Redcastor Stavermark Tarnwick Underlith Vesperholt Willowcrag Yonderlea Zinnwald-Orr
Arkenbourne Bellamarre Crestonwy Dalefarrow Edgerholm Fernhallow Grisedale-Tor Hollinrake Ironleaf Jettisle Kirkstavern Leafmantle
Mallowdene Nightjarre Osterby Peregrail Quernmore Rushmarden Sablewick Tidemarsh Ullenhall Vellichor Wrenfold Yarmouth-Keel
Zirconne Ashgrovia Birchmantle Copperlynn Duskwater Elmsquire Foxrender Goldhythe Hazelquist`
    .split(/\s+/)
    .filter(Boolean)

/** What a company of that industry calls itself, with HubSpot's own value for the industry. */
export const sectors = [
  ['Logistics', 'LOGISTICS_AND_SUPPLY_CHAIN'],
  ['Robotics', 'MACHINERY'],
  ['Software', 'COMPUTER_SOFTWARE'],
  ['Analytics', 'INFORMATION_TECHNOLOGY_AND_SERVICES'],
  ['Insurance', 'INSURANCE'],
  ['Capital', 'FINANCIAL_SERVICES'],
  ['Diagnostics', 'MEDICAL_DEVICES'],
  ['Clinics', 'HOSPITAL_HEALTH_CARE'],
  ['Pharma', 'PHARMACEUTICALS'],
  ['Foods', 'FOOD_BEVERAGES'],
  ['Outfitters', 'RETAIL'],
  ['Energy', 'RENEWABLES_ENVIRONMENT'],
  ['Materials', 'CHEMICALS'],
  ['Aerospace', 'AIRLINES_AVIATION'],
  ['Media', 'MEDIA_PRODUCTION'],
  ['Learning', 'E_LEARNING'],
  ['Hotels', 'HOSPITALITY'],
  ['Freight', 'TRANSPORTATION_TRUCKING_RAILROAD'],
  ['Telecom', 'TELECOMMUNICATIONS'],
  ['Security', 'COMPUTER_NETWORK_SECURITY'],
  ['Builders', 'CONSTRUCTION'],
  ['Estates', 'REAL_ESTATE'],
  ['Packaging', 'CONSUMER_GOODS'],
  ['Textiles', 'WHOLESALE'],
  ['Motors', 'AUTOMOTIVE'],
  ['Legal', 'LEGAL_SERVICES'],
  ['Advisory', 'MANAGEMENT_CONSULTING'],
  ['Staffing', 'STAFFING_AND_RECRUITING'],
  ['Semiconductors', 'COMPUTER_HARDWARE'],
  ['Biotech', 'BIOTECHNOLOGY'],
  ['Instruments', 'RESEARCH'],
  ['Travel', 'CONSUMER_SERVICES'],
] as const

export type Industry = (typeof sectors)[number][1]

/** Another pair of stem and sector for every index; after all pairs are used up the name gets a number. */
export function companyName(index: number): { name: string; industry: Industry } {
  const pairs = stems.length * sectors.length
  const pair = (index * 1_009) % pairs
  const [sector, industry] = sectors[Math.floor(pair / stems.length)]!
  const round = Math.floor(index / pairs)
  const name = `${stems[pair % stems.length]} ${sector}${round === 0 ? '' : ` ${round + 1}`}`
  return { name, industry }
}

export const domainOf = (name: string): string =>
  `${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.example`

export const givenNames =
  `Aaliyah Adaeze Aiko Alejandra Amara Anders Anneke Arjun Astrid Ayesha Beatriz Benedikt Bogdan Camille Catarina Chinedu
Clara Daniela Darius Deepa Dmitri Eilidh Elena Emeka Emre Esther Fatima Felipe Freya Gabriel Giulia Grace Hanna Haruto Hugo Ibrahim
Imani Ines Ingrid Isaac Jamal Jasmine Javier Jelena Jonas Joon Kaito Karim Katarzyna Kavita Kofi Lars Latoya Leila Liam Linh Lucia
Magnus Malik Marek Mariam Mateo Maya Mei Mikkel Miriam Nadia Naomi Nikhil Noor Olga Oluwaseun Omar Oscar Padma Paolo Petra Priya
Rafael Rania Renata Rohan Rosa Ruth Samir Sanne Saoirse Sergei Shanice Sofia Soren Tadeusz Tamsin Tariq Thandiwe Theo Tomas Valentina
Victor Wei Xiomara Yara Yusuf Zainab Zoe`
    .split(/\s+/)
    .filter(Boolean)

export const familyNames =
  `Abara Adeyemi Ahlgren Almeida Anand Andersen Aoki Arslan Bakker Banerjee Barrett Bauer Bello Bianchi Bjork Boateng
Castellanos Chaudhry Chen Cohen Costa Cruz Dahl Danso Delgado Demir Dubois Eriksen Farouk Fernandes Ferrari Fischer Flores Fraser
Garcia Ghosh Greene Haddad Hansen Hayes Hernandez Holm Hussain Ibarra Ito Ivanova Jansen Jimenez Johansson Kamau Kaplan Kaur Keller
Khan Kim Kovacs Kowalski Kumar Lange Laurent Levi Lindgren Lopez MacLeod Mbeki Medina Mehta Mendes Meyer Moreau Morris Murphy Nakamura
Nguyen Novak Nwosu Okafor Olsen Ortega Osei Park Patel Pereira Petrov Popescu Quinn Rahman Ramirez Rao Reyes Rossi Sato Schmidt Shah
Silva Singh Sokolov Stein Svensson Tanaka Tran Van-Dijk Vargas Virtanen Walsh Weber Wojcik Yamada Yilmaz Zhang Zielinski`
    .split(/\s+/)
    .filter(Boolean)
