/** Stems in the languages sentiment is read in; German compounds hide them inside a word. */
const renewal = /renew|verl(ä|ae)nger|renouvel|renova|verleng/iu
const price =
  /\bpric(e|ing)|uplift|\bincreas|preis|erh(ö|oe)h|\bprix|\btarif|\bhausse|\bprecio|\bsubida|prijs|verhog/iu

/** What the subject of a touchpoint names. A subject that names nothing says nothing. */
export const topicsOf = (subject: string): { renewal: boolean; price: boolean } => ({
  renewal: renewal.test(subject),
  price: price.test(subject),
})
